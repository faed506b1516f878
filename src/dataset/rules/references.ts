import { child, nodeText } from '../yaml-tree.ts';
import { editorialOf } from '../../model/editorial.ts';
import { issueAt } from '../issue.ts';
import { quoteValue, nearest, orList } from '../wording.ts';
import { typeLabel } from '../folders.ts';
import { groupBy } from '../../model/functions.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { TYPES } from '../../model/property.ts';
import type { PlacedValue, Citation, Scope, SeedFact } from '../facts.ts';
import type { Rule, Seed } from '../seed.ts';
import type { SeedRecord } from '../records.ts';
import type { Issue } from '../issue.ts';
import type { TypeName } from '../../model/property.ts';

/** Reports a reference to a missing record, or to a record of another type. */
export const references: Rule = (seed) => {
  const check = referenceCheck(seed);
  return seed.records.flatMap((record) =>
    [...claimedValues(record), ...editorialReferences(record)].flatMap(({ rule, text, at }) => {
      const problem = rule.kind === 'REF' ? check(text, rule.types ?? []) : undefined;
      if (!problem) return [];
      const code = problem.kind === 'TYPE' ? 'wrong-reference-type' : 'unknown-reference';
      return [issueAt(record.file, at, code, problem.message)];
    }),
  );
};

/** Reports a group, a partner or an example of `dataset.yaml` that names no record of the dataset, and an example of no variable. */
export const infoReferences: Rule = (seed) => {
  const { file, root } = seed.files.info;
  const check = referenceCheck(seed);
  const groups = child(root, 'groups');
  const examples = child(root, 'examples');
  const partners = child(root, 'partnerColours');
  const named = [
    ...(groups?.kind === 'list' ? groups.items : []).map((node) => ({
      node,
      types: ['Group', 'Organization'] as const,
    })),
    ...(partners?.kind === 'map' ? [...partners.entries] : []).map(([id, { keyAt }]) => ({
      ...{
        node: { kind: 'scalar' as const, at: keyAt, value: id },
        types: ['Nation', 'Organization'] as const,
      },
    })),
    ...(examples?.kind === 'map' ? [...examples.entries.values()] : []).map(({ node }) => ({
      ...{ node, types: TYPES },
    })),
  ];
  const records = named.flatMap(({ node, types }) => {
    const problem = check(nodeText(node) ?? '', types);
    if (!problem) return [];
    const code = problem.kind === 'TYPE' ? 'wrong-reference-type' : 'unknown-reference';
    return [issueAt(file, node.at, code, problem.message)];
  });
  const names = (examples?.kind === 'map' ? [...examples.entries] : []).flatMap(([name, { keyAt }]) => {
    if (VARIABLE.test(name)) return [];
    const message = `expected the name of a variable such as "nation", found ${quoteValue(name)}; write it as in the question`;
    return [issueAt(file, keyAt, 'bad-word', message)];
  });
  return [...records, ...names];
};

/** The name of a variable in GraphQL. */
const VARIABLE = /^[A-Za-z_]\w*$/;

const claimedValues = (record: SeedRecord): readonly PlacedValue[] =>
  record.facts.flatMap((fact) => [fact, ...Object.values(fact.qualifiers).flatMap(({ items }) => items)]);

function editorialReferences(record: SeedRecord): readonly PlacedValue[] {
  return Object.entries(editorialOf(record.type)).flatMap(([key, { doc, kind, types }]) => {
    const text = record.editorial[key];
    if (kind !== 'REF' || typeof text !== 'string') return [];
    return [{ rule: { doc, kind, types: types ?? [] }, text, at: child(record.node, key)?.at ?? record.at }];
  });
}

/** Reports a fact without a source, and a citation of a record that is not a source, also where no fact uses it. */
export const sources: Rule = (seed) => {
  const check = referenceCheck(seed);
  return seed.records.flatMap(({ file, facts, scope: own }) => [
    ...facts.filter(({ scope }) => scope.citations?.length === 0).map((fact) => noSource(file, fact)),
    ...citationsOf([own, ...facts.map(({ scope }) => scope)]).flatMap(({ source, at }) => {
      const problem = check(source, ['Source']);
      if (!problem) return [];
      const code = problem.kind === 'TYPE' ? 'wrong-reference-type' : 'unknown-source';
      return [issueAt(file, at, code, problem.message)];
    }),
  ]);
};

function noSource(file: string, fact: SeedFact): Issue {
  const what = `${fact.name} ${quoteValue(fact.text)}`;
  const message = `expected a source for ${what}, found none; add sources to it or to the record`;
  return issueAt(file, fact.at, 'no-source', message);
}

/** Returns each citation once, although all facts of a record share it. */
const citationsOf = (scopes: readonly Scope[]): readonly Citation[] => [
  ...new Set(scopes.flatMap(({ citations }) => citations ?? [])),
];

/** The reason why an id does not name a record of an expected type. */
type ReferenceProblem = { readonly kind: 'UNKNOWN' | 'TYPE'; readonly message: string };

/** Returns a check of ids against the records of a dataset. Each distinct mistake is looked up once. */
function referenceCheck(
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
  return { kind: 'TYPE', message: `expected ${expected}, found the ${typeLabel(found)} ${quoteValue(id)}` };
}

function unknownMessage(seed: Seed, id: string, types: readonly TypeName[]): string {
  const merged = seed.formerIds.get(id);
  if (merged !== undefined)
    return `${quoteValue(id)} was merged into ${quoteValue(merged)}; write "${merged}"`;
  const candidates = [...seed.typesOf]
    .filter(([, found]) => found.some((type) => types.includes(type)))
    .map(([candidate]) => candidate);
  const near = nearest(id, candidates);
  const type = near === undefined ? undefined : seed.typesOf.get(near)?.[0];
  const label = type ? typeLabel(type) : orList(types.map(typeLabel));
  return `unknown ${label} ${quoteValue(id)}${near === undefined ? '; write its record first' : ` (did you mean "${near}"?)`}`;
}

/**
 * Reports a reference to the record or item itself. Examples: a body as its own member, a person who stands in for himself, a
 * speaker on behalf of his own party.
 */
export const selfReference: Rule = ({ records }) =>
  records.flatMap(({ id, file, facts }) =>
    facts.flatMap((fact) => [
      ...refusal(file, fact.name, fact, id),
      ...Object.entries(fact.qualifiers).flatMap(([name, { items }]) =>
        [id, fact.text, ...ownParty(fact, name)].flatMap((self) =>
          items.flatMap((value) => refusal(file, `${fact.name}.${name}`, value, self)),
        ),
      ),
    ]),
  );

const ownParty = ({ edge }: SeedFact, qualifier: string): readonly string[] =>
  qualifier === 'onBehalfOf' && edge !== null ? [edge] : [];

function refusal(
  file: string,
  name: string,
  { rule, text, at }: PlacedValue,
  self: string,
): readonly Issue[] {
  if (rule.kind !== 'REF' || text !== self) return [];
  const message = `expected ${name} to be another record, found ${quoteValue(text)} itself; name the other one, or leave it out`;
  return [issueAt(file, at, 'self-reference', message)];
}

/** A relation from one record to another, of a kind that must not form cycles. */
type Dependency = PlacedValue & {
  readonly relation: string;
  readonly file: string;
  readonly from: string;
};

/** Reports cycles of members, of events that replace each other, and of persons who stand in for each other. */
export const acyclic: Rule = (seed) => cyclesIn(dependenciesOf(seed));

/** Returns the dependencies of all relations that must not form cycles. */
export const dependenciesOf = ({ records }: Seed): readonly Dependency[] =>
  records.flatMap(({ id, file, facts }) =>
    facts.filter(isAsserted).flatMap((fact): readonly Dependency[] => {
      if (fact.name === 'replacedBy' || (fact.name === 'members' && !hasEnded(fact)))
        return [{ ...placed(fact), relation: fact.name, file, from: id }];
      const other = fact.qualifiers['standsInFor'];
      return other ? [{ ...other, relation: `standsInFor at ${quoteValue(id)}`, file, from: fact.text }] : [];
    }),
  );

/** Returns an issue for each cycle, at the dependency that closes it. Self-references have their own issue. */
export function cyclesIn(dependencies: readonly Dependency[]): readonly Issue[] {
  const relations = groupBy(
    dependencies.filter(({ from, text }) => from !== text),
    ({ relation }) => relation,
  );
  return [...relations.values()].flatMap((own) => cyclesOf(groupBy(own, ({ from }) => from)));
}

function cyclesOf(next: ReadonlyMap<string, readonly Dependency[]>): readonly Issue[] {
  const issues: Issue[] = [];
  const done = new Set<string>();
  for (const start of next.keys()) {
    // The current path of the search, each record with its remaining dependencies.
    const way: { readonly id: string; readonly left: Dependency[] }[] = [
      { id: start, left: [...(next.get(start) ?? [])] },
    ];
    const onWay = new Set([start]);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const dependency = done.has(here.id) ? undefined : here.left.shift();
      if (!dependency) {
        done.add(here.id);
        onWay.delete(here.id);
        way.pop();
        continue;
      }
      if (onWay.has(dependency.text)) {
        const back = way.findIndex(({ id }) => id === dependency.text);
        issues.push(closes(dependency, [...way.slice(back).map(({ id }) => id), dependency.text]));
      } else {
        onWay.add(dependency.text);
        way.push({ id: dependency.text, left: [...(next.get(dependency.text) ?? [])] });
      }
    }
  }
  return issues;
}

const placed = ({ rule, text, at }: SeedFact): PlacedValue => ({ rule, text, at });

const hasEnded = ({ qualifiers }: SeedFact): boolean => {
  const until = qualifiers['until'];
  return until !== undefined && until.text !== '..';
};

function closes({ relation, file, at, text }: Dependency, way: readonly string[]): Issue {
  const found = `found ${quoteValue(text)}, which closes the cycle ${way.slice(0, MOST_NAMED).join(' → ')}${way.length > MOST_NAMED ? ' → …' : ''}`;
  return issueAt(
    file,
    at,
    'cycle',
    `expected ${relation} to have no cycle, ${found}; correct one of the steps`,
  );
}

const MOST_NAMED = 8;
