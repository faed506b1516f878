import { at } from '../dataset.ts';
import { names, seen } from './question.ts';
import type { Facts } from '../dataset.ts';
import type { Question } from './question.ts';

/** Returns questions about one record. */
export function points(facts: Facts): readonly Question[] {
  const { id, code } = at(facts.nations, 0);
  return [
    {
      name: 'one nation by id',
      ours: `{ nation(id: "${id}") { id name } }`,
      peer: `{ pNations(where: { id: { eq: "${id}" } }) { id name } }`,
      limit: {
        text: `MATCH (s:Row) WHERE s.id = $id AND ${seen('s')} RETURN {id: s.id, name: s.name} AS data`,
        params: { id },
      },
      plainOurs: ({ nation }) => nation,
      plainPeer: ({ pNations }) => pNations[0],
    },
    {
      name: 'nation with its policies',
      ours: `{ nation(id: "${code}") { id name policies(first: 20) { nodes { id name } } } }`,
      peer: `{ pNations(where: { code: { eq: "${code}" } }) { id name policies(sort: [{ name: ASC }]) { id name } } }`,
      limit: {
        text: `
MATCH (n:NationRow) WHERE n.code = $code AND ${seen('n')}
RETURN {id: n.id, name: n.name, policies: COLLECT {
  MATCH (:Record)-[l:PURSUES_ROW]->(:Policy) WHERE l.object = n.id AND l.byName > '' AND ${seen('l')}
  MATCH (s:Row) WHERE s.id = l.subject AND ${seen('s')}
  RETURN {id: s.id, name: s.name} ORDER BY l.object, l.byName LIMIT 20 }} AS data`,
        params: { code },
      },
      plainOurs: ({ nation: { id: found, name, policies } }) => ({
        ...{ id: found, name, policies: names(policies.nodes) },
      }),
      plainPeer: ({ pNations: [{ id: found, name, policies }] }) => ({
        ...{ id: found, name, policies: names(policies) },
      }),
    },
  ];
}
