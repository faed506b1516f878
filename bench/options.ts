import { parseArgs } from 'node:util';

/** The options of a run. */
export type Options = {
  readonly size: number;
  readonly rounds: number;
  readonly windowMs: number;
  /** The warm-up time of each question and side, in milliseconds. */
  readonly warmMs: number;
  readonly heapMb: number;
  readonly delays: readonly number[];
  /** The sides to measure; all by default. */
  readonly sides: readonly string[] | undefined;
  /** The numbers of clients of a measurement without a delay. */
  readonly clients: readonly number[];
  /** The minutes after which no new part of the run begins. */
  readonly minutes: number;
  /** The folder of the database and of results, reused by the next run; undefined for a temporary folder. */
  readonly folder: string | undefined;
};

const HELP = `npm run bench -- [options]
  --quick            one short round, without delays
  --size EVENTS      events of the dataset (1000)
  --rounds N         interleaved rounds (3)
  --window MS        milliseconds of a measurement (500)
  --warm MS          milliseconds for which each side answers each question before it is measured (1500)
  --delays LIST      one-way delays to the database in ms (0,1,5)
  --sides LIST       sides to measure, of those in docs/performance.md (all)
  --clients LIST     numbers of clients without a delay (1,16)
  --heap MB          memory of the database's objects (1024)
  --folder DIR       keeps the database and the measurements there; a run in the same folder goes on where the last one ended
  --minutes N        begins no new part of the run after so many minutes`;

/** Returns the options of the command line. Ends the process for invalid options and for a request of help. */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        ...{ size: { type: 'string' }, rounds: { type: 'string' }, window: { type: 'string' } },
        ...{ delays: { type: 'string' }, heap: { type: 'string' }, warm: { type: 'string' } },
        ...{ sides: { type: 'string' }, clients: { type: 'string' } },
        ...{ folder: { type: 'string' }, minutes: { type: 'string' } },
      },
    });
    if (values.help) end(HELP, 0);
    const { quick } = values;
    return {
      size: whole('size', values.size ?? '1000', 20),
      rounds: whole('rounds', values.rounds ?? (quick ? '1' : '3')),
      windowMs: whole('window', values.window ?? (quick ? '250' : '500')),
      warmMs: whole('warm', values.warm ?? (quick ? '250' : '1500')),
      heapMb: whole('heap', values.heap ?? '1024'),
      delays: (values.delays ?? (quick ? '0' : '0,1,5')).split(',').map((delay) => whole('delays', delay, 0)),
      sides: values.sides?.split(','),
      clients: (values.clients ?? '1,16').split(',').map((number) => whole('clients', number)),
      minutes: whole('minutes', values.minutes ?? '600'),
      folder: values.folder,
    };
  } catch (error) {
    return end(`${error instanceof Error ? error.message : String(error)}\n${HELP}`, 2);
  }
}

function whole(name: string, text: string, least = 1): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`expected a whole number of ${String(least)} or more as --${name}, found "${text}"`);
}

function end(text: string, code: number): never {
  process.stderr.write(`${text}\n`);
  process.exit(code);
}
