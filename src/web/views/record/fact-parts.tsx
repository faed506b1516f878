import { LANGUAGE } from '../../lib/language.ts';
import { RecordLink, RecordLinks } from '../../parts/links.tsx';
import { writeDate } from '../../lib/dates.ts';
import type { ComponentChildren } from 'preact';
import type { Fact } from './facts.tsx';
import type { Link } from '../../lib/types.ts';
import type { When } from '../../lib/dates.ts';

/** A fact, left out where its value is null. */
export const fact = (property: string, label: string, value: ComponentChildren): Fact => ({
  property,
  label,
  value: value ?? null,
});

/** A link as the value of a fact. */
export const link = (to: Link | null): ComponentChildren => to && <RecordLink to={to} />;

/** Links as the value of a fact; null for none. */
export const links = (to: readonly Link[]): ComponentChildren =>
  to.length > 0 ? <RecordLinks to={to} /> : null;

/** A date as the value of a fact; null where it is unknown. */
export const when = (date: When | null): string | null => date && writeDate(date, LANGUAGE);

/** Several texts as the value of a fact; null for none. */
export function texts(all: readonly string[]): ComponentChildren {
  const [only] = all;
  if (all.length < 2) return only ?? null;
  return (
    <ul class="texts">
      {all.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
