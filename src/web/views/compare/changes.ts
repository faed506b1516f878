import { LANGUAGE, writeDate, writeNumber } from '../../lib/locale.ts';
import { levelLabel, LEVELS, propertyLabel } from '../../lib/labels.ts';
import { t } from '../../lib/messages.ts';
import type { CompareDaysQuery } from '../../operations.ts';
import type { PlainKey } from '../../lib/messages.ts';

type Row = CompareDaysQuery['now']['held']['rows'][number];

/** A part of a value: it leads to the claims of a property, to the meetings of a status on the timeline, or nowhere. */
export type Part = {
  readonly text: string;
  readonly to: { readonly facts: string } | { readonly status: string } | null;
};

/** The value of a fact; null for a format that was not known. */
type Value = readonly Part[] | null;

/** A fact of a format that differs. */
type Change = { readonly label: string; readonly before: Value; readonly after: Value };

/** Returns the facts that differ between two states of the matrix, by format, and the number of formats in one of the states or both. */
export function changesBetween(before: readonly Row[], after: readonly Row[]) {
  const old = new Map(before.map((row) => [row.format.id, row]));
  const now = new Map(after.map((row) => [row.format.id, row]));
  const all = [...new Map([...old, ...now]).values()];
  const changes = all.flatMap(({ format }) => {
    const [was, is] = [old.get(format.id), now.get(format.id)];
    const facts = FACTS.map(([label, partsOf]): Change => ({
      label: t(label),
      before: was ? partsOf(was) : null,
      after: is ? partsOf(is) : null,
    })).filter((fact) => JSON.stringify(fact.before) !== JSON.stringify(fact.after));
    return facts.length === 0 ? [] : [{ format, facts }];
  });
  return { changes, total: all.length };
}

const claimed = (facts: string, text: string): readonly Part[] => [{ text, to: { facts } }];
const counted = (status: string, count: number): readonly Part[] => [
  { text: writeNumber(count), to: { status } },
];

const FACTS: readonly (readonly [label: PlainKey, partsOf: (row: Row) => readonly Part[]])[] = [
  ['compare.since', ({ format }) => claimed('established', writeDate(format.established, LANGUAGE))],
  ['property.levels', ({ format }) => claimed('levels', levelsOf(format) || t('compare.none'))],
  ['compare.held', ({ total }) => counted('held', total)],
  [
    'compare.planned',
    ({ format: { upcoming } }) =>
      counted('planned', upcoming.dated.length + upcoming.undated.length + upcoming.overdue.length),
  ],
  [
    'compare.contested',
    ({ format }) =>
      format.contested.length === 0
        ? [{ text: t('compare.nothing'), to: null }]
        : [...format.contested].sort().flatMap((name) => claimed(name, propertyLabel(name).toLowerCase())),
  ],
];

const levelsOf = ({ levels }: Row['format']): string =>
  LEVELS.filter((name) => levels.some(({ level }) => level === name))
    .map((name) => levelLabel(name))
    .join(', ');
