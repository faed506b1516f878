import { parseArgs } from 'node:util';

/** How a run is made. */
export type Options = {
  readonly size: number;
  readonly rounds: number;
  readonly windowMs: number;
  /** Milliseconds for which each side answers each question before anything is measured. */
  readonly warmMs: number;
  readonly heapMb: number;
  readonly delays: readonly number[];
  /** Minutes after which no new part of the run is begun. */
  readonly minutes: number;
  /** The folder of the database and of what was measured, kept for the next run; a temporary one when absent. */
  readonly folder: string | undefined;
};

const HELP = `npm run bench -- [options]
  --quick            one short round, without delays
  --size EVENTS      events of the dataset (1000)
  --rounds N         interleaved rounds (3)
  --window MS        milliseconds of a measurement (500)
  --warm MS          milliseconds for which each side answers each question before it is measured (1500)
  --delays LIST      one-way delays to the database in ms (0,1,5)
  --heap MB          memory of the database's objects (1024)
  --folder DIR       keeps the database and the measurements there; a run in the same folder goes on where the last one ended
  --minutes N        begins no new part of the run after so many minutes`;

/** The options of the command line; ends the process where they are not understood, or ask for help. */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        ...{ size: { type: 'string' }, rounds: { type: 'string' }, window: { type: 'string' } },
        ...{ delays: { type: 'string' }, heap: { type: 'string' }, warm: { type: 'string' } },
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
