import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { barChart } from './chart.ts';
import type { Result, Sample } from './main.ts';

/** Writes what a run found into `docs/performance` of the project at `root`: a page and a picture for its size. */
export async function report(result: Result, root: string): Promise<void> {
  const folder = join(root, 'docs', 'performance');
  await mkdir(folder, { recursive: true });
  const picture = `share-of-limit-${result.size}.svg`;
  await writeFile(
    join(folder, picture),
    barChart('Requests per second as a share of a statement by hand, 16 clients', bars(result)),
  );
  await writeFile(join(folder, `events-${result.size}.md`), page(result, picture));
}

const questionsIn = ({ samples }: Result): readonly string[] => [
  ...new Set(samples.map(({ question }) => question)),
];

/** The ratio of two sides in each round: of requests per second, so that more is better. */
function ratios(
  { samples }: Result,
  question: string,
  [side, to]: readonly [string, string],
  at: Pick<Sample, 'clients' | 'delayMs'>,
): readonly number[] {
  const of = (name: string): readonly Sample[] =>
    samples.filter(
      (sample) =>
        sample.side === name &&
        sample.question === question &&
        sample.clients === at.clients &&
        sample.delayMs === at.delayMs,
    );
  return of(side).flatMap((sample) => {
    const other = of(to).find(({ round }) => round === sample.round);
    return other ? [sample.perSecond / other.perSecond] : [];
  });
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const mean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

const spread = (values: readonly number[]): string =>
  `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;

const PAIRS = [
  ['ours', 'limit'],
  ['peer', 'limit'],
  ['ours', 'peer'],
  ['ours', 'unbatched'],
  ['again', 'ours'],
] as const;

function bars(result: Result) {
  const at = { clients: 16, delayMs: 0 };
  return questionsIn(result).map((question) => ({
    label: question,
    values: [
      { name: 'Diplograph', value: median(ratios(result, question, ['ours', 'limit'], at)) },
      { name: '@neo4j/graphql', value: median(ratios(result, question, ['peer', 'limit'], at)) },
      {
        name: 'Diplograph without batching',
        value: median(ratios(result, question, ['unbatched', 'limit'], at)),
      },
    ],
  }));
}

function page(result: Result, picture: string): string {
  const { size, ingest, rounds, windowMs } = result;
  const entities = ingest.nodes + ingest.relationships;
  return `# Measured at ${size} events

${result.date} UTC, ${result.machine}; ${Object.entries(result.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}. ${rounds} interleaved rounds, windows
of ${windowMs} ms. Ratios are of requests per second within a round: median (least–most). See [performance](../performance.md) for what is compared.

![Share of the limit](${picture})

## Ratios

${PAIRS.length} pairs: Diplograph and @neo4j/graphql to a statement by hand, Diplograph to @neo4j/graphql, to itself without batching, and to a second
instance of itself (the noise).

${[
  ...[1, 16].map((clients) => table(result, { clients, delayMs: 0 })),
  ...[1, 5].map((delayMs) => table(result, { clients: 1, delayMs })),
].join('\n')}
## Statements of a request

${rows(
  ['question', 'batched', 'not batched'],
  result.statements.map(({ question, batched, unbatched }) => [question, batched, unbatched]),
)}
## Times and CPU of a request, 16 clients

${rows(['question', 'side', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'service CPU ms', 'database CPU ms'], times(result))}
## Memory

${rows(
  ['side', 'resident MB after the rounds'],
  Object.entries(result.rssMb).map(([side, mb]) => [side, mb.toFixed(0)]),
)}
The servers of this run are started through a TypeScript loader, which takes some of the memory.

## Ingest

${ingest.nodes} nodes and ${ingest.relationships} relationships in ${ingest.seconds.toFixed(1)} s: ${Math.round(entities / ingest.seconds)} a second, into a database that had just started.
`;
}

function table(result: Result, at: Pick<Sample, 'clients' | 'delayMs'>): string {
  const pairs = PAIRS.filter(([a, b]) => ratios(result, questionsIn(result)[0] ?? '', [a, b], at).length > 0);
  const lines = questionsIn(result).map((question) => [
    question,
    ...pairs.map((pair) => spread(ratios(result, question, pair, at))),
  ]);
  const means = pairs.map((pair) =>
    mean(questionsIn(result).map((question) => median(ratios(result, question, pair, at)))).toFixed(2),
  );
  const title = `### ${at.clients === 1 ? 'One client' : `${at.clients} clients`}, ${at.delayMs} ms of one-way delay to the database\n`;
  return `${title}\n${rows(['question', ...pairs.map((pair) => pair.join(' / '))], [...lines, ['geometric mean', ...means]])}`;
}

function times({ samples }: Result): readonly (readonly (string | number)[])[] {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples.filter(({ clients, delayMs }) => clients === 16 && delayMs === 0)) {
    const key = `${sample.question}|${sample.side}`;
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  return [...groups.values()].map((own) => {
    const of = (
      name: 'perSecond' | 'p50' | 'p95' | 'p99' | 'serviceCpuMs' | 'databaseCpuMs',
      digits = 1,
    ): string => median(own.map((sample) => sample[name])).toFixed(digits);
    const { question = '', side = '' } = own[0] ?? {};
    return [
      question,
      side,
      of('perSecond', 0),
      of('p50'),
      of('p95'),
      of('p99'),
      of('serviceCpuMs', 2),
      of('databaseCpuMs', 2),
    ];
  });
}

const rows = (head: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
