import { parseImpreciseDate } from '../../src/model/imprecise-date.ts';
import { factsOf } from './oracle-rules.ts';
import { knownOn } from './generate-random.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Dataset, DatasetRecord } from '../../src/model/dataset.ts';
import type { Facts, Item } from './oracle-rules.ts';
import type { TypeName } from '../../src/model/property.ts';

/** What is seen of a dataset from a viewpoint; sources known by `knownAt` count. */
export type Sight = {
  readonly asOf: string | null;
  readonly knownAt: string;
  readonly today: string;
  readonly dataset: Dataset;
  readonly facts: (id: string) => Facts;
  readonly factsAt: (id: string, day: string) => Facts;
  /** The claims about a subject whose sources are known. */
  readonly claims: (subject: string) => readonly Claim[];
  readonly allClaims: () => readonly Claim[];
  readonly recordOf: (id: string) => DatasetRecord | undefined;
  /** The records of a type that exist, and hold on a day where one is given. */
  readonly records: (type: TypeName, asOf: string | null) => readonly DatasetRecord[];
  readonly isSeen: (record: DatasetRecord, asOf: string | null) => boolean;
  readonly from: (asOf: string | null, knownAt: string | null) => Sight;
};

/** The first and last days that a date may mean, open ends reaching to the ends of the calendar. */
export type Span = { readonly earliest: string; readonly latest: string };

const FIRST = '0001-01-01';
const LAST = '9999-12-31';
const EVER_KNOWN = '9999-12-30';

/** Looks at a dataset without a viewpoint, on a day. */
export function lookAt(dataset: Dataset, today: string): Sight {
  const byId = new Map(dataset.records.map((record) => [record.id, record]));
  const former = new Map(
    dataset.records.flatMap(({ id, editorial }) =>
      [editorial['formerIds'] ?? []].flat().map((old) => [old, id] as const),
    ),
  );
  const bySubject = new Map<string, Claim[]>();
  for (const claim of dataset.claims)
    bySubject.set(claim.subject, [...(bySubject.get(claim.subject) ?? []), claim]);
  const kept = new Map<string, Facts>();
  const about = (subject: string, day: string): readonly Claim[] =>
    (bySubject.get(subject) ?? []).filter(({ known }) => known <= day);
  const factsAt = (id: string, day: string): Facts => {
    const found = kept.get(`${id} ${day}`) ?? factsOf(byId.get(id)?.type ?? 'Place', about(id, day));
    kept.set(`${id} ${day}`, found);
    return found;
  };
  const sight = (asOf: string | null, knownAt: string): Sight => {
    const allClaims = dataset.claims.filter(({ known }) => known <= knownAt);
    const mentioned = new Set(
      allClaims
        .filter(({ rank }) => rank !== 'DEPRECATED')
        .flatMap(({ subject, object, support }) => (support === 'STATED' ? [subject, object] : [subject])),
    );
    const facts = (id: string): Facts => factsAt(id, knownAt);
    const isSeen = (record: DatasetRecord, day: string | null): boolean =>
      exists(record, mentioned, knownAt) && (day === null || holds(record, facts(record.id), day));
    return {
      asOf,
      knownAt,
      today,
      dataset,
      factsAt,
      facts,
      claims: (subject) => about(subject, knownAt),
      allClaims: () => allClaims,
      recordOf: (id) => byId.get(former.get(id) ?? id),
      records: (type, day) => dataset.records.filter((each) => each.type === type && isSeen(each, day)),
      isSeen,
      from: (otherDay, otherKnown) => sight(otherDay, otherKnown ?? EVER_KNOWN),
    };
  };
  return sight(null, EVER_KNOWN);
}

const ALWAYS = ['Nation', 'Organization', 'Group', 'Place', 'Person', 'Coverage'];

function exists(
  { id, type, editorial }: DatasetRecord,
  mentioned: ReadonlySet<unknown>,
  knownAt: string,
): boolean {
  if (ALWAYS.includes(type)) return true;
  if (type !== 'Source') return mentioned.has(id);
  const { published = null, accessed } = editorial;
  return knownOn(published as string | null, String(accessed)) <= knownAt;
}

/** Tells whether a format or a tenure may have been in being on a day; all else has no days. */
function holds({ type }: DatasetRecord, facts: Facts, day: string): boolean {
  if (type === 'Format') {
    const [from, to] = [spanOf(facts.single('established')), spanOf(facts.single('ended'))];
    return (from?.earliest ?? FIRST) <= day && day <= (to?.latest ?? LAST);
  }
  if (type !== 'Tenure') return true;
  const { validFrom, validTo } = daysInOffice(facts);
  return validFrom <= day && day <= validTo;
}

/** The days between which an office was possibly and certainly held. */
export function daysInOffice(facts: Facts) {
  const seen = facts.items('seenOn').flatMap(({ key }) => parseImpreciseDate(key)?.latest ?? []);
  const [first = LAST, last = FIRST] = [[...seen].sort()[0], [...seen].sort().reverse()[0]];
  const start = spanOf(facts.single('start')) ?? { earliest: first, latest: first };
  const end = facts.single('end');
  const date = end === null ? undefined : parseImpreciseDate(end);
  const open = date?.end === 'OPEN';
  return {
    validFrom: start.earliest,
    certainFrom: start.latest,
    validTo: open ? LAST : date ? (date.latest ?? LAST) : last,
    certainTo: open ? LAST : (date?.earliest ?? last),
  };
}

/** The span of an EDTF text. */
export function spanOf(edtf: string | null | undefined): Span | null {
  const date = typeof edtf === 'string' ? parseImpreciseDate(edtf) : undefined;
  return date ? { earliest: date.earliest ?? FIRST, latest: date.latest ?? LAST } : null;
}

/** A party's place in a body, and the claims that say so. */
export type Membership = {
  readonly party: string;
  readonly subject: string;
  readonly property: string;
  readonly item: Item;
};

/** The parties of a group, an organization or a format on a day: its partner, its own members, those of its group. */
export function membersOf(sight: Sight, body: string, asOf: string | null): readonly Membership[] {
  const facts = sight.facts(body);
  const own = facts
    .items('members')
    .map((item) => ({ party: item.key, subject: body, property: 'members', item }));
  const partner = facts.single('partner');
  const role: Item = {
    key: partner ?? '',
    qualifiers: { role: 'partner' },
    part: () => null,
    parts: () => [],
  };
  const asPartner =
    partner === null ? [] : [{ party: partner, subject: body, property: 'partner', item: role }];
  const group = facts.single('group');
  const all = [...asPartner, ...own, ...(group === null ? [] : membersOf(sight, group, null))];
  const once = all.filter(({ party }, i) => all.findIndex((other) => other.party === party) === i);
  return once.filter(({ item: { qualifiers } }) => {
    const [from, to] = [spanOf(qualifiers['since']), spanOf(qualifiers['until'])];
    return asOf === null || ((from?.earliest ?? FIRST) <= asOf && asOf <= (to?.latest ?? LAST));
  });
}
