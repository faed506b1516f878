import { DEFAULT_SIZES, sum, stepsOf } from './bulk.ts';
import { relationsOf, shownRow } from './current.ts';
import { OPEN } from './change.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { Step, BulkProgress } from './bulk.ts';

/** Where the lines of a store go: one JSON array a line, with its end. */
export type LineSinks = {
  /** Takes `[labels, properties]` of records, which are numbered from 0 in this order. */
  readonly records: (lines: string) => void;
  /** Takes the same of all other nodes, whose numbers follow those of the records. */
  readonly nodes: (lines: string) => void;
  /** Takes `[type, from, to]` or `[type, from, to, properties]` of relationships, by the numbers of their ends. */
  readonly relationships: (lines: string) => void;
};

/**
 * Writes all that a bulk ingest of the dataset would store as lines; at last the node that says that all steps of this ingest
 * are done, so that the same ingest has nothing left to do but to make the indexes and to show what is there.
 */
export async function writeStoreLines(
  dataset: LineDataset,
  sinks: LineSinks,
  onProgress: (written: BulkProgress) => void,
): Promise<BulkProgress> {
  const numbers = new Map<string, number>();
  let written: BulkProgress = { steps: 0, nodes: 0, relationships: 0 };
  for await (const step of stepsOf(dataset, DEFAULT_SIZES, 0)) {
    // All records get their numbers before the first row does.
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

/** The lines of a step, whose first row gets the number `first`; the numbers of the records are in `numbers`. */
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

/** The properties of a row as it is stored, from revision 1 on. */
const propsOf = ({ props, hash }: NodeRow | EdgeRow): string =>
  `${JSON.stringify(props).slice(0, -1)},"hash":"${hash}","r0":1,"r1":${OPEN}}`;
