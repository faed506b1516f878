import { z } from 'zod';
import { CONFIDENCES, LEVELS, RANKS, SUPPORTS } from '../model/vocabulary.ts';
import { coded } from './shape-issues.ts';
import { didYouMean, orList, quoteValue } from './wording.ts';
import { expecting, valueShape } from './shape-values.ts';
import { valueKey, claimedProperties, recordNameKey, INFO_LISTS, INFO_RULES } from './keys.ts';
import { editorialOf } from '../model/editorial.ts';
import { FOLDER_NAMES, FOLDERS } from './folders.ts';
import type { Property, QualifierRule, TypeName } from '../model/property.ts';
import type { EditorialRules } from '../model/editorial.ts';
import type { Folder } from './folders.ts';

/** The shapes of a mapping, by key. */
type Fields = Readonly<Record<string, z.ZodType>>;

/** Returns the shape of a mapping with exactly these keys. */
export const mapping = (what: string, fields: Fields): z.ZodType =>
  z.strictObject(fields, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return expecting(what)(issue);
      return issue.keys.map((key) => unknownKey(key, Object.keys(fields))).join('\n');
    },
  });

function unknownKey(key: string, known: readonly string[]): string {
  const text = `unknown key ${quoteValue(key)}`;
  if (/\s/.test(key)) return `${text}; a text with a comma or a colon in it needs double quotes`;
  const hint = didYouMean(key, known);
  return `${text}${hint || (known.length > 12 ? '' : ` (expected ${orList(known)})`)}`;
}

/** Returns the shape of a list with at least one item. */
export const nonEmptyList = (item: z.ZodType): z.ZodArray<z.ZodType> =>
  z.array(item, { error: expecting('a list') }).min(1, {
    error: () => coded('empty-list', 'expected a list with items, found an empty one; leave the key out'),
  });

/** Returns the shapes of the same keys, all optional. */
const optional = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, shape]) => [key, shape.optional()]));

const utterance = {
  by: valueShape({ kind: 'TEXT', doc: 'Who is quoted.' }),
  on: valueShape({
    kind: 'DAY',
    doc: 'The day on which it was stated, where it is not that of publication.',
  }),
};

const support = valueShape({
  kind: 'ENUM',
  words: SUPPORTS,
  doc: 'STATED: the source was seen to state it. CITED: it stands for the record as a whole.',
});

const citation = z.union([
  valueShape({
    kind: 'TEXT',
    doc: 'The id of a source, perhaps with the spot in it behind a blank, e.g. `some-source ¶3`.',
  }),
  mapping('a citation', {
    source: valueShape({ kind: 'REF', doc: 'The id of the source.' }),
    ...optional({
      at: valueShape({ kind: 'TEXT', doc: 'The spot in the source, e.g. `¶3`.' }),
      support,
      ...utterance,
    }),
  }),
]);

/** The keys that set the citations of the mapping around them and of everything below. */
const defaults: Fields = optional({
  sources: nonEmptyList(citation)
    .superRefine(duplicateCitations)
    .meta({ description: 'The sources that state it.' }),
  support,
  confidence: valueShape({ kind: 'ENUM', words: CONFIDENCES, doc: 'How far the editors trust it.' }),
  ...utterance,
});

const factFields: Fields = optional({
  not: z.literal(true, { error: expecting('true') }).meta({ description: 'The source denies it.' }),
  rank: valueShape({
    kind: 'ENUM',
    words: RANKS,
    doc: 'Which of competing claims wins: PREFERRED before NORMAL; DEPRECATED never.',
  }),
  derived: valueShape({
    kind: 'TEXT',
    doc: 'Why it follows, where the source does not state it in so many words.',
  }),
});

/** The dates that may be a lone `..`, an open end. */
const OPEN_ENDS = ['end', 'until', 'inForce'];

const isOpenEnd = (name: string): boolean => OPEN_ENDS.includes(name);

/** Returns the shape of the content under the key of a claimed property. */
function propertyShape(name: string, property: Property): z.ZodType {
  const value = valueShape({ ...property, open: isOpenEnd(name) });
  const long = mapping('a mapping', {
    [valueKey(property)]: value,
    ...optional(shapesOf(property.qualifiers ?? {}, qualifierShape)),
    ...factFields,
    ...defaults,
    ...optional(shapesOf(property.parts ?? {}, propertyShape)),
  });
  const fact = z.union([value, long]);
  const facts = property.many ? nonEmptyList(fact) : z.union([value, long, nonEmptyList(fact)]);
  return facts.meta({ description: property.doc });
}

/** Returns the shape of a qualifier: a value, or a list of different ones. */
function qualifierShape(name: string, rule: QualifierRule): z.ZodType {
  const value = valueShape({ ...rule, open: isOpenEnd(name) });
  if (!rule.list) return value;
  return nonEmptyList(value).superRefine(duplicateValues).meta({ description: rule.doc });
}

/** Refuses a list that has one value twice. */
function duplicateValues(values: readonly unknown[], context: z.core.$RefinementCtx<unknown[]>): void {
  values.forEach((value, i) => {
    if (values.indexOf(value) === i) return;
    const message = `${quoteValue(String(value))} is in the list already; delete it`;
    context.addIssue({ code: 'custom', path: [i], message: coded('duplicate-value', message) });
  });
}

/** Returns the shapes of rules, by key. */
const shapesOf = <Rule>(
  rules: Readonly<Record<string, Rule>>,
  shape: (key: string, rule: Rule) => z.ZodType,
): Fields => Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, shape(key, rule)]));

/** Refuses a list of citations that names one source twice: a fact and a source make one claim. */
function duplicateCitations(citations: readonly unknown[], context: z.core.$RefinementCtx<unknown[]>): void {
  const seen = new Set<string>();
  citations.forEach((citation, i) => {
    const source = sourceOf(citation);
    if (seen.has(source)) {
      const message = `the source ${quoteValue(source)} is cited already; name both spots in one citation ("${source} ¶3, ¶4")`;
      context.addIssue({ code: 'custom', path: [i], message: coded('duplicate-citation', message) });
    }
    if (source !== '') seen.add(source);
  });
}

function sourceOf(citation: unknown): string {
  if (typeof citation === 'string') return citation.split(' ', 1)[0] ?? '';
  const source: unknown =
    typeof citation === 'object' && citation && 'source' in citation ? citation.source : '';
  return typeof source === 'string' ? source : '';
}

/** Returns the shape of a record of a type. A tenure is inside its person. */
function recordShape(type: TypeName): z.ZodType {
  const id = valueShape({ kind: 'ID', doc: 'The id, unique over all records; of a file, also its name.' });
  const formerIds = nonEmptyList(
    valueShape({ kind: 'ID', doc: 'The id of a record that was merged into this one.' }),
  );
  return mapping('a record', {
    id,
    ...(type === 'Tenure'
      ? {}
      : {
          [recordNameKey(type)]: valueShape({ kind: 'TEXT', doc: 'The usual name.', isName: true }),
          formerIds: formerIds.optional(),
        }),
    ...editorialFields(editorialOf(type)),
    ...defaults,
    ...optional(shapesOf(claimedProperties(type), propertyShape)),
    ...(type === 'Person' ? optional({ tenures: nonEmptyList(recordShape('Tenure')) }) : {}),
  });
}

/** Returns the shape of `dataset.yaml`. */
function infoShape(): z.ZodType {
  const names = [...FOLDER_NAMES, 'tenures', 'claims'];
  const counts = names.map((name) => [
    name,
    valueShape({ kind: 'INTEGER', doc: `The least number of ${name}.` }),
  ]);
  const minimumCounts = mapping('a mapping of counts', optional(Object.fromEntries(counts) as Fields));
  const path = valueShape({ kind: 'TEXT', doc: 'A path from this folder to another one.' });
  const group = valueShape({ kind: 'REF', doc: 'The id of a group or an organization.' });
  const example = valueShape({ kind: 'REF', doc: 'The id of a record.' });
  const colour = (doc: string) => valueShape({ kind: 'COLOUR', doc });
  const level = valueShape({ kind: 'ENUM', words: LEVELS, doc: 'A level of events.' });
  return mapping('the description of the dataset', {
    ...editorialFields(INFO_RULES),
    ...optional({
      include: nonEmptyList(path).superRefine(duplicateValues).meta({ description: INFO_LISTS.include }),
      groups: nonEmptyList(group).superRefine(duplicateValues).meta({ description: INFO_LISTS.groups }),
      examples: z
        .record(z.string(), example, { error: expecting('a mapping of names of variables to ids') })
        .meta({ description: INFO_LISTS.examples }),
      colours: mapping('a mapping with "light" and "dark"', {
        light: colour('The accent on a light ground.'),
        dark: colour('The accent on a dark ground.'),
      }).meta({ description: INFO_LISTS.colours }),
      partnerColours: z
        .record(z.string(), colour('The colour on a light ground.'), {
          error: expecting('a mapping of ids of partners to colours'),
        })
        .meta({ description: INFO_LISTS.partnerColours }),
      levels: nonEmptyList(level).superRefine(duplicateValues).meta({ description: INFO_LISTS.levels }),
    }),
    minimumCounts: minimumCounts.meta({ description: INFO_LISTS.minimumCounts }),
  });
}

const editorialFields = (rules: EditorialRules): Fields =>
  shapesOf(rules, (_, rule) => (rule.required ? valueShape(rule) : valueShape(rule).optional()));

/** The shape of the files of each folder, and of `dataset.yaml`, for validation and for completion in editors. */
export const SHAPES: Readonly<Record<Folder | 'dataset', z.ZodType>> = {
  ...(Object.fromEntries(FOLDER_NAMES.map((folder) => [folder, recordShape(FOLDERS[folder])])) as Record<
    Folder,
    z.ZodType
  >),
  dataset: infoShape(),
};
