import { getNamedType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { CONTRACT, createOracle, isKnownTo } from './oracle.ts';
import { groupBy } from '../../src/model/functions.ts';
import { lookAt } from './oracle-world.ts';
import { RECORD_TYPES, recordsOf } from './record-types.ts';
import { relationsOf, shortestPathsIn } from './path-oracle.ts';
import { rootLists } from './every-list.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { GraphQLNamedType } from 'graphql';

/** An operation, its variables, and the answer to it as a JSON text. */
export type Question = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: string;
};

/** Returns the calendar day of a time that is the given number of milliseconds from now. */
export const dayIn = (ms = 0): string => new Date(Date.now() + ms).toISOString().slice(0, 10);

/** Claims per question. */
const CLAIMS = 10;

/**
 * Returns questions that together read every record, claim, relationship and name of a dataset, with the answers of the oracle. They
 * do not come from the service, so an incomplete answer counts as wrong.
 */
export function questionsOf(dataset: Dataset, today: string): readonly Question[] {
  const oracle = createOracle(dataset, today);
  const plain = (query: string, variables: Question['variables'] = {}): Question => ({
    query,
    variables,
    answer: JSON.stringify(oracle(query, variables)),
  });
  const records = RECORD_TYPES.flatMap((type) => {
    const query = `query ($id: ID!) { node(id: $id) { __typename ... on ${type.name} { ${everything(type)} } } }`;
    return recordsOf(dataset, type.name).map(({ id }) => plain(query, { id }));
  });
  const claimsOf = groupBy(dataset.claims, ({ subject }) => subject);
  const earlier = RECORD_TYPES.flatMap((type) => {
    const query = `query ($id: ID!, $day: Date!) { graph(knownAt: $day) { node(id: $id) { __typename ... on ${type.name} { ${everything(type)} } } } }`;
    return recordsOf(dataset, type.name).flatMap(({ id }) => {
      const days = [...new Set(claimsOf.get(id)?.map(({ known }) => known))].sort().slice(0, -1);
      return days.map((day) => plain(query, { id, day }));
    });
  });
  const claim = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { ${everything(typeOf('Claim'))} } } }`;
  const claims = dataset.claims.flatMap((_, i) =>
    i % CLAIMS === 0 ? [plain(claim, { ids: dataset.claims.slice(i, i + CLAIMS).map(({ id }) => id) })] : [],
  );
  const lists = rootLists().map(({ operation }) => plain(operation('first: 100', 'totalCount nodes { id }')));
  return [...records, ...earlier, ...claims, ...lists, ...paths(dataset, today), ...searches(dataset)];
}

/** Selects all that the oracle can tell of a type; of other records their ids. */
function everything(type: GraphQLNamedType): string {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  return fields
    .filter(({ name, args }) => isKnownTo(type.name, name) && !args.some(isRequiredArgument))
    .filter(({ name }) => !['node', 'cursor'].includes(name))
    .flatMap((field) => {
      const returned = getNamedType(field.type);
      if (isLeafType(returned)) return field.name;
      if (isNode(returned)) return `${field.name} { id }`;
      if (!returned.name.endsWith('Connection')) {
        const content = everything(returned);
        return content === '' ? [] : `${field.name} { ${content} }`;
      }
      const edge = getNamedType(fieldOf(returned, 'edges').type);
      return `${field.name}(first: 100) { totalCount nodes { id } edges { __typename ${everything(edge)} } }`;
    })
    .join(' ');
}

const isNode = (type: GraphQLNamedType): boolean =>
  type.name === 'Node' ||
  ((isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node'));

function fieldOf(type: GraphQLNamedType, name: string) {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`expected ${type.name} to have a field ${name}`);
  return field;
}

function typeOf(name: string): GraphQLNamedType {
  const type = CONTRACT.getType(name);
  if (!type) throw new Error(`expected a type ${name}`);
  return type;
}

/** Returns a question for each relationship between records: the paths of one hop over it. */
function paths(dataset: Dataset, today: string): readonly Question[] {
  const relations = relationsOf(lookAt(dataset, today));
  const query = `query ($from: ID!, $to: ID!, $through: [Relation!]) {
    paths(from: $from, to: $to, maxHops: 1, first: 25, through: $through) { hops { relation forward from { id } to { id } claims { id } } } }`;
  const ends = new Map(
    relations.map(({ relation, from, to }) => [
      [relation, from.id, to.id].join(' '),
      { from: from.id, to: to.id, through: [relation] },
    ]),
  );
  return [...ends.values()].map((variables) => {
    const found = shortestPathsIn(relations, variables.from, variables.to, {
      maxHops: 1,
      through: variables.through,
    });
    return { query, variables, answer: JSON.stringify({ paths: found.map((hops) => ({ hops })) }) };
  });
}

/** Returns a question for each name of a record that is like no other name: it is the first one found. */
function searches({ records }: Dataset): readonly Question[] {
  const query = 'query ($text: String!) { search(text: $text, first: 1) { nodes { id } } }';
  const byName = groupBy(records, ({ name }) => folded(name));
  return records
    .filter(({ type, name }) => !['Source', 'Coverage'].includes(type) && /[\p{L}\p{N}]/u.test(name))
    .filter(({ name }) => byName.get(folded(name))?.length === 1)
    .map(({ id, name }) => ({
      query,
      variables: { text: name },
      answer: JSON.stringify({ search: { nodes: [{ id }] } }),
    }));
}

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
