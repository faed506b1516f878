import { groupBy } from '../../src/model/functions.ts';
import { parseImpreciseDate } from '../../src/model/imprecise-date.ts';
import { qualifiersOf, valuesThatStand, valueThatStands } from './viewpoint-rules.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Dataset, DatasetRecord, Editorial } from '../../src/model/dataset.ts';
import type { TypeName } from '../../src/model/property.ts';

/** A dataset as the rules of `docs/claims.md` have it from a viewpoint; null days are no viewpoint. */
export type Seen = {
  readonly asOf: string | null;
  readonly all: (type: TypeName) => readonly string[];
  readonly editorial: (id: string) => Editorial;
  readonly records: (type: TypeName) => readonly DatasetRecord[];
  /** Whether a record exists from the viewpoint, and holds on its day. */
  readonly isThere: (id: string) => boolean;
  readonly exists: (id: string) => boolean;
  readonly claims: readonly Claim[];
  readonly rivals: (subject: string, property: string, edge?: string | null) => readonly Claim[];
  readonly value: (subject: string, property: string) => string | null;
  readonly items: (subject: string, property: string) => readonly string[];
  readonly days: (subject: string) => readonly string[];
  readonly until: (day: string) => Seen;
};

/** A dataset seen from a viewpoint. */
export function see(dataset: Dataset, asOf: string | null, knownAt: string | null): Seen {
  const records = new Map(dataset.records.map((record) => [record.id, record]));
  const claims = dataset.claims.filter(({ known }) => knownAt === null || known <= knownAt);
  const mentions = new Set(claims.flatMap(mentionedBy));
  const places = groupBy(claims, (claim) => placeOf(claim.subject, claim.property, claim.edge));
  const rivals: Seen['rivals'] = (subject, property, edge = null) =>
    places.get(placeOf(subject, property, edge)) ?? [];
  const exists = (id: string): boolean => {
    const { type = 'Place', editorial = {} } = records.get(id) ?? {};
    if (ALWAYS.includes(type)) return true;
    return type === 'Source' ? knownAt === null || knownDay(editorial) <= knownAt : mentions.has(id);
  };
  const earlier = new Map<string, Seen>();
  const seen: Seen = {
    asOf,
    claims,
    rivals,
    exists,
    isThere: (id) => exists(id) && holds(seen, records.get(id)?.type, id),
    all: (type) => dataset.records.filter((record) => record.type === type).map(({ id }) => id),
    editorial: (id) => records.get(id)?.editorial ?? {},
    records: (type) => dataset.records.filter((record) => record.type === type && seen.isThere(record.id)),
    value: (subject, property) => valueThatStands(rivals(subject, property)),
    items: (subject, property) => valuesThatStand(rivals(subject, property)),
    days: (subject) =>
      [...new Set(claims.filter((each) => each.subject === subject).map(({ known }) => known))].sort(),
    until: (day) => {
      const kept = earlier.get(day) ?? see(dataset, asOf, day);
      earlier.set(day, kept);
      return kept;
    },
  };
  return seen;
}

/** A deprecated claim mentions nothing; a source that is cited for a record as a whole, that record only. */
const mentionedBy = ({ rank, support, subject, object }: Claim): readonly (string | null)[] => {
  if (rank === 'DEPRECATED') return [];
  return support === 'STATED' ? [subject, object] : [subject];
};

const placeOf = (subject: string, property: string, edge: string | null): string =>
  JSON.stringify([subject, property, edge]);

const ALWAYS: readonly TypeName[] = ['Nation', 'Organization', 'Group', 'Place', 'Person', 'Coverage'];

/** The day from which a source counts as known. */
export function knownDay({ published, accessed }: Editorial): string {
  const latest = typeof published === 'string' ? parseImpreciseDate(published)?.latest : null;
  return typeof latest === 'string' && latest < String(accessed) ? latest : String(accessed);
}

function holds(seen: Seen, type: TypeName | undefined, id: string): boolean {
  const { asOf } = seen;
  if (asOf === null) return true;
  if (type === 'Format') return isIn(asOf, seen.value(id, 'established'), seen.value(id, 'ended'));
  return type === 'Tenure' ? tenureOn(seen, id, asOf) !== null : true;
}

/** Whether a day may lie between a beginning and an end; what is not told sets no bound. */
export function isIn(
  day: string,
  since: string | null | undefined,
  until: string | null | undefined,
): boolean {
  const from = typeof since === 'string' ? parseImpreciseDate(since)?.earliest : null;
  const to = typeof until === 'string' ? parseImpreciseDate(until)?.latest : null;
  return (from ?? day) <= day && day <= (to ?? day);
}

/** How sure it is that an office was held on a day; null when it was not. */
export function tenureOn(seen: Seen, tenure: string, day: string): 'CERTAIN' | 'POSSIBLE' | null {
  const sightings = seen.items(tenure, 'seenOn');
  const [start, end] = [seen.value(tenure, 'start'), seen.value(tenure, 'end')];
  const begin = start === null ? null : parseImpreciseDate(start);
  const finish = end === null || end === '..' ? null : parseImpreciseDate(end);
  const wasSeen = (test: (sighting: string) => boolean): boolean => sightings.some(test);
  const mayHaveBegun = begin ? (begin.earliest ?? day) <= day : wasSeen((sighting) => sighting <= day);
  const mayLast =
    end === '..' || (finish ? day <= (finish.latest ?? day) : wasSeen((sighting) => sighting >= day));
  if (!mayHaveBegun || !mayLast) return null;
  const hasBegun = begin ? (begin.latest ?? '9999') <= day : true;
  const lasts = finish?.earliest
    ? day <= finish.earliest
    : end === '..' || wasSeen((sighting) => sighting >= day);
  return hasBegun && lasts ? 'CERTAIN' : 'POSSIBLE';
}

/** A party's place in a body: its qualifiers, and the claims that say so. */
export type Place = {
  readonly party: string;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly claims: readonly Claim[];
};

/** The parties of a group, an organization or a format: its partner, its members, those of its group. */
export function partiesOf(seen: Seen, body: string): readonly Place[] {
  const { asOf } = seen;
  return placesIn(seen, body).filter(
    ({ party, qualifiers: { since, until } }, i, all) =>
      all.findIndex((other) => other.party === party) === i && (asOf === null || isIn(asOf, since, until)),
  );
}

function placesIn(seen: Seen, body: string): readonly Place[] {
  const [partner, group] = [seen.value(body, 'partner'), seen.value(body, 'group')];
  const rivals = seen.rivals(body, 'members');
  const own = seen.items(body, 'members').map((party) => ({
    party,
    qualifiers: qualifiersOf(rivals, party),
    claims: rivals.filter(({ object }) => object === party),
  }));
  const first =
    partner === null
      ? []
      : [
          {
            party: partner,
            qualifiers: { role: 'partner' },
            claims: seen.rivals(body, 'partner').filter(({ object }) => object === partner),
          },
        ];
  return [...first, ...own, ...(group === null ? [] : placesIn(seen, group))];
}
