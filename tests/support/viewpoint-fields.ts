import { propertiesOf } from '../../src/model/properties.ts';
import type { Property, TypeName, ValueKind, ValueRule } from '../../src/model/property.ts';

/** The selection of a claimed property: its field, and the names of the parts of an item. */
export type Field = { readonly name: string; readonly property: Property; readonly field: string };

/** The field of an item's key, where items are objects. */
export const KEY_FIELDS: Readonly<Record<string, string>> = {
  names: 'text',
  levels: 'level',
  institutions: 'name',
  cooperation: 'party',
  representatives: 'person',
  positions: 'statement',
  missing: 'edition',
  leftOut: 'item',
  outcomes: 'text',
};

/** Properties whose field has another name. */
const RENAMED: Readonly<Record<string, string>> = { authors: 'authoredBy', editors: 'editedBy' };

/** Properties that are lists with edges of their own, or that also have values without claims. */
const ELSEWHERE = ['participants', 'members', 'country'];

/** Returns the claimed properties of a type that have a field of their own. */
export const fieldsOf = (type: TypeName): readonly Field[] =>
  Object.entries(propertiesOf(type))
    .filter(([name]) => !ELSEWHERE.includes(name))
    .map(([name, property]) => ({ name, property, field: RENAMED[name] ?? name }));

/** Returns the selection of a value. */
export const selectionOf = (name: string, rule: Property): string => {
  if (rule.kind === 'EXTERNAL_ID') return ' { scheme value }';
  const key = KEY_FIELDS[name];
  if (key === undefined) return leaf(rule);
  const qualifiers = Object.entries(rule.qualifiers ?? {}).map(([each, own]) => `${each}${leaf(own)}`);
  return ` { ${key}${leaf(rule)} ${qualifiers.join(' ')} }`;
};

const LEAVES: Partial<Record<ValueKind, string>> = {
  REF: ' { id }',
  DATE: ' { edtf }',
  COORDINATES: ' { latitude longitude }',
};

const leaf = ({ kind }: ValueRule): string => LEAVES[kind] ?? '';

const own = (type: TypeName): string =>
  fieldsOf(type)
    .map(({ name, property, field }) => `${field}${selectionOf(name, property)}`)
    .join(' ');

/** The name as it is used, and in languages with one script and with two. */
const NAMES =
  'name ofRussian: name(language: "ru-KZ") ofUzbek: name(language: "uz") ofChinese: name(language: "zh-Hant")';

const entity = (type: TypeName): string =>
  `id contested ${NAMES} sources(first: 10) { nodes { id } } ${own(type)}`;

const ids = (list: string): string => `${list} { nodes { id } }`;

const MEMBERS =
  'members(first: 10) { edges { role since { edtf } until { edtf } node { id } claims { id } } }';

const PARTY = `${ids('formats(first: 10)')} tenures(first: 10) { nodes { id certainty } }
  ${ids('policies(first: 10)')} ${ids('events(first: 10)')} ${ids('summits(first: 10)')}`;

const OUTCOME = `id event { id } text ${Object.entries(propertiesOf('Event')['outcomes']?.qualifiers ?? {})
  .map(([name, rule]) => `${name}${leaf(rule)}`)
  .join(' ')} claims { id }`;

const representatives = Object.entries(propertiesOf('Event')['participants']?.parts ?? {}).map(
  ([name, part]) => `${name}${selectionOf(name, part)}`,
);

const all = (field: string, selection: string): string =>
  `${field}(first: 20) { totalCount nodes { ${selection} } }`;

/** Everything that a small dataset answers, as the root fields of `Query`, without the claims. */
export const EVERYTHING = [
  all('nations', `${entity('Nation')} groups { id } ${PARTY}`),
  all('organizations', `${entity('Organization')} ${PARTY} ${MEMBERS}`),
  all('groups', `${entity('Group')} ${MEMBERS} ${ids('formats(first: 10)')}`),
  all('formats', `${entity('Format')} ${MEMBERS} ${ids('events(first: 10)')}`),
  all(
    'events',
    `${entity('Event')} country { id } hosts { id } previousDates { edtf }
    statusHistory { status since { edtf } known claims { id } } documents(first: 10) { nodes { id } }
    participants(first: 10) { edges { ${representatives.join(' ')} node { id } claims { id } } }`,
  ),
  all('outcomes', OUTCOME),
  all('people', `${entity('Person')} tenures(first: 10) { nodes { id certainty } }`),
  ids('leaders'),
  all('tenures', `${entity('Tenure')} certainty`),
  all('policies', entity('Policy')),
  all('places', `${entity('Place')} ${ids('events(first: 10)')}`),
  all('documents', entity('Document')),
  all('disputes', entity('Dispute')),
  all('coverage', entity('Coverage')),
  all('sources', `id known ${NAMES} ${own('Source')}`),
  `ofPartner: ${ids('events(where: { partner: { eq: "nation-0" } })')}`,
  `ofGroup: ${ids('events(where: { group: { eq: "group-0" } })')}`,
  `inCountry: ${ids('events(where: { country: { eq: "nation-0" } })')}`,
  `withPerson: ${ids('events(where: { person: { eq: "person-0" } })')}`,
  `held: ${ids('events(where: { status: { eq: HELD } })')}`,
  `officials: ${ids('people(where: { party: { eq: "nation-0" } })')}`,
].join('\n');

/** An operation for one page of all claims after `$after`; the first page has the total. */
export const CLAIMS = `claims(first: 100, after: $after) {
  totalCount @include(if: $isFirst)
  pageInfo { hasNextPage endCursor }
  nodes {
    id property value negated locator support attributedTo known rank confidence derived reason standing contested
    statedOn { edtf } qualifiers { name value } subject { id } edge { id } object { id } source { id }
  }
}`;
