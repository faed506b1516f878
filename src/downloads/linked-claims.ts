import { iriOf, present } from './linked-data.ts';
import { optionalText, textOf, textsOf } from '../graph/row.ts';
import { TYPE_TERMS } from './linked-terms.ts';
import type { LinkedNode, Naming } from './linked-data.ts';
import type { Row } from '../graph/types.ts';

/** The columns of the node of a claim. */
export const CLAIM_COLUMNS: readonly string[] = [
  ...['id', 'type', 'subject', 'property', 'edge', 'object', 'value', 'qualifiers', 'negated', 'source'],
  ...['locator', 'support', 'attributedTo', 'statedOn', 'rank', 'confidence', 'derived', 'reason', 'known'],
  ...['standing', 'contested'],
];

/** Returns the node of a claim: a statement of RDF that was derived from its source. */
export function claimNode(row: Row, naming: Naming): LinkedNode {
  const object = optionalText(row, 'object');
  const source = iriOf(textOf(row, 'source'), naming);
  const qualifiers = textsOf(row, 'qualifiers').map((text) => {
    const { name, value } = JSON.parse(text) as { readonly name: string; readonly value: string };
    return { '@type': 'PropertyValue', name, 'schema:value': value };
  });
  return present({
    '@id': iriOf(textOf(row, 'id'), naming),
    '@type': TYPE_TERMS['Claim'],
    subject: iriOf(textOf(row, 'subject'), naming),
    predicate: `dgt:${textOf(row, 'property')}`,
    object: object === null ? textOf(row, 'value') : { '@id': iriOf(object, naming) },
    item: optionalText(row, 'edge'),
    qualifier: qualifiers.length === 0 ? null : qualifiers,
    negated: row['negated'] === true,
    citation: source,
    wasDerivedFrom: source,
    locator: optionalText(row, 'locator'),
    support: optionalText(row, 'support'),
    attributedTo: optionalText(row, 'attributedTo'),
    statedOn: optionalText(row, 'statedOn'),
    known: optionalText(row, 'known'),
    rank: optionalText(row, 'rank'),
    confidence: optionalText(row, 'confidence'),
    derived: row['derived'] === true,
    reason: optionalText(row, 'reason'),
    standing: optionalText(row, 'standing'),
    contested: row['contested'] === true,
    url: iriOf(textOf(row, 'id'), naming),
    ...naming.viewpoint,
  });
}
