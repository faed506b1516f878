import { DiplographError } from '../../errors.ts';
import { editSimilarity } from '../../model/similarity.ts';
import { EXPECTATIONS, isCode, isExpected, otherType, servedAs, unknownId } from '../record-names.ts';
import { KEYS, Statement } from '../statement.ts';
import { openSnapshot, scopeOf } from '../snapshot.ts';
import { NO_VIEWPOINT } from '../../model/viewpoint.ts';
import { search } from './search.ts';
import { TYPES } from '../../model/property.ts';
import type { Expectation, IdProblem, NamedRecord } from '../record-names.ts';
import type { SnapshotSource } from '../types.ts';

/** The maximum number of different ids that one request names. */
export const MAX_IDS = 10_000;

/** A version of a record: its type, its kind, and true for a person at the head of a party. */
type Version = readonly [type: string, kind: string | null, leader: boolean | null];

type RecordFound = {
  readonly key: string;
  readonly id: string;
  readonly versions: readonly Version[];
};

/**
 * Returns the records that texts name, by text: by id, by a former id of a merged record, or by the ISO 3166-1 code of a nation, in
 * this order. A record counts at any viewpoint. One statement; none for no texts.
 * @throws DiplographError LIMIT_EXCEEDED for too many texts.
 */
export async function findRecords(
  { run, version }: Pick<SnapshotSource, 'run' | 'version'>,
  sent: readonly string[],
): Promise<ReadonlyMap<string, NamedRecord>> {
  if (sent.length === 0) return new Map();
  if (sent.length > MAX_IDS) throw tooMany(sent.length);
  const building = new Statement(scopeOf(version, NO_VIEWPOINT));
  const codes = sent.filter(isCode);
  const { statement, paramsFor } = building.compiled<RecordFound>(
    codes.length === 0 ? BY_ID : `${BY_ID}\nUNION ALL\n${byCode(building.param(codes))}`,
  );
  const found = new Map<string, NamedRecord>();
  for (const { key, id, versions } of await run(statement, paramsFor(sent))) {
    const record = { id, kinds: kindsOf(versions) };
    if (record.kinds.length > 0 && !found.has(key)) found.set(key, record);
  }
  return found;
}

const tooMany = (count: number): DiplographError =>
  new DiplographError(
    'LIMIT_EXCEEDED',
    `expected at most ${String(MAX_IDS)} different ids in a request, found ${String(count)}; ask in several requests`,
  );

const inRevision = (version: string): string => `${version}.r0 <= $rev AND ${version}.r1 > $rev`;

const VERSIONS = 'collect(DISTINCT [s.type, s.kind, s.leader]) AS versions';

// The id of a participation or an outcome has that of its event before a slash, and may have that of a party behind it.
const BY_ID = `UNWIND ${KEYS} AS key
WITH key, [part IN split(key, '/') | coalesce(head(COLLECT {
  MATCH (a:AliasRow) WHERE a.id = part AND ${inRevision('a')} RETURN a.target
}), part)] AS parts
WITH key, reduce(id = head(parts), part IN tail(parts) | id + '/' + part) AS id
MATCH (s:Row) WHERE s.id = id AND ${inRevision('s')}
RETURN key, id, ${VERSIONS}`;

const byCode = (codes: string): string => `UNWIND ${codes} AS key
MATCH (s:NationRow) WHERE (s.code = toUpper(key) OR s.code3 = toUpper(key)) AND ${inRevision('s')}
RETURN key, s.id AS id, ${VERSIONS}`;

const kindsOf = (versions: readonly Version[]): readonly string[] =>
  [
    ...new Set(
      versions.flatMap(([type, kind, leader]) => [servedAs(type, kind), ...(leader ? ['Leader'] : [])]),
    ),
  ].filter((kind) => kind === 'Leader' || (EXPECTATIONS.Node as readonly string[]).includes(kind));

/** A text that should name a record. */
type AskedId = { readonly sent: string; readonly expected: Expectation };

/**
 * Returns the problems with ids, of which `found` holds the records: those that name nothing, with the nearest id, and those that name a
 * record of another kind. Without a problem it takes no statement.
 */
export async function problemsOf<Asked extends AskedId>(
  source: SnapshotSource,
  asked: readonly Asked[],
  found: ReadonlyMap<string, NamedRecord>,
): Promise<readonly (Omit<Asked, 'expected'> & IdProblem)[]> {
  const nearest = await nearestIds(
    source,
    asked.filter(({ sent }) => !found.has(sent)),
  );
  return asked.flatMap(({ expected, ...id }) => {
    const record = found.get(id.sent);
    if (!record) return [{ ...id, ...unknownId(id.sent, expected, nearest({ ...id, expected })) }];
    return isExpected(record, expected) ? [] : [{ ...id, ...otherType(id.sent, expected, record) }];
  });
}

/** The maximum number of texts with a search for the nearest id, and of compared ids with the same beginning. */
const MAX_UNKNOWN = 20;
const MAX_SAME_BEGINNING = 1000;

/** The least similarity of a text and an id, from 0 to 1. */
const LEAST_SIMILARITY = 0.6;

/**
 * Returns the ids of the expected kind that are nearest to texts that name nothing, by text and expectation; null without a similar one. One
 * statement compares the ids with the same beginning. The search for names finds the others.
 */
async function nearestIds(
  source: SnapshotSource,
  unknown: readonly AskedId[],
): Promise<(asked: AskedId) => string | null> {
  const asked = unknown.slice(0, MAX_UNKNOWN);
  if (asked.length === 0) return () => null;
  const found = await sameBeginning(source, [...new Set(asked.map(({ sent }) => sent))]);
  const nearest = new Map<string, string | null>();
  for (const each of asked) {
    nearest.set(
      nameOf(each),
      mostSimilar(each, found.get(each.sent) ?? []) ?? (await likeName(source, each)),
    );
  }
  return (each) => nearest.get(nameOf(each)) ?? null;
}

const nameOf = ({ sent, expected }: AskedId): string => `${expected} ${sent}`;

/** Returns a text in the form of an id. */
const toId = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, '-')
    .slice(0, MAX_CHARACTERS);

const MAX_CHARACTERS = 100;

async function sameBeginning(
  { run, version }: SnapshotSource,
  sent: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedRecord[]>> {
  const building = new Statement(scopeOf(version, NO_VIEWPOINT));
  const { statement, paramsFor } = building.compiled<{
    readonly key: string;
    readonly ids: readonly (readonly [id: string, ...version: Version])[];
  }>(`UNWIND ${KEYS} AS key
CALL (key) {
  MATCH (s:Row) WHERE s.id STARTS WITH key.start AND ${inRevision('s')}
  WITH s LIMIT ${building.param(MAX_SAME_BEGINNING)}
  RETURN collect(DISTINCT [s.id, s.type, s.kind, s.leader]) AS ids
}
RETURN key.sent AS key, ids`);
  const keys = sent.map((text) => ({ sent: text, start: startOf(toId(text)) }));
  const rows = await run(statement, paramsFor(keys.filter(({ start }) => start.length > 1)));
  return new Map(
    rows.map(({ key, ids }) => [key, ids.map(([id, ...own]) => ({ id, kinds: kindsOf([own]) }))]),
  );
}

/** Returns the beginning that similar ids share. */
const startOf = (id: string): string => id.slice(0, Math.max(2, Math.floor(id.length / 2)));

function mostSimilar({ sent, expected }: AskedId, found: readonly NamedRecord[]): string | undefined {
  const id = toId(sent);
  const [best] = found
    .filter((record) => isExpected(record, expected))
    .map((record) => ({ id: record.id, similarity: editSimilarity(id, record.id) }))
    .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
    .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
  return best?.id;
}

/** The number of hits of the search that may be of another kind. */
const MAX_HITS = 5;

async function likeName(source: SnapshotSource, { sent, expected }: AskedId): Promise<string | null> {
  const kinds: readonly string[] = EXPECTATIONS[expected];
  const types = TYPES.filter((type) => (SERVED[type] ?? [type]).some((name) => kinds.includes(name)));
  const { items } = await search(openSnapshot(source), {
    text: sent.replaceAll('-', ' '),
    types,
    args: { first: MAX_HITS },
    columns: ['id', 'type', 'kind', 'leader'],
    hasPageInfo: false,
  });
  const records = items.map(({ node }) => ({
    id: String(node['id']),
    kinds: kindsOf([[String(node['type']), node['kind'] as string | null, node['leader'] === true]]),
  }));
  return records.find((record) => isExpected(record, expected))?.id ?? null;
}

/** The names under which the records of a type are served, where these are not the one of the type. */
const SERVED: Partial<Record<string, readonly string[]>> = {
  Event: EXPECTATIONS.Event,
  Person: ['Person', 'Leader'],
};
