import { LANGUAGE, writeDate } from '../../lib/locale.ts';
import { RecordLink, RecordLinks } from '../../parts/links.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { t } from '../../lib/messages.ts';
import type { ComponentChildren, VNode } from 'preact';
import type { Basis, Fact } from './facts.tsx';
import type { PlainKey } from '../../lib/messages.ts';
import type { RecordRef } from '../../lib/labels.ts';
import type { When } from '../../lib/locale.ts';

/** The messages that label facts. */
type FactLabel = Extract<PlainKey, `record.${string}`> extends `record.${infer Name}` ? Name : never;

/** Returns the basis of a value that the editors give. */
export const editorial = (): Basis => ({ note: t('record.byEditors') });

/** Returns a fact; omitted if its value is null. Its basis is the claims of its property, unless another one is given. */
export const fact = (
  property: string,
  label: FactLabel,
  value: ComponentChildren,
  basis: Basis = { properties: [property] },
): Fact => ({ property, label: t(`record.${label}`), value: marked(value) ?? null, basis });

/** Returns a value with the mark of its language, if it is a text. */
const marked = (value: ComponentChildren): ComponentChildren =>
  typeof value === 'string' ? <RecordText>{value}</RecordText> : value;

/** Returns a link as the value of a fact. */
export const link = (to: RecordRef | null): ComponentChildren => to && <RecordLink to={to} />;

/** Returns links as the value of a fact; null for none. */
export const links = (to: readonly RecordRef[]): ComponentChildren =>
  to.length > 0 ? <RecordLinks to={to} /> : null;

/** Returns a date as the value of a fact; null if it is unknown. */
export const when = (date: When | null): string | null => date && writeDate(date, LANGUAGE);

/** Returns several texts as the value of a fact; null for none. */
export function texts(all: readonly (string | VNode)[]): ComponentChildren {
  if (all.length < 2) return all[0] ?? null;
  return (
    <ul class="texts">
      {all.map((each, i) => (
        <li key={i}>{marked(each)}</li>
      ))}
    </ul>
  );
}
