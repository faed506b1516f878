import { access, constants, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { count } from './terminal.ts';
import { checkPort } from './check-port.ts';
import { loadDataset } from './load-dataset.ts';
import { readProgramVersion } from './package-files.ts';
import { DiplographError } from '../errors.ts';
import { exitCodeOf } from './exit-code.ts';
import { cacheDir, checkContent, checkSpace, exists, freeSpace } from '../database/local/folders.ts';
import { findJava, runMaven, toolMissing } from '../database/local/tools.ts';
import { isFetched, NEO4J_VERSION } from '../database/local/distribution.ts';
import { readOperations } from './operations-folder.ts';
import { readLockOwner } from '../database/local/lock-owner.ts';
import { readVersion } from '../graph/dataset-version.ts';
import { withDatabase } from './database.ts';
import type { DatabaseChoice, Opening } from './database.ts';
import type { Environment } from './read-variable.ts';
import type { ServiceConfig } from './environment.ts';

/** The subject of the checks. */
type CheckOptions = {
  readonly env: Environment;
  readonly config: ServiceConfig;
  readonly choice: DatabaseChoice;
  readonly seed: string;
  readonly opening: Opening;
};

/** Runs the checks in order. Omits the check of the database if one of its requirements fails. */
export async function* runChecks({
  env,
  config,
  choice,
  seed,
  opening,
}: CheckOptions): AsyncGenerator<CheckResult, void> {
  for (const check of generalChecks(seed, config, choice)) yield await runCheck(check);
  let isFit = true;
  for (const check of choice.kind === 'managed' ? localChecks(env, choice.dataDir) : []) {
    const result = await runCheck(check);
    isFit &&= result.exitCode === 0;
    yield result;
  }
  if (isFit) yield await runCheck(databaseCheck(choice, opening));
}

const generalChecks = (seed: string, config: ServiceConfig, choice: DatabaseChoice): readonly Check[] => [
  {
    name: 'version',
    run: () =>
      Promise.resolve(
        `Diplograph ${readProgramVersion()} on Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
      ),
  },
  {
    name: 'dataset',
    run: async () => {
      const { dataset, revision } = loadDataset(seed, () => undefined);
      const { records, claims, info } = dataset;
      const size = `${count(records.length, 'record')} and ${count(claims.length, 'claim')}`;
      return Promise.resolve(`${info.name} ${info.version} in ${seed}, ${size}, revision ${revision}`);
    },
  },
  {
    name: 'operations',
    run: async () => {
      const own = await readOperations(seed, config.operationsFolder);
      return own.length === 0 ? 'none' : count(own.length, 'operation');
    },
  },
  {
    name: 'port',
    run: async () => {
      await checkPort(config, choice);
      return `${config.port} of ${config.host} can be used`;
    },
  },
];

/** A check: `run` returns its result, or throws a DiplographError with the remedy. */
type Check = { readonly name: string; readonly run: () => Promise<string> };

/** The result of a check. The exit code is 0, or the exit code of a command that fails for the same reason. */
type CheckResult = { readonly name: string; readonly text: string; readonly exitCode: number };

/** Runs a check. */
async function runCheck({ name, run: look }: Check): Promise<CheckResult> {
  try {
    return { name, text: await look(), exitCode: 0 };
  } catch (error) {
    if (!(error instanceof DiplographError)) throw error;
    return { name, text: error.message, exitCode: exitCodeOf(error) };
  }
}

/** Formats a result as a line, with remedies on further lines. */
export const printCheckResult = ({ name, text, exitCode }: CheckResult): string =>
  `${exitCode === 0 ? 'ok    ' : 'FAILS '} ${name}: ${text}`;

/** Returns the checks of the requirements of the managed database: Java, Maven or its jars, a writable folder. */
const localChecks = (environment: Environment, dataDir: string): readonly Check[] => {
  const env = { ...environment };
  return [
    {
      name: 'Java',
      run: async () => {
        const java = await findJava(env);
        if (await exists(join(java.home, 'bin', 'javac'))) return `${java.version} in ${java.home}`;
        throw toolMissing(`a JDK (found only a Java runtime in ${java.home})`);
      },
    },
    {
      name: 'Maven',
      run: async () => {
        const cache = cacheDir({ env });
        if (await isFetched(cache)) return `not needed: Neo4j ${NEO4J_VERSION} is in ${cache}`;
        const java = await findJava(env);
        const { output } = await runMaven(['--batch-mode', '--version'], { java, env });
        return `${output.split('\n')[0]?.trim() ?? ''}; the first start fetches Neo4j ${NEO4J_VERSION} with it`;
      },
    },
    { name: 'data folder', run: () => lookAtFolder(dataDir) },
  ];
};

async function lookAtFolder(dataDir: string): Promise<string> {
  const existing = await nearest(dataDir);
  if (!(await stat(existing)).isDirectory()) {
    throw new DiplographError(
      'CONFIG_INVALID',
      `expected ${existing} to be a folder, found a file; choose another folder with --data-dir`,
    );
  }
  try {
    await access(existing, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new DiplographError(
      'CONFIG_INVALID',
      `expected a folder in which this user may write, found ${existing}; change its permissions, or choose another folder with --data-dir`,
      { cause },
    );
  }
  if (existing === dataDir) await checkContent(dataDir);
  await checkSpace(existing);
  const owner = await readLockOwner(dataDir);
  const state =
    owner === undefined
      ? existing === dataDir
        ? 'not in use'
        : 'missing, and can be created'
      : `in use by process ${owner.pid}${owner.service === undefined ? '' : `, which serves ${owner.service}`}`;
  return `${dataDir} is ${state}; ${await freeSpace(existing)} MB free`;
}

/** Returns the folder, or its nearest existing parent. */
const nearest = async (folder: string): Promise<string> =>
  (await exists(folder)) || dirname(folder) === folder ? folder : nearest(dirname(folder));

const LIMIT_MS = 10_000;

/** Returns the check of the database: it answers, has a supported version, and holds a dataset that this program can read. */
const databaseCheck = (choice: DatabaseChoice, opening: Opening): Check => ({
  name: 'database',
  run: async () => {
    if (choice.kind === 'managed') {
      const owner = await readLockOwner(choice.dataDir);
      if (owner?.service !== undefined) return lookAtService(owner.service);
      if (owner) return `in use by process ${owner.pid}`;
      if (!(await exists(join(choice.dataDir, 'neo4j')))) return 'none yet: "diplograph start" makes it';
    }
    return withDatabase(choice, opening, async (opened) => {
      const database = await opened;
      const { version, revision } = await readVersion(database.reader({ timeoutMs: LIMIT_MS }));
      return `Neo4j ${database.version} with dataset ${version}, revision ${revision}`;
    });
  },
});

async function lookAtService(service: string): Promise<string> {
  const answer = await fetch(`${service}/health/ready`, { signal: AbortSignal.timeout(LIMIT_MS) })
    .then((response) => response.json() as Promise<{ ready: boolean; code?: string; revision?: string }>)
    .catch(() => ({ ready: false, code: 'no answer', revision: '' }));
  if (answer.ready) return `served at ${service}, revision ${answer.revision ?? ''}`;
  throw new DiplographError(
    'DATABASE_FAILED',
    `expected the service at ${service} to be ready, found ${answer.code ?? 'no reason'}; its log has more`,
  );
}
