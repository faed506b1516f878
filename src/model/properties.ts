import * as words from './vocabulary.ts';
import { common, members, participants, PARTY_TYPES, period } from './shared-properties.ts';
import { date, integer, ref, text, word } from './property.ts';
import type { Properties, Property, TypeName } from './property.ts';

/** The claimed properties of each record type. Validation, claims, graph and documentation derive from this list. */
export const PROPERTIES = {
  Nation: {
    ...common,
    independence: date('When the nation became independent.'),
    cooperation: {
      ...ref(PARTY_TYPES, 'Parties with which it advanced its cooperation.'),
      many: true,
      key: 'party',
      qualifiers: { through: ref(['Format'], 'The format through which it was advanced.') },
    },
  },
  Organization: { ...common, members },
  Group: {
    ...common,
    region: text('The region of the members.'),
    members,
    plusFormatCount: integer('How many powers hold a plus-format with the group, as the sources count them.'),
    plusFormatTrend: word(words.TRENDS, 'How the number of its plus-formats develops.'),
    significance: { ...text('What the sources say makes the group matter to others.'), many: true },
  },
  Format: {
    ...common,
    group: ref(['Group'], 'The group that meets the partner as one.'),
    partner: ref(PARTY_TYPES, 'The outside power.'),
    established: date('When the format began.'),
    ended: date('When the format ended.'),
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
        status: word(words.INSTITUTION_STATUSES, 'Its status; "agreed to study" is PROPOSED.'),
        ...period,
        seat: ref(['Place'], 'Where it sits.'),
      },
    },
  },
  Event: {
    ...common,
    format: ref(['Format'], 'The format under which the event is held.'),
    status: { ...word(words.STATUSES, 'Whether it is planned, was held, and so on.'), history: true },
    date: date('When it takes place.'),
    place: ref(['Place'], 'Where it takes place.'),
    country: ref(['Nation'], 'The nation in which it takes place, where no source names the city.'),
    mode: word(words.MODES, 'How it is held: in person, by video link, or both.'),
    level: word(words.LEVELS, 'The level of the meeting.'),
    ordinal: integer('Its number in its series.'),
    ordinalLabel: {
      ...text('The number as the sources word it, e.g. `first Working Dialogue`.'),
      prose: true,
    },
    theme: text('The motto under which it is held.'),
    occasion: { ...text('What it marks.'), prose: true },
    aims: { ...text('What it is meant to do.'), many: true },
    expectations: { ...text('What the sources hope it brings.'), many: true },
    attendanceRecord: word(words.ATTENDANCE_RECORDS, 'Whether the list of participants is complete.'),
    participants,
    outcomes: { ...text('What came of it.'), many: true },
    replacedBy: ref(['Event'], 'The event that took its place.'),
  },
  Person: { ...common, nationality: ref(['Nation'], 'The nation whose citizen he or she is.') },
  Tenure: {
    person: ref(['Person'], 'Who holds or held the office.'),
    party: ref(PARTY_TYPES, 'The party whose office it is.'),
    office: { ...text('The title of the office.'), isName: true },
    level: word(words.LEVELS, 'The level of the office.'),
    start: date('When the office was taken.'),
    end: date('When the office was left; `..` while it is held.'),
    seenOn: { ...date('Days on which the person was seen in office.'), many: true },
  },
  Policy: {
    ...common,
    parties: { ...ref(PARTY_TYPES, 'The parties that pursue it.'), many: true },
    areas: { ...word(words.POLICY_AREAS, 'The fields of policy that it concerns.'), many: true },
    instrument: text('The law, decree, strategy or programme that lays it down.'),
    provisions: { ...text('What it lays down or aims at.'), many: true },
    adopted: date('When it was adopted.'),
    inForce: date('The interval in which it holds.'),
    place: ref(['Place'], 'Where it was adopted or is carried out.'),
  },
  Place: common,
  Document: {
    ...common,
    kind: word(words.DOCUMENT_KINDS, 'The kind of document.'),
    date: date('When it was adopted.'),
    event: ref(['Event'], 'The event that adopted it.'),
    parties: { ...ref(PARTY_TYPES, 'The parties that adopted it.'), many: true },
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
    positions: { ...text('What each side says.'), many: true, key: 'statement' },
  },
  Coverage: {
    missing: {
      ...text('What a source says there was and the dataset has not found.'),
      many: true,
      key: 'edition',
    },
    leftOut: {
      ...text('What a source speaks of and the dataset leaves out.'),
      many: true,
      key: 'item',
      qualifiers: { why: text('Why it is left out.') },
    },
  },
  Source: {
    publisher: text('Who published it.'),
    originalPublisher: text('Who published first what it reprints.'),
    authors: { ...ref(['Person'], 'Who wrote it.'), many: true },
    editors: { ...ref(['Person'], 'Who edited it.'), many: true },
    passedOnBy: ref(['Organization'], 'Who passed it on for publication.'),
    themes: { ...text('What it is about, beside the facts it states.'), many: true },
  },
} as const satisfies Record<TypeName, Properties>;

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
