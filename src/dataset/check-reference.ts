import { nearest } from './suggest.ts';
import { orList, quote } from './wording.ts';
import { typeLabel } from './folders.ts';
import type { Seed } from './seed.ts';
import type { TypeName } from '../model/property.ts';

/** Why an id does not name a record of a meant type. */
export type ReferenceProblem = { readonly kind: 'UNKNOWN' | 'TYPE'; readonly message: string };

/** A check of ids against the records of a dataset; each distinct mistake is looked up once. */
export function referenceCheck(
  seed: Seed,
): (id: string, types: readonly TypeName[]) => ReferenceProblem | undefined {
  const unknown = new Map<string, string>();
  return (id, types) => {
    const found = seed.typesOf.get(id) ?? [];
    if (found.some((type) => types.includes(type))) return undefined;
    if (found[0]) return otherType(id, found[0], types);
    const key = JSON.stringify([id, types]);
    const message = unknown.get(key) ?? unknownMessage(seed, id, types);
    unknown.set(key, message);
    return { kind: 'UNKNOWN', message };
  };
}

function otherType(id: string, found: TypeName, types: readonly TypeName[]): ReferenceProblem {
  const expected = `the id of a ${orList(types.map(typeLabel))}`;
  return { kind: 'TYPE', message: `expected ${expected}, found the ${typeLabel(found)} ${quote(id)}` };
}

function unknownMessage(seed: Seed, id: string, types: readonly TypeName[]): string {
  const merged = seed.formerIds.get(id);
  if (merged !== undefined) return `${quote(id)} was merged into ${quote(merged)}; write "${merged}"`;
  const candidates = [...seed.typesOf]
    .filter(([, found]) => found.some((type) => types.includes(type)))
    .map(([candidate]) => candidate);
  const near = nearest(id, candidates);
  const type = near === undefined ? undefined : seed.typesOf.get(near)?.[0];
  const label = type ? typeLabel(type) : orList(types.map(typeLabel));
  return `unknown ${label} ${quote(id)}${near === undefined ? '; write its record first' : ` (did you mean "${near}"?)`}`;
}
