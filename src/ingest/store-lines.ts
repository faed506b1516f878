import { DEFAULT_SIZES, sum, stepsOf } from './bulk.ts';
import { relationsOf, shownRow } from './current.ts';
import { OPEN } from './change.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { Step, BulkProgress } from './bulk.ts';

/** The sinks of the lines of a store: each line is one JSON array with a line end. */
export type LineSinks = {
  /** Takes `[labels, properties]` of records, which are numbered from 0 in this order. */
  readonly records: (lines: string) => void;
  /** Takes the same of all other nodes, whose numbers follow those of the records. */
  readonly nodes: (lines: string) => void;
  /** Takes `[type, from, to]` or `[type, from, to, properties]` of relationships, by the numbers of their ends. */
  readonly relationships: (lines: string) => void;
};

/**
 * Writes the content of a bulk ingest of the dataset as lines. The last one is the node that marks all steps as done, so that the same
 * ingest only creates the indexes and publishes the revision.
 */
export async function writeStoreLines(
  dataset: LineDataset,
  sinks: LineSinks,
  onProgress: (written: BulkProgress) => void,
): Promise<BulkProgress> {
  const numbers = new Map<string, number>();
  let written: BulkProgress = { steps: 0, nodes: 0, relationships: 0 };
  for await (const step of stepsOf(dataset, DEFAULT_SIZES, 0)) {
    // All records have numbers before the first row.
    for (const { id } of step.newRecords ?? []) numbers.set(id, numbers.size);
    const lines = linesOf(step, numbers, written.nodes);
    sinks.records(lines.records.join(''));
    sinks.nodes(lines.nodes.join(''));
    sinks.relationships(lines.relationships.join(''));
    written = sum(written, step);
    onProgress(written);
  }
  const ingest = {
    id: 'ingest',
    attempt: 'import',
    bulkRevision: dataset.revision,
    bulkSteps: written.steps,
  };
  sinks.nodes(lineOf([['Ingest'], ingest]));
  return written;
}

type Lines = Readonly<Record<keyof LineSinks, readonly string[]>>;

/** Returns the lines of a step. Its first row has the number `first`; `numbers` has the numbers of records. */
function linesOf(
  { records = [], nodes = [], edges = [] }: Step,
  numbers: ReadonlyMap<string, number>,
  first: number,
): Lines {
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined)
      throw new Error(`expected the node of the record "${id}" before what refers to it, found none`);
    return number;
  };
  // A step has the records that come next, in an order of its own.
  const inOrder = [...records].sort((a, b) => numberOf(a.id) - numberOf(b.id));
  const links = nodes.flatMap((row, i) =>
    row.links.map(({ type, to }) => lineOf([type, first + i, numberOf(to)])),
  );
  return {
    records: inOrder.map(({ labels, props }) => lineOf([labels, props])),
    nodes: nodes.map((row) => `[${JSON.stringify(shownRow(row).labels)},${propsOf(row)}]\n`),
    relationships: [
      ...links,
      ...edges.map((row) => `["${row.type}",${numberOf(row.from)},${numberOf(row.to)},${propsOf(row)}]\n`),
      ...relationsOf(edges).map(({ type, from, to, props }) =>
        lineOf([type, numberOf(from), numberOf(to), props]),
      ),
    ],
  };
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Returns the properties of a row as stored as of revision 1. */
const propsOf = ({ props, hash }: NodeRow | EdgeRow): string =>
  `${JSON.stringify(props).slice(0, -1)},"hash":"${hash}","r0":1,"r1":${OPEN}}`;
