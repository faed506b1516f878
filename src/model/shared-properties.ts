import * as words from './vocabulary.ts';
import { date, ref, text, word } from './property.ts';

/** The record types that can be a party to an event or a member of a body. */
export const PARTY_TYPES = ['Nation', 'Organization'] as const;

/** The qualifiers for the time in which an item holds. */
export const period = {
  since: date('When it began.'),
  until: date('When it ended; `..` while it lasts.'),
} as const;

const names = {
  ...text('All recorded names, in any script.'),
  many: true,
  key: 'text',
  isName: true,
  qualifiers: {
    language: text('BCP 47 language tag, e.g. `kk`.'),
    script: text('ISO 15924 script code, e.g. `Cyrl`.'),
    ...period,
  },
} as const;

const externalIds = {
  ...text('Its ids in other systems, where a source gives them.'),
  many: true,
  qualifiers: { scheme: text('The system, e.g. `wikidata`.') },
} as const;

const summary = { ...text('What it is, in a sentence or two by the editors.'), prose: true } as const;
/** The properties that all entities share. */
export const common = { names, externalIds, summary } as const;

/** The members of a body. */
export const members = {
  ...ref(PARTY_TYPES, 'The parties that belong to it.'),
  many: true,
  key: 'party',
  qualifiers: { role: text('In what role, e.g. `observer`.'), ...period },
} as const;

const representatives = {
  ...ref(['Person'], 'The persons who spoke for the party there.'),
  many: true,
  key: 'person',
  qualifiers: {
    capacity: text('The capacity on the day, e.g. `Chairman of the Halk Maslahaty`.'),
    level: word(words.LEVELS, 'The level of that capacity.'),
    standsInFor: ref(['Person'], 'The person in whose stead he or she came.'),
    onBehalfOf: ref(PARTY_TYPES, 'The party for which he or she spoke, where it is another one.'),
  },
} as const;

/** The parties at an event, each with its roles, attendance, level and representatives. */
export const participants = {
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
