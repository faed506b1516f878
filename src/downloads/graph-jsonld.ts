import { ALL } from '../graph/filter.ts';
import { CLAIM_COLUMNS, claimNode } from './linked-claims.ts';
import { CONTEXT } from './linked-terms.ts';
import { fileNode, LINKED_COLUMNS, outcomeNodes, recordNode, relationNode } from './linked-data.ts';
import { graphFile } from './graph.ts';
import { participationNodes } from './linked-participations.ts';
import { scan } from '../graph/scan.ts';
import { textOf } from '../graph/row.ts';
import { viewpointOf } from './selection.ts';
import type { FileSource } from './download.ts';
import type { LinkedNode, Naming } from './linked-data.ts';
import type { Selection } from './selection.ts';

/** The graph as linked data, in the terms of schema.org and PROV, with the parties at events and all claims as nodes. */
export const graphJsonld = graphFile({
  name: 'graph.jsonld',
  doc: 'The graph as linked data, in JSON-LD with the words of schema.org and PROV.',
  mediaType: 'application/ld+json; charset=utf-8',
  head: (source, origin) =>
    `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n${JSON.stringify(fileNode(source, origin))}`,
  node: (_, row, naming) => line(recordNode(row, naming)),
  columns: [...LINKED_COLUMNS, 'parties', 'absent', 'outcomes'],
  beside: async (rows, naming) => {
    const events = rows.filter((row) => row['type'] === 'Event');
    const nodes = await participationNodes(events, naming);
    return [...nodes, ...events.flatMap((row) => outcomeNodes(row, naming))].map(line).join('');
  },
  middle: '',
  edge: (edge, subject, naming) =>
    line(relationNode(edge, subject !== undefined && textOf(subject, 'type') === 'Format', naming)),
  last: claims,
  tail: '\n]}\n',
});

const line = (node: LinkedNode): string => `,\n${JSON.stringify(node)}`;

/** Yields all claims; none where types are selected, since a claim and its source would be there without their record. */
async function* claims(source: FileSource, selection: Selection, naming: Naming): AsyncGenerator<string> {
  if (selection.values.has('type')) return;
  const request = { type: 'Claim', by: 'name', rises: true, filter: ALL, columns: CLAIM_COLUMNS } as const;
  for await (const page of scan(source, viewpointOf(selection), request))
    yield page.map((row) => line(claimNode(row, naming))).join('');
}
