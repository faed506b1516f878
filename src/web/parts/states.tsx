import { clockWords } from './clocks.tsx';
import { hrefTo, hrefWith, useViewpoint } from '../lib/address.ts';
import { isThin } from '../lib/client.ts';
import { rich, t } from '../lib/messages.ts';
import { RecordText } from './record-text.tsx';
import { SearchBox } from './search-box.tsx';
import { noteLack, useTitle } from '../lib/hooks.ts';
import type { ComponentChildren } from 'preact';
import type { Failure } from '../lib/client.ts';

/** The message during the first request. */
export function Loading() {
  return (
    <p class="loading" role="status">
      {t('state.loading')}
    </p>
  );
}

/** The message of an empty view, with the remedy. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="note">{children}</p>;
}

/**
 * The note of a view at another day than the present: the day in words, a warning where few sources of that time are known, and
 * the way back. Nothing for the present day.
 */
export function ClockNote({
  answer,
  isInHeadline = false,
}: {
  readonly answer: object | undefined;
  /** True if the headline of the view states the day: the note then has only the warning. */
  readonly isInHeadline?: boolean;
}) {
  const words = clockWords(useViewpoint());
  if (words === null || (isInHeadline && !isThin(answer))) return null;
  return (
    <p class={`note ${isThin(answer) ? 'warn' : ''}`} role="note">
      <b>{words}.</b> {isThin(answer) && `${t('clock.thin')} `}
      <a href={hrefWith({ asOf: null, knownAt: null })}>{t('clock.today')}</a>
    </p>
  );
}

/** The message of a failed request. */
export function Failed({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  return (
    <div class="note warn" role="alert">
      <p>
        <RecordText>{failure.message}</RecordText>
      </p>
      {failure.canRetry && (
        <button class="button" type="button" onClick={retry}>
          {t('state.retry')}
        </button>
      )}
    </div>
  );
}

/** The page of an unknown address, with the nearest ids and the search. */
export function NotFound({ what, nearest }: { readonly what: string; readonly nearest: readonly string[] }) {
  useTitle(t('state.notFound'));
  noteLack();
  return (
    <div class="lead">
      <p class="eyebrow">{t('state.notFound')}</p>
      <h1>{t('state.noId', { id: what })}</h1>
      <p>{t('state.noIdHelp')}</p>
      {nearest.length > 0 && (
        <p>
          {rich('state.didYouMean', {
            ids: () =>
              nearest.map((id, i) => (
                <>
                  {i > 0 && ` ${t('state.or')} `}
                  <a href={hrefTo(id)}>{id}</a>
                </>
              )),
          })}
        </p>
      )}
      <SearchBox label={t('state.searchInstead')} isLarge />
      <p class="small">
        {rich('state.goTo', {
          formats: (words) => <a href={hrefTo('')}>{words}</a>,
          timeline: (words) => <a href={hrefTo('timeline')}>{words}</a>,
        })}
      </p>
    </div>
  );
}

/** One of several ways to see a view: its value in the address, null for the default. */
type Choice = { readonly value: string | null; readonly label: string; readonly lang?: string | undefined };

/** A row of links, one of which is the present state of the view. */
export function Choices({
  label,
  name,
  now,
  choices,
}: {
  readonly label: string;
  readonly name: string;
  readonly now: string | null;
  readonly choices: readonly Choice[];
}) {
  return (
    <nav class="choices" aria-label={label}>
      <span class="label" aria-hidden="true">
        {label}
      </span>
      {choices.map(({ value, label: text, lang }) => (
        <a
          key={value}
          class="choice"
          lang={lang}
          href={hrefWith({ [name]: value })}
          aria-current={value === now ? 'true' : undefined}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
