import { request } from '../lib/client.ts';
import { BASE, go, hrefTo, keptState, useVariables } from '../lib/address.ts';
import { SEARCH } from '../operations.ts';
import { RecordText } from './record-text.tsx';
import { t } from '../lib/messages.ts';
import { typeLabel } from '../lib/labels.ts';
import { useEffect, useId, useState } from 'preact/hooks';
import type { RecordRef } from '../lib/labels.ts';

const PAUSE_MS = 120;
const MOST = 8;

/**
 * A box that finds records by name and shows suggestions during typing. It opens the chosen record, or passes it to `onChoose`.
 */
export function SearchBox({
  label,
  isLarge = false,
  value = '',
  onChoose,
}: {
  readonly label: string;
  readonly isLarge?: boolean;
  readonly value?: string;
  readonly onChoose?: (link: RecordRef) => void;
}) {
  const id = useId();
  const [text, setText] = useState(value);
  const [isTyping, setTyping] = useState(false);
  const [activeId, setActive] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const query = isTyping ? text.trim() : '';
  const { of, found } = useSuggestions(query);
  // The suggestions of an older text stay until those of the text are there.
  const isFresh = of === query;
  const active = found.findIndex((each) => each.id === activeId);
  const isOpen = isTyping && found.length > 0;
  useEffect(() => {
    setText(value);
  }, [value]);
  const choose = (link: RecordRef) => {
    setTyping(false);
    setActive(null);
    setText(onChoose ? link.name : '');
    if (onChoose) onChoose(link);
    else go(hrefTo(link.id));
  };
  useEffect(() => {
    if (!isWaiting || !isFresh) return;
    setWaiting(false);
    if (found[0]) choose(found[0]);
  }, [isWaiting, isFresh]);
  const submit = () => {
    const chosen = found[active] ?? (onChoose && isFresh ? found[0] : undefined);
    if (chosen) choose(chosen);
    else setWaiting(onChoose !== undefined);
    if (chosen || onChoose || text.trim() === '') return;
    setTyping(false);
    go(hrefTo('search', { q: text.trim() }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && isOpen) {
      event.preventDefault();
      // After the last suggestion comes the text itself, as -1.
      setActive(found[(active + step + found.length + 1) % (found.length + 1)]?.id ?? null);
    }
    if (event.key === 'Escape') setTyping(false);
  };
  return (
    <form
      class={`search ${isLarge ? 'large' : ''}`}
      role="search"
      aria-label={label}
      action={`${BASE}search`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onBlurCapture={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setTyping(false);
      }}
    >
      <input
        type="text"
        name="q"
        enterkeyhint="search"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setTyping(true);
          setActive(null);
          setWaiting(false);
        }}
        onKeyDown={onKeyDown}
      />
      {keptState().map(([name, given]) => (
        <input key={name} type="hidden" name={name} value={given} />
      ))}
      <ul
        id={`${id}-list`}
        class="suggestions"
        role="listbox"
        aria-label={t('page.suggestions')}
        hidden={!isOpen}
      >
        {found.map((each, i) => (
          <li
            key={each.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(each);
            }}
          >
            <RecordText>{each.name}</RecordText> <span class="soft">{typeLabel(each.__typename)}</span>
          </li>
        ))}
      </ul>
    </form>
  );
}

const isRecord = ({ __typename }: RecordRef): boolean => __typename !== 'Source';

/** Records that are suggested for a text. */
type Suggestions = { readonly of: string; readonly found: readonly RecordRef[] };

/** Returns the suggestions for a text, requested when typing pauses; those of an older text before they are there. */
function useSuggestions(text: string): Suggestions {
  const { asOf, knownAt, language } = useVariables();
  const [suggestions, set] = useState<Suggestions>({ of: '', found: [] });
  useEffect(() => {
    if (text === '') {
      set({ of: text, found: [] });
      return undefined;
    }
    const left = new AbortController();
    const timer = setTimeout(() => {
      request(SEARCH, { text, first: MOST, after: null, asOf, knownAt, language }, left.signal).then(
        ({ graph }) => {
          const records = graph.search.edges.map(({ node }) => node);
          // A title often begins with a name. A reader who types a name wants the record of that name first.
          set({
            of: text,
            found: [...records.filter(isRecord), ...records.filter((each) => !isRecord(each))],
          });
        },
        () => {
          if (!left.signal.aborted) set({ of: text, found: [] });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [text, asOf, knownAt, language]);
  return suggestions;
}
