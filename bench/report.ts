import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { barChart } from './chart.ts';
import { targets } from './targets.ts';
import { mean, median, questionsIn, ratios, samplesOf, spread } from './ratios.ts';
import type { Pair, Spot } from './ratios.ts';
import type { Result } from './result.ts';
import { SLOW_MS } from './sweep.ts';
import type { SideName } from './sides.ts';

/** Writes the result of a run into `docs/performance` of the project at `root`: a page and a picture for its size. */
export async function report(result: Result, root: string): Promise<void> {
  const folder = join(root, 'docs', 'performance');
  await mkdir(folder, { recursive: true });
  const picture = `share-of-limit-${result.size}.svg`;
  await writeFile(join(folder, picture), barChart(TITLE, bars(result)));
  await writeFile(join(folder, `events-${result.size}.md`), page(result, picture));
}

const TITLE = 'Requests per second as a share of a statement by hand, 16 clients';
const BUSY: Spot = { clients: 16, delayMs: 0 };
const ALONE: Spot = { clients: 1, delayMs: 0 };

const PAIRS: readonly Pair[] = [
  ['ours', 'limit'],
  ['registered', 'limit'],
  ['registered', 'ours'],
  ['peer', 'limit'],
  ['ours', 'peer'],
  ['ours', 'unbatched'],
  ['kept', 'ours'],
  ['limit', 'unversioned'],
  ['again', 'ours'],
];

function bars(result: Result) {
  const share = (side: SideName, question: string): number =>
    median(ratios(result, question, [side, 'limit'], BUSY));
  return questionsIn(result).map((question) => ({
    label: question,
    values: [
      { name: 'Diplograph', value: share('ours', question) },
      { name: '@neo4j/graphql', value: share('peer', question) },
      { name: 'Diplograph without batching', value: share('unbatched', question) },
    ].filter(({ value }) => !Number.isNaN(value)),
  }));
}

function page(result: Result, picture: string): string {
  const { size, rounds, windowMs, date, machine, versions, samples } = result;
  const delays = [...new Set(samples.map(({ delayMs }) => delayMs))];
  const spots = delays.flatMap((delayMs): Spot[] =>
    delayMs === 0 ? [ALONE, BUSY] : [{ clients: 1, delayMs }],
  );
  return `# Measured at ${thousands(size)} events

${date}; ${machine}; ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}. ${rounds} interleaved
rounds, measured for ${windowMs} ms each. Clients, service and database share the cores. Ratios are of requests per second within a
round: median (least–most). [Performance](../performance.md) tells what the sides are.

![Share of the limit](${picture})

${spots.map((spot) => ratioTable(result, spot)).join('\n')}
## Statements of a request

Beside one a second that tells which revision stands.

${rows(
  ['question', 'batched', 'not batched'],
  result.statements.map(({ question, batched, unbatched }) => [question, batched, unbatched]),
)}
${slowText(result)}${[ALONE, BUSY].map((spot) => timeTable(result, spot)).join('\n')}
## Targets

${targets(result)}
## Memory

${rows(['side', 'resident MB at most'], memory(result))}
The sides that are not the product are started through a TypeScript loader, which takes some of the memory.

## Ingest

${ingestText(result)}
`;
}

function ratioTable(result: Result, spot: Spot): string {
  const all = questionsIn(result);
  const pairs = PAIRS.filter((pair) =>
    all.some((question) => ratios(result, question, pair, spot).length > 0),
  );
  const lines = all.map((question) => [
    question,
    ...pairs.map((pair) => spread(ratios(result, question, pair, spot))),
  ]);
  const means = pairs.map((pair) =>
    mean(
      all
        .map((question) => median(ratios(result, question, pair, spot)))
        .filter((each) => !Number.isNaN(each)),
    ).toFixed(2),
  );
  const head = ['question', ...pairs.map((pair) => pair.join(' / '))];
  return `## ${titleOf(spot)}\n\n${rows(head, [...lines, ['geometric mean', ...means]])}`;
}

function timeTable(result: Result, spot: Spot): string {
  const sides = ['ours', 'registered', 'limit', 'peer'] as const;
  const lines = questionsIn(result).flatMap((question) =>
    sides.flatMap((side) => {
      const own = samplesOf(result, side, question, spot);
      if (own.length === 0) return [];
      const of = (pick: (sample: (typeof own)[number]) => number, digits = 1): string =>
        median(own.map(pick)).toFixed(digits);
      return [
        [
          ...[question, side, of(({ perSecond }) => perSecond, 0)],
          ...[of(({ p50 }) => p50), of(({ p95 }) => p95), of(({ p99 }) => p99)],
          ...[of(({ serviceCpuMs }) => serviceCpuMs, 2), of(({ databaseCpuMs }) => databaseCpuMs, 2)],
        ],
      ];
    }),
  );
  const head = [
    'question',
    'side',
    'requests/s',
    'p50 ms',
    'p95',
    'p99',
    'service CPU ms',
    'database CPU ms',
  ];
  return `## Times: ${titleOf(spot)}\n\n${rows(head, lines)}`;
}

/** Returns which sides refuse a question, and which are too slow for many clients. */
function slowText({ statements }: Result): string {
  const lines = statements.flatMap(({ question, milliseconds }) => {
    const sides = Object.entries(milliseconds);
    const refused = sides.filter(([, ms]) => ms === null).map(([side]) => side);
    const slow = sides
      .filter(([, ms]) => ms !== null && ms >= SLOW_MS)
      .map(([side, ms]) => `${side} (${(Number(ms) / 1000).toFixed(1)} s)`);
    return refused.length + slow.length === 0
      ? []
      : [[question, refused.join(', ') || '–', slow.join(', ') || '–']];
  });
  if (lines.length === 0) return '';
  return `## Slow questions

A side refuses a question whose statement takes longer than its time limit. A question that takes ${SLOW_MS} ms or more is asked by one client alone.

${rows(['question', 'refused by', 'asked by one client of'], lines)}
`;
}

const titleOf = ({ clients, delayMs }: Spot): string =>
  `${clients === 1 ? 'one client' : `${clients} clients`}, ${delayMs} ms of one-way delay to the database`;

function memory({ samples }: Result): readonly (readonly string[])[] {
  const sides = [...new Set(samples.map(({ side }) => side))];
  return sides.map((side) => {
    const held = samples.filter((sample) => sample.side === side).map(({ residentMb }) => residentMb);
    return [side, Math.max(...held).toFixed(0)];
  });
}

function ingestText({ ingest }: Result): string {
  const { nodes, relationships, seconds } = ingest;
  const rate = thousands(Math.round((nodes + relationships) / seconds));
  const written = `${thousands(nodes)} nodes and ${thousands(relationships)} relationships in ${seconds.toFixed(1)} s: ${rate} a second`;
  if (ingest.way === 'offline')
    return `${written}, by \`ingest --offline\` from nothing to a database that is ready, the checks included.`;
  return `${written}, by transactions, into a database that had just started; the checks before took
${ingest.checkSeconds.toFixed(1)} s. The process that ingested held ${ingest.residentMb.toFixed(0)} MB at most.`;
}

const thousands = (value: number): string => value.toLocaleString('en-US');

const rows = (head: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
