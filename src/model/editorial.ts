import * as words from './vocabulary.ts';
import type { TypeName, ValueKind } from './property.ts';

/** The kind of an editorial value: a kind of claimed value, or one of the kinds for editors only. */
export type EditorialKind = ValueKind | 'DAY' | 'ALPHA2' | 'ALPHA3' | 'VERSION' | 'COLOUR';

/** The rule for an editorial value. */
type EditorialRule = {
  readonly doc: string;
  readonly kind: EditorialKind;
  readonly required?: true;
  readonly words?: readonly string[];
  readonly types?: readonly TypeName[];
};

/** Editorial keys by name, in the order of a file. */
export type EditorialRules = Readonly<Record<string, EditorialRule>>;

/** Returns the editorial keys of a type, except `id`, `name` and `formerIds`. */
export const editorialOf = (type: TypeName): EditorialRules => EDITORIAL[type] ?? {};

const EDITORIAL: Readonly<Partial<Record<TypeName, EditorialRules>>> = {
  Nation: {
    code: { kind: 'ALPHA2', doc: 'ISO 3166-1 alpha-2 code, e.g. `KZ`.', required: true },
    code3: { kind: 'ALPHA3', doc: 'ISO 3166-1 alpha-3 code, e.g. `KAZ`.', required: true },
  },
  Format: {
    kind: { kind: 'ENUM', words: words.FORMAT_KINDS, doc: 'The kind of format.', required: true },
  },
  Event: {
    kind: {
      kind: 'ENUM',
      words: words.EVENT_TYPES,
      doc: 'The kind of event. SUMMIT: leaders. MINISTERIAL: ministers and their deputies. MEETING: all others.',
      required: true,
    },
    series: {
      kind: 'ID',
      doc: 'The series in which its ordinal counts, a word of the editors, e.g. `summits-of-leaders`.',
    },
  },
  Place: { country: { kind: 'REF', types: ['Nation'], doc: 'The nation in which the place is.' } },
  Dispute: {
    topic: { kind: 'TEXT', doc: 'What the sources disagree about.', required: true },
    assessment: { kind: 'TEXT', doc: 'What the editors make of it, and why.' },
  },
  Coverage: {
    recordType: {
      kind: 'ENUM',
      words: words.COVERED_TYPES,
      doc: 'The type of the records that were looked for.',
      required: true,
    },
    format: { kind: 'REF', types: ['Format'], doc: 'The format whose records they are.' },
    lookedFor: { kind: 'TEXT', doc: 'What was looked for, and where it ends.', required: true },
    searchedUntil: {
      kind: 'DAY',
      doc: 'The last day of the search: what appeared later was not looked for.',
      required: true,
    },
  },
  Source: {
    kind: { kind: 'ENUM', words: words.SOURCE_KINDS, doc: 'The kind of source.', required: true },
    titleBasis: { kind: 'ENUM', words: words.TITLE_BASES, doc: 'How its title is known.', required: true },
    language: { kind: 'LANGUAGE', doc: 'BCP 47 tag of the language of its text, e.g. `en`.' },
    published: { kind: 'DATE', doc: 'When it was published, as exactly as is known.' },
    accessed: { kind: 'DAY', doc: 'The day on which an editor read it.', required: true },
    url: { kind: 'URL', doc: 'Its address, http or https.' },
  },
};
