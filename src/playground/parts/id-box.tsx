import { useEffect, useId, useState } from 'react';
import { findIds } from '../lib/client.ts';
import { PAUSE_MS } from '../lib/id-completion.ts';
import type { Hit } from '../lib/client.ts';

type IdBoxProps = {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (hit: Hit) => void;
};

/** A text box that finds records by name. The arrow keys go through them, Enter takes one, Escape closes the list. */
export function IdBox({ label, value, onChoose }: IdBoxProps) {
  const [text, setText] = useState(value);
  const [isTyping, setIsTyping] = useState(false);
  const [active, setActive] = useState(0);
  const [isWaiting, setIsWaiting] = useState(false);
  const { hits, isDone } = useHits(isTyping ? text : '');
  const list = useId();
  useEffect(() => {
    setText(value);
  }, [value]);
  const isOpen = isTyping && hits.length > 0;
  const hit = hits[active];
  const choose = (chosen: Hit): void => {
    setIsTyping(false);
    setText(chosen.id);
    onChoose(chosen);
  };
  // Enter may come before the results for the whole text. It then takes the first of them when they arrive.
  useEffect(() => {
    if (!isWaiting || !isDone) return;
    setIsWaiting(false);
    if (hit) choose(hit);
  });
  const onKey = (key: string): boolean => {
    if (key === 'ArrowDown') setActive((i) => Math.min(i + 1, hits.length - 1));
    else if (key === 'ArrowUp') setActive((i) => Math.max(i - 1, 0));
    else if (key === 'Enter' && isTyping && !isDone) setIsWaiting(true);
    else if (key === 'Enter' && isOpen && hit) choose(hit);
    else if (key === 'Escape') setIsTyping(false);
    else return false;
    return true;
  };
  return (
    <div className="id-box">
      <label>
        <span>{label}</span>
        <input
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={isOpen}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? `${list}-${active}` : undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setActive(0);
            setIsWaiting(false);
            setIsTyping(true);
          }}
          onKeyDown={(event) => {
            if (onKey(event.key)) event.preventDefault();
          }}
          onBlur={() => {
            setIsTyping(false);
          }}
        />
      </label>
      <ul id={list} role="listbox" aria-label={`Records for ${label}`} hidden={!isOpen}>
        {hits.map((each, i) => (
          <li
            key={each.id}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === active}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(each);
            }}
          >
            <strong>{each.name}</strong>
            <span>
              {each.type} · <code>{each.id}</code>
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="hint">
        {isTyping && isDone
          ? hits.length === 0
            ? 'No record has a name like this.'
            : `${hits.length} found.`
          : ''}
      </p>
    </div>
  );
}

/** Returns the records whose names match a text, looked up after a pause in typing. */
function useHits(text: string): { readonly hits: readonly Hit[]; readonly isDone: boolean } {
  const [found, setFound] = useState<{ readonly text: string; readonly hits: readonly Hit[] }>(NONE);
  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      findIds(text, controller.signal).then(
        (hits) => {
          setFound({ text, hits });
        },
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);
  // The results for a shorter text stay visible until the results for the whole text arrive.
  const isSame = text !== '' && found.text !== '' && text.startsWith(found.text);
  return { hits: isSame ? found.hits : [], isDone: text !== '' && found.text === text };
}

const NONE = { text: '', hits: [] } as const;
