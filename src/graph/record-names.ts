import { idAt, readId, slugOf } from '../model/viewpoint.ts';
import { quote } from '../errors.ts';

/** The names under which the API serves records, by the kind of record that an argument expects. */
const KINDS = {
  Nation: ['Nation'],
  Organization: ['Organization'],
  Group: ['Group'],
  Format: ['Format'],
  Summit: ['Summit'],
  Ministerial: ['Ministerial'],
  Meeting: ['Meeting'],
  Event: ['Summit', 'Ministerial', 'Meeting'],
  Person: ['Person'],
  Leader: ['Leader'],
  Tenure: ['Tenure'],
  Policy: ['Policy'],
  Place: ['Place'],
  Document: ['Document'],
  Dispute: ['Dispute'],
  Coverage: ['Coverage'],
  Source: ['Source'],
  Claim: ['Claim'],
  Participation: ['Participation'],
  Outcome: ['Outcome'],
} as const;

const BODIES = [...KINDS.Group, ...KINDS.Organization] as const;
const PARTIES = [...KINDS.Nation, ...KINDS.Organization] as const;
const ENTITIES = [
  ...[...PARTIES, ...KINDS.Group, ...KINDS.Format, ...KINDS.Event, ...KINDS.Person, ...KINDS.Tenure],
  ...[...KINDS.Policy, ...KINDS.Place, ...KINDS.Document, ...KINDS.Dispute, ...KINDS.Coverage],
] as const;
const NAMED = [...ENTITIES, ...KINDS.Source] as const;

/** The kinds of records that an argument may name, by its expectation. */
export const EXPECTATIONS = {
  ...KINDS,
  Party: PARTIES,
  Body: BODIES,
  Entity: ENTITIES,
  Named: NAMED,
  Node: [...NAMED, ...KINDS.Claim, ...KINDS.Participation, ...KINDS.Outcome],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Returns true for a text in the form of an ISO 3166-1 code, in any case. */
export const isCode = (text: string): boolean => /^[A-Za-z]{2,3}$/.test(text);

/** What an argument expects an id to name. */
export type Expectation = keyof typeof EXPECTATIONS;

const EVENT_KINDS = { SUMMIT: 'Summit', MINISTERIAL: 'Ministerial', MEETING: 'Meeting' } as const;

/** Returns the name under which a record is served. */
export const servedAs = (type: unknown, kind: unknown): string =>
  type === 'Event' ? EVENT_KINDS[kind as keyof typeof EVENT_KINDS] : String(type);

/** A record that an id names: its current id, and the names under which its versions are served. */
export type NamedRecord = { readonly id: string; readonly kinds: readonly string[] };

/** Returns an id that was sent with its slug alone. */
export const withoutViewpoint = <Id extends { readonly sent: string }>(id: Id): Id => ({
  ...id,
  sent: slugOf(id.sent),
});

/** Returns the current id for a text that was sent, with the viewpoint that it carries; `found` holds the records by slug. */
export function currentId(found: ReadonlyMap<string, NamedRecord>, sent: string): string {
  const { slug, viewpoint } = readId(sent);
  return idAt(found.get(slug)?.id ?? slug, viewpoint);
}

/** Returns true if a record is of the expected kind. */
export const isExpected = ({ kinds }: NamedRecord, expected: Expectation): boolean =>
  kinds.some((kind) => (EXPECTATIONS[expected] as readonly string[]).includes(kind));

/** A problem with an id: its code, its message, the sent text, and the nearest id of the expected kind. */
export type IdProblem = {
  readonly code: 'UNKNOWN_ID' | 'OTHER_TYPE';
  readonly message: string;
  readonly sent: string;
  readonly nearest: string | null;
};

/** Returns the problem with an id that names nothing. */
export function unknownId(sent: string, expected: Expectation, nearest: string | null): IdProblem {
  const remedy =
    nearest === null ? 'find the id with "search"' : `send ${quote(nearest)}, or find the id with "search"`;
  const message = `expected ${idOf(expected)}, found ${quote(sent)}, which names nothing; ${remedy}`;
  return { code: 'UNKNOWN_ID', message, sent: sent.slice(0, MAX_SENT), nearest };
}

/** Returns the problem with an id that names a record of another kind. */
export function otherType(sent: string, expected: Expectation, { kinds }: NamedRecord): IdProblem {
  const found = kinds.find((kind) => kind !== 'Leader' || kinds.length === 1) ?? 'Node';
  const message = `expected ${idOf(expected)}, found ${quote(sent)}, which is ${wordsOf(found)}; send another id, or read this one with "node"`;
  return { code: 'OTHER_TYPE', message, sent: sent.slice(0, MAX_SENT), nearest: null };
}

/** The number of characters of an id that an answer repeats. */
const MAX_SENT = 200;

const WORDS: Readonly<Record<string, string>> = {
  Entity: 'an entity',
  Named: 'an entity or a source',
  Node: 'a record',
  Party: 'a nation or an organization',
  Body: 'a group or an organization',
};

const wordsOf = (kind: string): string =>
  WORDS[kind] ?? `${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kind.toLowerCase()}`;

const idOf = (expected: Expectation): string =>
  `the id of ${wordsOf(expected)}${takesCode(expected) ? ' or the ISO 3166-1 code of a nation' : ''}`;

/** Returns true if an argument takes the code of a nation. */
export const takesCode = (expected: Expectation): boolean =>
  (EXPECTATIONS[expected] as readonly string[]).includes('Nation');
