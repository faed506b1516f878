import { useRef, useState } from 'preact/hooks';
import { go, hrefWith, useViewpoint } from '../lib/address.ts';
import { t } from '../lib/messages.ts';
import { LANGUAGE, today, writeDay } from '../lib/locale.ts';
import { useDismiss } from './dismiss.ts';

type Viewpoint = ReturnType<typeof useViewpoint>;

/** Returns the two clocks in words, e.g. `As of 1 Jan 2019, as known then`; null for the present day. */
export function clockWords({ asOf, knownAt }: Viewpoint): string | null {
  const day = (text: string) => writeDay(text, LANGUAGE);
  if (asOf === null) return knownAt === null ? null : t('clock.known', { knownAt: day(knownAt) });
  if (knownAt === null) return t('clock.now', { asOf: day(asOf) });
  return asOf === knownAt
    ? t('clock.then', { asOf: day(asOf) })
    : t('clock.other', { asOf: day(asOf), knownAt: day(knownAt) });
}

/** Returns a sentence or title after the words of the clocks, if there are any. */
export const withClock = (words: string | null, text: string): string =>
  words === null ? text : `${words}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The two clocks as one control: the day of the facts, and the last day of the sources. The address holds both. */
export function Clocks() {
  const viewpoint = useViewpoint();
  const words = clockWords(viewpoint);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useDismiss(box, (isByKey) => {
    if (isByKey && isOpen) button.current?.focus();
    setOpen(false);
  });
  return (
    <div class="clocks" ref={box}>
      <button
        class={`button ${words === null ? '' : 'is-set'}`}
        type="button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls="clocks"
        onClick={() => setOpen(!isOpen)}
      >
        <ClockIcon />
        {words ?? t('clock.present')}
        <span class="hidden">{t('clock.choose')}</span>
      </button>
      <div id="clocks" class="panel" hidden={!isOpen}>
        {isOpen && <ClockForm {...viewpoint} />}
      </div>
    </div>
  );
}

/** The choice of the second clock: the day of the first, the present day, or a day of its own. */
type Known = 'then' | 'now' | 'other';

/** The form of the clocks. What is typed counts when the form is sent, so that it is one step of the history. */
function ClockForm({ asOf, knownAt }: Viewpoint) {
  const [day, setDay] = useState(asOf ?? '');
  const [other, setOther] = useState(knownAt ?? '');
  const [known, setKnown] = useState<Known>(asOf === knownAt ? 'then' : knownAt === null ? 'now' : 'other');
  const send = (event: Event) => {
    event.preventDefault();
    go(hrefWith({ asOf: day, knownAt: { then: day, now: null, other }[known] }));
  };
  const choices = [
    ['then', t('clock.knownThen')],
    ['now', t('clock.knownNow')],
    ['other', t('clock.knownOther')],
  ] as const;
  return (
    <form onSubmit={send}>
      <label>
        <span>{t('clock.asOf')}</span>
        <input
          type="date"
          value={day}
          onInput={({ currentTarget }) => {
            setDay(currentTarget.value);
          }}
        />
        <small>{t('clock.asOfHelp')}</small>
      </label>
      <fieldset>
        <legend class="hidden">{t('clock.sources')}</legend>
        {choices.map(([value, label]) => (
          <label key={value} class="option">
            <input type="radio" name="known" checked={known === value} onChange={() => setKnown(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      {known === 'other' && (
        <label>
          <span>{t('clock.knownAt')}</span>
          <input
            type="date"
            value={other}
            max={today()}
            onInput={({ currentTarget }) => {
              setOther(currentTarget.value);
            }}
          />
          <small>{t('clock.knownAtHelp')}</small>
        </label>
      )}
      <p class="buttons">
        <button class="button" type="submit">
          {t('clock.show')}
        </button>
        {(asOf ?? knownAt) !== null && (
          <a href={hrefWith({ asOf: null, knownAt: null })}>{t('clock.back')}</a>
        )}
      </p>
    </form>
  );
}

function ClockIcon() {
  return (
    <svg viewBox="0 0 20 20" width="15" height="15" aria-hidden="true">
      <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M10 5.5V10l3 2" fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}
