import { ALL } from '../graph/filter.ts';
import { CLAIM_COLUMNS, claimNode } from './linked-claims.ts';
import { CONTEXT, TYPE_TERMS } from './linked-terms.ts';
import {
  fileNode,
  iriOf,
  LINKED_COLUMNS,
  OUTCOME_COLUMNS,
  outcomeNode,
  outcomeNodes,
} from './linked-data.ts';
import { participationNode, PARTICIPATION_COLUMNS, recordNode, relationNode } from './linked-data.ts';
import { linkedNames } from './linked-names.ts';
import { openSnapshot } from '../graph/snapshot.ts';
import { textOf } from '../graph/row.ts';
import { participationNodes } from './linked-participations.ts';
import { scan, scanRelations } from '../graph/scan.ts';
import { TYPES } from '../model/property.ts';
import type { FileSource } from './download.ts';
import type { LinkedNode, Naming } from './linked-data.ts';
import type { Row } from '../graph/types.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** Yields a record or claim as linked data, with its claims; nothing for one that does not exist at the viewpoint. */
export async function* recordJsonld(
  source: FileSource,
  id: string,
  viewpoint: Viewpoint,
): AsyncGenerator<string> {
  const naming = { publicUrl: source.publicUrl, viewpoint };
  const snapshot = openSnapshot(source, viewpoint);
  const row = await snapshot.record(RECORD_COLUMNS).load(id);
  if (row === null) return;
  const own = await ownNodes(source, row, naming);
  const about = { '@id': iriOf(id, naming) };
  const file = fileNode(source, {
    address: iriOf(`${id}.jsonld`, naming),
    text: `${textOf(row, 'type')} ${id} with its claims.`,
  });
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n${JSON.stringify({ ...file, about })}`;
  yield own.map(line).join('');
  const written = new Set(own.map((node) => node['@id']));
  const linked = new Set(own.flatMap((node) => idsIn(node, naming)));
  for await (const page of claimsOf(source, row, viewpoint)) {
    const nodes = page.map((claim) => claimNode(claim, naming));
    for (const node of nodes) for (const each of idsIn(node, naming)) linked.add(each);
    yield nodes.map(line).join('');
  }
  for (const each of linked) if (written.has(iriOf(each, naming))) linked.delete(each);
  const records = snapshot.record(LINK_COLUMNS);
  const found = await Promise.all([...linked].map(async (each) => records.load(each)));
  yield found.map((each) => (each === null ? '' : line(linkNode(each, naming)))).join('');
  yield '\n]}\n';
}

/** The columns that the nodes of a record need. */
export const RECORD_COLUMNS: readonly string[] = [
  ...new Set([
    ...[...LINKED_COLUMNS, 'parties', 'absent', 'outcomes'],
    ...[...CLAIM_COLUMNS, ...PARTICIPATION_COLUMNS, ...OUTCOME_COLUMNS],
  ]),
];
const LINK_COLUMNS = ['id', 'type', 'name', 'url', 'language'];

const line = (node: LinkedNode): string => `,\n${JSON.stringify(node)}`;

/** Returns the node of a record with its relationships, and those of the parties and outcomes of an event. */
export async function ownNodes(source: FileSource, row: Row, naming: Naming): Promise<readonly LinkedNode[]> {
  switch (row['type']) {
    case 'Claim':
      return [claimNode(row, naming)];
    case 'Participation':
      return [participationNode(row, naming)];
    case 'Outcome':
      return [outcomeNode(row, naming)];
    default: {
      const node = await withRelations(source, row, naming);
      const events = row['type'] === 'Event' ? [row] : [];
      return [
        node,
        ...(await participationNodes(events, naming)),
        ...events.flatMap((each) => outcomeNodes(each, naming)),
      ];
    }
  }
}

async function withRelations(source: FileSource, row: Row, naming: Naming): Promise<LinkedNode> {
  const id = textOf(row, 'id');
  const properties = new Map<string, unknown[]>();
  const request = { ids: [id], types: TYPES };
  for await (const page of scanRelations(source, naming.viewpoint, request))
    for (const relation of page)
      for (const [name, value] of Object.entries(relationNode(relation, row['type'] === 'Format', naming)))
        if (name !== '@id') properties.set(name, [...(properties.get(name) ?? []), value]);
  const { organizer, ...node } = recordNode(row, naming);
  // The hosts of an event are no relationships of their own.
  if (organizer !== undefined)
    properties.set('organizer', [organizer, properties.get('organizer') ?? []].flat());
  return {
    ...node,
    ...Object.fromEntries([...properties].map(([name, values]) => [name, [...new Set(values)]])),
  };
}

/** Yields the claims about a record page by page; those of an item of an event are in the file of the event. */
async function* claimsOf(source: FileSource, row: Row, viewpoint: Viewpoint): AsyncGenerator<readonly Row[]> {
  const type = textOf(row, 'type');
  if (type === 'Claim') return;
  if (type === 'Participation' || type === 'Outcome') {
    const [property, value] =
      type === 'Outcome' ? ['outcomes', textOf(row, 'text')] : ['participants', textOf(row, 'party')];
    yield await row.snapshot.claims(CLAIM_COLUMNS, { subject: textOf(row, 'event'), property, value });
    return;
  }
  yield* scan(source, viewpoint, {
    ...{ type: textOf(row, 'id'), by: 'claimsOfSubject', rises: true, filter: ALL, columns: CLAIM_COLUMNS },
  });
}

/** The properties in which a node names itself. */
const OF_ITSELF = ['@id', 'url'];

/** Returns the ids of the records to which a node leads: those in addresses of the service. */
function idsIn(node: LinkedNode, naming: Naming): readonly string[] {
  const start = `${naming.publicUrl}/`;
  return Object.entries(node)
    .flatMap(([name, value]) => (OF_ITSELF.includes(name) ? [] : value))
    .flatMap((value): readonly string[] => {
      if (typeof value === 'object' && value !== null)
        return [...idsIn(value as LinkedNode, naming), ...linksIn((value as LinkedNode)['@id'], start)];
      return linksIn(value, start);
    });
}

function linksIn(value: unknown, start: string): readonly string[] {
  if (typeof value !== 'string' || !value.startsWith(start)) return [];
  const [id] = /^[a-z0-9-]+(?=$|[?])/.exec(value.slice(start.length)) ?? [];
  return id === undefined ? [] : [id];
}

/** Returns the node of a referenced record: its type, its name and, for a source, its address. */
function linkNode(row: Row, naming: Naming): LinkedNode {
  const type = textOf(row, 'type');
  const { url } = type === 'Source' ? recordNode(row, naming) : {};
  return {
    '@id': iriOf(textOf(row, 'id'), naming),
    '@type': TYPE_TERMS[type],
    name: linkedNames(row).name,
    ...(url !== undefined && { url }),
  };
}
