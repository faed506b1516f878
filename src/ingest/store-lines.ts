import { DEFAULT_SIZES } from './bulk.ts';
import { OPEN } from './change.ts';
import { stepsOf } from './bulk-steps.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { Step } from './bulk-steps.ts';
import type { Written } from './bulk.ts';

/** Where the lines of a store go: one JSON array a line, with its end. */
export type LineSinks = {
  /** Takes `[labels, properties]` of nodes, which are numbered from 0 in this order. */
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
  { nodes, relationships }: LineSinks,
  onProgress: (written: Written) => void,
): Promise<Written> {
  const numbers = new Map<string, number>();
  let written: Written = { steps: 0, nodes: 0, relationships: 0 };
  for await (const step of stepsOf(dataset, DEFAULT_SIZES, 0)) {
    const lines = linesOf(step, numbers, written.nodes);
    nodes(lines.nodes.join(''));
    relationships(lines.relationships.join(''));
    written = {
      steps: written.steps + 1,
      nodes: written.nodes + lines.nodes.length,
      relationships: written.relationships + lines.relationships.length,
    };
    onProgress(written);
  }
  const ingest = {
    id: 'ingest',
    attempt: 'import',
    bulkRevision: dataset.revision,
    bulkSteps: written.steps,
  };
  nodes(lineOf([['Ingest'], ingest]));
  return written;
}

type Lines = { readonly nodes: readonly string[]; readonly relationships: readonly string[] };

/** The lines of a step, whose first node gets the number `first`; the numbers of its identities are kept in `numbers`. */
function linesOf(
  { identities = [], nodes = [], edges = [] }: Step,
  numbers: Map<string, number>,
  first: number,
): Lines {
  const records = identities.map(({ id, labels }, i) => {
    numbers.set(id, first + i);
    return lineOf([labels, { id }]);
  });
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined)
      throw new Error(`expected an identity "${id}" before what refers to it, found none`);
    return number;
  };
  const links = nodes.flatMap((row, i) =>
    row.links.map(({ type, to }) => lineOf([type, first + identities.length + i, numberOf(to)])),
  );
  return {
    nodes: [...records, ...nodes.map((row) => `[${JSON.stringify(row.labels)},${propsOf(row)}]\n`)],
    relationships: [
      ...links,
      ...edges.map((row) => `["${row.type}",${numberOf(row.from)},${numberOf(row.to)},${propsOf(row)}]\n`),
    ],
  };
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The properties of a row as it is stored, from revision 1 on. */
const propsOf = ({ props, hash }: NodeRow | EdgeRow): string =>
  `${JSON.stringify(props).slice(0, -1)},"hash":"${hash}","r0":1,"r1":${OPEN}}`;
