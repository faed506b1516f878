import * as words from './vocabulary.ts';
import { amount, coordinates, currency, date, externalId, integer } from './property.ts';
import { language, ref, script, slug, text, url, word } from './property.ts';
import type { Properties, Property, TypeName } from './property.ts';

/** The record types that can be a party to an event or a member of a body. */
const PARTY_TYPES = ['Nation', 'Organization'] as const;

/** The qualifiers for the period in which an item is valid. */
const period = {
  since: date('Its first day.'),
  until: date('Its last day; `..` while it lasts.'),
} as const;

const names = {
  ...text('All recorded names, in any script.'),
  many: true,
  key: 'text',
  isName: true,
  qualifiers: {
    language: { ...language('BCP 47 language tag, e.g. `kk`.'), many: true },
    script: { ...script('ISO 15924 script code, e.g. `Cyrl`.'), many: true },
    ...period,
  },
} as const;

const externalIds = {
  ...externalId('Its ids in other systems, where a source gives them.'),
  many: true,
} as const;

const summary = { ...text('Description in one or two sentences by the editors.'), prose: true } as const;
/** The properties that all entities share. */
const common = { names, externalIds, summary } as const;

/** The members of a body. */
const members = {
  ...ref(PARTY_TYPES, 'The parties that belong to it.'),
  many: true,
  key: 'party',
  qualifiers: { role: text('Role of the party, e.g. `observer`.'), ...period },
} as const;

const representatives = {
  ...ref(['Person'], 'The persons who spoke for the party there.'),
  many: true,
  key: 'person',
  qualifiers: {
    capacity: { ...text('The capacity on the day, e.g. `Chairman of the Halk Maslahaty`.'), prose: true },
    level: word(words.LEVELS, 'The level of that capacity.'),
    standsInFor: ref(['Person'], 'The person whom the representative replaced.'),
    onBehalfOf: ref(PARTY_TYPES, 'The party for which he or she spoke, where it is another one.'),
  },
} as const;

/** The parties at an event, each with its roles, attendance, level and representatives. */
const participants = {
  ...ref(PARTY_TYPES, 'The parties at the event.'),
  many: true,
  key: 'party',
  parts: {
    roles: { ...word(words.ROLES, 'What the party did there.'), many: true },
    attendance: word(words.ATTENDANCES, 'Whether the party was there; without a claim, not recorded.'),
    level: word(words.LEVELS, 'The level of the delegation.'),
    representatives,
    delegates: { ...text('Delegates whom the sources describe without a name.'), many: true },
  },
} as const;

/** The outcomes of an event, each with its qualifiers and parts. Outcomes of one topic exclude each other. */
const outcomes = {
  ...text('Its result.'),
  many: true,
  exclusiveBy: 'topic',
  qualifiers: {
    kind: word(words.OUTCOME_KINDS, 'The kind of outcome; none where the editors have not sorted it.'),
    amount: amount('Amount of money, in whole units of the currency.'),
    bound: word(
      words.AMOUNT_BOUNDS,
      'Whether the amount is about, at least or at most that; none where it is given as such.',
    ),
    currency: currency('The currency of the amount, an ISO 4217 code.'),
    parties: {
      ...ref(PARTY_TYPES, 'The parties that give, sign or commit themselves.'),
      many: true,
      list: true,
    },
    due: date('By when it is to be done.'),
    followUp: {
      ...word(words.FOLLOW_UPS, 'What a later source says became of it.'),
      history: true,
    },
    topic: {
      ...slug('A word of the editors: outcomes of one event with the same topic exclude each other.'),
      many: true,
    },
  },
} as const;

/** The claimed properties of each record type. Validation, claims, graph and documentation derive from this list. */
export const PROPERTIES = {
  Nation: {
    ...common,
    independence: date('Date of the independence of the nation.'),
    cooperation: {
      ...ref(PARTY_TYPES, 'Parties with which it advanced its cooperation.'),
      many: true,
      key: 'party',
      qualifiers: {
        through: { ...ref(['Format'], 'The format through which it was advanced.'), many: true },
      },
    },
  },
  Organization: { ...common, members },
  Group: {
    ...common,
    region: text('The region of the members.'),
    members,
    plusFormatCount: integer(
      'Number of powers that hold a plus-format with the group, as the sources count them.',
    ),
    plusFormatTrend: word(words.TRENDS, 'How the number of its plus-formats develops.'),
    significance: {
      ...text('Reasons for the importance of the group to others, as the sources give them.'),
      many: true,
    },
  },
  Format: {
    ...common,
    group: ref(['Group', 'Organization'], 'The group or organization that meets the partner as one.'),
    partner: ref(PARTY_TYPES, 'The outside power, where there is one.'),
    partners: {
      ...ref(PARTY_TYPES, 'The outside powers, where the group meets several at once.'),
      many: true,
    },
    established: date('Date of the beginning of the format.'),
    ended: date('Date of the end of the format.'),
    levels: {
      ...word(words.LEVELS, 'The levels at which the format meets.'),
      many: true,
      key: 'level',
      qualifiers: { since: date('The first meeting at the level.') },
    },
    members,
    institutions: {
      ...text('The standing bodies of the format.'),
      many: true,
      key: 'name',
      qualifiers: {
        kind: word(words.INSTITUTION_KINDS, 'The kind of body.'),
        status: {
          ...word(words.INSTITUTION_STATUSES, 'Its status; "agreed to study" is PROPOSED.'),
          history: true,
        },
        ...period,
        seat: ref(['Place'], 'Where it sits.'),
      },
    },
  },
  Event: {
    ...common,
    format: ref(['Format'], 'The format under which the event is held.'),
    status: { ...word(words.STATUSES, 'Whether it is planned, was held, and so on.'), history: true },
    date: date('Date of the event.'),
    place: ref(['Place'], 'Where it takes place.'),
    country: ref(['Nation'], 'The nation in which it takes place, where no source names the city.'),
    mode: word(words.MODES, 'How it is held: in person, by video link, or both.'),
    level: word(words.LEVELS, 'The level of the meeting.'),
    ordinal: integer('Its number in its series.'),
    ordinalLabel: {
      ...text('The number as the sources word it, e.g. `first Working Dialogue`.'),
      prose: true,
      companionOf: 'ordinal',
    },
    theme: text('The motto under which it is held.'),
    occasion: { ...text('Occasion of the event.'), prose: true },
    aims: { ...text('Aim of the event.'), many: true },
    expectations: { ...text('Expectation of the sources about the event.'), many: true },
    attendanceRecord: word(words.ATTENDANCE_RECORDS, 'Whether the list of participants is complete.'),
    participants,
    outcomes,
    replacedBy: ref(['Event'], 'The event that took its place.'),
  },
  Person: { ...common, nationality: ref(['Nation'], 'The nation whose citizen he or she is.') },
  Tenure: {
    person: ref(['Person'], 'Who holds or held the office.'),
    party: ref(PARTY_TYPES, 'The party whose office it is.'),
    office: { ...text('The title of the office.'), isName: true },
    level: word(words.LEVELS, 'The level of the office.'),
    start: date('Date on which the person took the office.'),
    end: date('Date on which the person left the office; `..` while the person holds it.'),
    seenOn: { ...date('Days on which the person was seen in office.'), many: true },
  },
  Policy: {
    ...common,
    parties: { ...ref(PARTY_TYPES, 'The parties that pursue it.'), many: true },
    areas: { ...word(words.POLICY_AREAS, 'The fields of policy that it concerns.'), many: true },
    instrument: text('The law, decree, strategy or programme that lays it down.'),
    provisions: { ...text('Provision or aim of the policy.'), many: true },
    adopted: date('Date of the adoption.'),
    inForce: date('The interval in which it holds.'),
    place: ref(['Place'], 'Where it was adopted or is carried out.'),
  },
  Place: {
    ...common,
    coordinates: {
      ...coordinates('A point in it, in degrees north and east of WGS 84, e.g. `51.1801, 71.446`.'),
      prose: true,
    },
  },
  Document: {
    ...common,
    kind: word(words.DOCUMENT_KINDS, 'The kind of document.'),
    date: date('Date of the adoption.'),
    event: ref(['Event'], 'The event that adopted it.'),
    parties: { ...ref(PARTY_TYPES, 'The parties that adopted it.'), many: true },
    textAt: { ...url('Address of its text, http or https.'), prose: true },
  },
  Dispute: {
    about: {
      ...ref(
        [
          'Nation',
          'Organization',
          'Group',
          'Format',
          'Event',
          'Person',
          'Policy',
          'Document',
          'Tenure',
          'Place',
        ],
        'The entities that it concerns.',
      ),
      many: true,
    },
    positions: { ...text('Position of each side.'), many: true, key: 'statement' },
  },
  Coverage: {
    missing: {
      ...text('Editions that a source mentions and the dataset has not found.'),
      many: true,
      key: 'edition',
      qualifiers: {
        series: text('The series in which the editions are numbered, as events name it.'),
        ordinals: text('Their numbers in the series, e.g. `2, 4-5`: no event of the record has them.'),
        count: integer('Number of missing editions; without it, the number of `ordinals`, else one.'),
      },
    },
    leftOut: {
      ...text('Items that a source mentions and the dataset leaves out.'),
      many: true,
      key: 'item',
      qualifiers: { why: { ...text('Reason for leaving it out.'), prose: true } },
    },
  },
  Source: {
    publisher: text('Publisher of the source.'),
    originalPublisher: text('First publisher of a text that the source reprints.'),
    authors: { ...ref(['Person'], 'Who wrote it.'), many: true },
    editors: { ...ref(['Person'], 'Who edited it.'), many: true },
    passedOnBy: ref(['Organization'], 'Who passed it on for publication.'),
    themes: { ...text('Subjects of the source, in addition to the facts it states.'), many: true },
  },
} as const satisfies Record<TypeName, Properties>;

/** The names of all claimed properties, with the types that have them. A part of an item has a dotted name, e.g. `participants.roles`. */
export const PROPERTY_TYPES: ReadonlyMap<string, readonly TypeName[]> = typesByProperty();

function typesByProperty(): Map<string, TypeName[]> {
  const found = new Map<string, TypeName[]>();
  for (const [type, properties] of Object.entries(PROPERTIES) as [TypeName, Properties][]) {
    for (const [name, { parts = {} }] of Object.entries(properties)) {
      for (const path of [name, ...Object.keys(parts).map((part) => `${name}.${part}`)])
        found.set(path, [...(found.get(path) ?? []), type]);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the word for a property in enumerations: `PARTICIPANTS_ROLES` for `participants.roles`. */
export const propertyWord = (name: string): string =>
  name.replace('.', '_').replace(/[A-Z]/g, '_$&').toUpperCase();

/** Returns the claimed properties of a record type. */
export const propertiesOf = (type: TypeName): Properties => PROPERTIES[type];

/**
 * Returns the property with a name. A part has a dotted name, e.g. `participants.roles`.
 * @throws Error if the type has no such property.
 */
export function propertyOf(type: TypeName, name: string): Property {
  const [head = '', part] = name.split('.');
  const property = propertiesOf(type)[head];
  const found = part === undefined ? property : property?.parts?.[part];
  if (!found) throw new Error(`expected a property of ${type}, found "${name}"`);
  return found;
}
