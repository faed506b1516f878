import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { revisionOf } from './ingest-datasets.ts';
import { testTarget } from './graph.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { IngestOptions, IngestResult, Phase } from '../../src/ingest/ingest.ts';
import type { TestTarget } from './neo4j.ts';

/**
 * The point at which a process ends itself: some milliseconds after a phase has done a share (0 to 1) of its rows; with null, it
 * stops there and lives on.
 */
export type StopAt = { readonly phase: Phase; readonly share: number; readonly afterMs: number | null };

/** The job of a process. */
export type Job = {
  readonly target: TestTarget;
  readonly dataset: Dataset;
  readonly options: IngestOptions;
  readonly stopAt?: StopAt;
};

/** A phase that a process reported, and its progress. */
export type Step = { readonly phase: Phase; readonly done: number; readonly total: number };

/** The exit of a process. */
export type End = {
  readonly signal: NodeJS.Signals | null;
  readonly result: IngestResult | undefined;
  readonly steps: readonly Step[];
  readonly stderr: string;
};

/** A process that ingests. */
export type IngestProcess = {
  readonly ended: Promise<End>;
  /** Settles when a phase is reported; rejects when the process ends before. */
  readonly reached: (phase: Phase) => Promise<void>;
  readonly kill: () => void;
};

type Message =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'step' } & Step)
  | { readonly kind: 'result'; readonly result: IngestResult };

const CHILD = fileURLToPath(new URL('./ingest-child.mjs', import.meta.url));

/** Starts an ingest of a dataset into the tests' database in a process of its own, with the compiled program in `dist`. */
export function startIngest(
  dataset: Dataset,
  options: Partial<IngestOptions> = {},
  stopAt?: StopAt,
): IngestProcess {
  const child = fork(CHILD, { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const job = { target: testTarget(), dataset, options: { revision: revisionOf(dataset), ...options } };
  const steps: Step[] = [];
  const waiting: { readonly phase: Phase; readonly resolve: () => void }[] = [];
  let result: IngestResult | undefined;
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.on('message', (message: Message) => {
    if (message.kind === 'ready') child.send({ ...job, ...(stopAt && { stopAt }) } satisfies Job);
    if (message.kind === 'result') result = message.result;
    if (message.kind !== 'step') return;
    steps.push(message);
    for (const { phase, resolve } of waiting) if (phase === message.phase) resolve();
  });
  const ended = new Promise<End>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (_, signal) => {
      resolve({ signal, result, steps, stderr });
    });
  });
  const tooEarly = (phase: Phase): Promise<never> =>
    ended.then(() =>
      Promise.reject(new Error(`expected phase ${phase}, found the process ended: ${stderr}`)),
    );
  return {
    ended,
    reached: (phase) =>
      Promise.race([
        steps.some((step) => step.phase === phase)
          ? Promise.resolve()
          : new Promise<void>((resolve) => waiting.push({ phase, resolve })),
        tooEarly(phase),
      ]),
    kill: () => void child.kill('SIGKILL'),
  };
}
