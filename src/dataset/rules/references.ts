import { child } from '../yaml-tree.ts';
import { editorialOf } from '../editorial.ts';
import { issueAt } from '../issue.ts';
import { nearest } from '../suggest.ts';
import { orList, quote } from '../wording.ts';
import { typeLabel } from '../folders.ts';
import type { Issue } from '../issue.ts';
import type { PlacedValue } from '../facts.ts';
import type { Rule, Seed } from '../seed.ts';
import type { SeedRecord } from '../records.ts';
import type { TypeName } from '../../model/property.ts';

/** A reference names a record that there is, of a type that is meant. */
export const references: Rule = (seed) =>
  seed.records.flatMap((record) =>
    [...claimedValues(record), ...editorialReferences(record)].flatMap((value) =>
      check(seed, record.file, value),
    ),
  );

const claimedValues = (record: SeedRecord): readonly PlacedValue[] =>
  record.facts.flatMap((fact) => [fact, ...Object.values(fact.qualifiers)]);

function editorialReferences(record: SeedRecord): readonly PlacedValue[] {
  return Object.entries(editorialOf(record.type)).flatMap(([key, { doc, kind, types }]) => {
    const text = record.editorial[key];
    if (kind !== 'REF' || typeof text !== 'string') return [];
    return [{ rule: { doc, kind, types: types ?? [] }, text, at: child(record.node, key)?.at ?? record.at }];
  });
}

function check(seed: Seed, file: string, { rule, text, at }: PlacedValue): readonly Issue[] {
  if (rule.kind !== 'REF') return [];
  const types = rule.types ?? [];
  const found = seed.typeOf.get(text);
  if (found === undefined) return [issueAt(file, at, 'unknown-reference', unknown(seed, text, types))];
  if (types.includes(found)) return [];
  const expected = `the id of a ${orList(types.map(typeLabel))}`;
  const message = `expected ${expected}, found the ${typeLabel(found)} ${quote(text)}`;
  return [issueAt(file, at, 'wrong-reference-type', message)];
}

function unknown(seed: Seed, text: string, types: readonly TypeName[]): string {
  const merged = seed.formerIds.get(text);
  if (merged !== undefined) return `${quote(text)} was merged into ${quote(merged)}; write "${merged}"`;
  const candidates = [...seed.typeOf].filter(([, type]) => types.includes(type)).map(([id]) => id);
  const near = nearest(text, candidates);
  const type = near === undefined ? undefined : seed.typeOf.get(near);
  const label = type ? typeLabel(type) : orList(types.map(typeLabel));
  return `unknown ${label} ${quote(text)}${near === undefined ? '; write its record first' : ` (did you mean "${near}"?)`}`;
}
