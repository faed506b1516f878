import { child, nodeText } from './yaml-tree.ts';
import { claimedProperties, recordNameKey } from './keys.ts';
import { editorialOf } from '../model/editorial.ts';
import { EMPTY_SCOPE, scopeOf, seedFacts } from './facts.ts';
import { FOLDERS } from './folders.ts';
import { propertiesOf } from '../model/properties.ts';
import type { DatasetRecord, Editorial } from '../model/dataset.ts';
import type { SeedFact, Scope } from './facts.ts';
import type { FilePosition } from './issue.ts';
import type { RecordFile } from './read.ts';
import type { TypeName } from '../model/property.ts';
import type { YamlNode } from './yaml-tree.ts';

/** A record as its file states it. A file that cannot be parsed gives only the type and the id in its name. */
export type SeedRecord = DatasetRecord & {
  readonly file: string;
  readonly at: FilePosition;
  readonly node: YamlNode | undefined;
  readonly facts: readonly SeedFact[];
  /** The defaults of its facts. */
  readonly scope: Scope;
};

/** Returns the records of a file: its own record and, in the file of a person, the tenures. */
export function seedRecords(file: RecordFile): readonly SeedRecord[] {
  const type: TypeName = FOLDERS[file.folder];
  const { root } = file;
  if (!root) return [{ ...unparsed(file.stem, type), file: file.file, at: { line: 1, column: 1 } }];
  const id = nodeText(child(root, 'id')) ?? file.stem;
  const name = nodeText(child(root, recordNameKey(type))) ?? id;
  const cites = type === 'Source' ? ownCitation(id, root) : EMPTY_SCOPE;
  const scope = scopeOf(root, cites);
  const at = child(root, 'id')?.at ?? root.at;
  const editorial = editorialValues(type, root);
  const facts = claimedFacts(type, id, root, scope);
  const record: SeedRecord = { id, type, name, editorial, file: file.file, at, node: root, facts, scope };
  const tenures = type === 'Person' ? child(root, 'tenures') : undefined;
  if (tenures?.kind !== 'list') return [record];
  return [record, ...tenures.items.flatMap((node) => tenureOf(record, node, scope))];
}

const unparsed = (id: string, type: TypeName) =>
  ({ id, type, name: id, editorial: {}, node: undefined, facts: [], scope: EMPTY_SCOPE }) as const;

function ownCitation(source: string, root: YamlNode): Scope {
  const at = child(root, 'id')?.at ?? root.at;
  const own = { source, locator: null, support: undefined, by: undefined, on: undefined, at };
  return { ...EMPTY_SCOPE, citations: [own] };
}

function editorialValues(type: TypeName, node: YamlNode): Editorial {
  const keys = Object.keys(editorialOf(type));
  const values = keys.map((key) => [key, nodeText(child(node, key)) ?? null] as const);
  return { ...Object.fromEntries(values), formerIds: formerIdsOf(node) };
}

function formerIdsOf(node: YamlNode): readonly string[] {
  const list = child(node, 'formerIds');
  return list?.kind === 'list' ? list.items.map(nodeText).filter((id) => id !== undefined) : [];
}

function claimedFacts(type: TypeName, subject: string, node: YamlNode, scope: Scope): readonly SeedFact[] {
  return Object.entries(claimedProperties(type)).flatMap(([name, property]) => {
    const value = child(node, name);
    const context = { subject, name, edge: null, scope, rank: 'NORMAL', derived: null };
    return value ? seedFacts(property, value, context) : [];
  });
}

/** Returns a tenure, named after its person and office, with the claim of its person. */
function tenureOf(person: SeedRecord, node: YamlNode, around: Scope): readonly SeedRecord[] {
  const id = nodeText(child(node, 'id'));
  if (id === undefined) return [];
  const at = child(node, 'id')?.at ?? node.at;
  const scope = scopeOf(node, around);
  const facts = claimedFacts('Tenure', id, node, scope);
  const office = facts.find((fact) => fact.name === 'office') ?? facts.find((fact) => fact.name === 'party');
  const name = office ? `${person.name}, ${office.text}` : person.name;
  const own = personFact(id, person.id, at, scope);
  return [
    {
      id,
      type: 'Tenure',
      name,
      editorial: {},
      file: person.file,
      at,
      node,
      facts: [...own, ...facts],
      scope,
    },
  ];
}

function personFact(subject: string, person: string, at: FilePosition, scope: Scope): readonly SeedFact[] {
  const property = propertiesOf('Tenure')['person'];
  if (!property) return [];
  const context = { subject, name: 'person', edge: null, scope, rank: 'NORMAL', derived: null };
  return seedFacts(property, { kind: 'scalar', at, value: person }, context);
}
