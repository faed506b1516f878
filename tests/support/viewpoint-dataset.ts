import fc from 'fast-check';
import { COUNTS, DAYS, idsOf, spots } from './viewpoint-claims.ts';
import { parseImpreciseDate } from '../../src/model/imprecise-date.ts';
import { TYPES } from '../../src/model/property.ts';
import type { Arbitrary } from 'fast-check';
import type { Dataset, Editorial } from '../../src/model/dataset.ts';
import type { Draft } from './viewpoint-claims.ts';
import type { TypeName } from '../../src/model/property.ts';

/** A small dataset whose claims crowd on a few properties, so that they compete in every way that there is. */
export const datasets: Arbitrary<Dataset> = fc
  .tuple(
    fc.array(sourceFields(), { minLength: COUNTS.Source, maxLength: COUNTS.Source }),
    fc.array(fc.oneof(...TYPES.flatMap(spots)), { minLength: 70, maxLength: 110 }),
    fc.array(fc.constantFrom('SUMMIT', 'MINISTERIAL', 'MEETING'), { minLength: 4, maxLength: 4 }),
  )
  .map(([sources, groups, kinds]) => {
    const records = TYPES.flatMap((type) =>
      idsOf(type).map((id, i) => ({
        id,
        type,
        name: `The ${id}`,
        editorial: editorial(type, i, kinds, sources[i]),
      })),
    ).sort(byId);
    const drafts = new Map(groups.flat().map((draft) => [JSON.stringify(identity(draft)), draft]));
    const claims = [...drafts.values()].map(({ sourceIndex, ...draft }, i) => ({
      ...draft,
      id: `c-${String((i * 7919) % 10_007)}`,
      source: `source-${String(sourceIndex)}`,
      known: dayKnown(sources[sourceIndex]),
    }));
    return { info: INFO, records, claims: claims.sort(byId) };
  });

const INFO = {
  name: 'crowded',
  title: 'A crowded dataset',
  version: '1.0.0',
  releasedOn: '2024-01-01',
  cutOff: '2023-12-31',
  licence: 'CC0-1.0',
  citation: 'Made for a test',
};

type SourceFields = { readonly published: string | null; readonly accessed: string };

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** A source states a fact once. */
const identity = ({ subject, property, edge, object, value, negated, qualifiers, sourceIndex }: Draft) => [
  subject,
  property,
  edge,
  object,
  value,
  negated,
  qualifiers,
  sourceIndex,
];

function sourceFields(): Arbitrary<SourceFields> {
  const published = fc.constantFrom(
    ...DAYS,
    ...DAYS,
    '2021-05',
    '2022',
    '../2022-09-30',
    '2021-05-20/..',
    null,
  );
  return fc.record({ published, accessed: fc.constantFrom('2022-09-30', '2023-03-15', '2023-03-15') });
}

/** A source is known from the last day of its date, at the latest from the day on which it was read. */
function dayKnown(source: SourceFields | undefined): string {
  const { published = null, accessed = '' } = source ?? {};
  const last = published === null ? null : (parseImpreciseDate(published)?.latest ?? null);
  return last === null || last > accessed ? accessed : last;
}

function editorial(
  type: TypeName,
  i: number,
  kinds: readonly string[],
  source: SourceFields | undefined,
): Editorial {
  if (type === 'Nation') return { code: `A${'ABCD'[i] ?? ''}`, code3: `AA${'ABCD'[i] ?? ''}` };
  if (type === 'Format') return { kind: 'PLUS_FORMAT' };
  if (type === 'Event') return { kind: kinds[i] ?? 'SUMMIT' };
  if (type === 'Place') return i === 0 ? { country: 'nation-0' } : {};
  return type === 'Source' ? { kind: 'NEWS', titleBasis: 'SEEN', ...source } : {};
}
