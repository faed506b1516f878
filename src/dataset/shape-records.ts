import { claimedProperties, recordNameKey } from './keys.ts';
import { defaults, nonEmptyList, mapping, optional, propertyShape, shapesOf } from './shape-facts.ts';
import { editorialOf, INFO_RULES } from './editorial.ts';
import { FOLDER_NAMES } from './folders.ts';
import { valueShape } from './shape-values.ts';
import type { z } from 'zod';
import type { EditorialRules } from './editorial.ts';
import type { Fields } from './shape-facts.ts';
import type { TypeName } from '../model/property.ts';

/** The shape of a record of a type; a tenure stands inside its person. */
export function recordShape(type: TypeName): z.ZodType {
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

/** The shape of `dataset.yaml`. */
export function infoShape(): z.ZodType {
  const names = [...FOLDER_NAMES, 'tenures', 'claims'];
  const counts = names.map((name) => [
    name,
    valueShape({ kind: 'INTEGER', doc: `The least number of ${name}.` }),
  ]);
  const minimumCounts = mapping('a mapping of counts', optional(Object.fromEntries(counts) as Fields));
  return mapping('the description of the dataset', { ...editorialFields(INFO_RULES), minimumCounts });
}

const editorialFields = (rules: EditorialRules): Fields =>
  shapesOf(rules, (_, rule) => (rule.required ? valueShape(rule) : valueShape(rule).optional()));
