import { count } from '../count.ts';
import { checkPort } from '../check-port.ts';
import { databaseCheck } from './database-check.ts';
import { find } from './check.ts';
import { loadDataset } from '../load-dataset.ts';
import { localChecks } from './local-checks.ts';
import { readVersion } from '../package-files.ts';
import type { Check, Finding } from './check.ts';
import type { DatabaseChoice, Opening } from '../database.ts';
import type { Environment } from '../read-variable.ts';
import type { ServiceConfig } from '../environment.ts';

/** What is examined. */
export type Subject = {
  readonly env: Environment;
  readonly config: ServiceConfig;
  readonly choice: DatabaseChoice;
  readonly seed: string;
  readonly opening: Opening;
};

/** Looks at one thing after another; the database is left out when something that it needs fails. */
export async function* examine({
  env,
  config,
  choice,
  seed,
  opening,
}: Subject): AsyncGenerator<Finding, void> {
  for (const check of generalChecks(seed, config, choice)) yield await find(check);
  let isFit = true;
  for (const check of choice.kind === 'managed' ? localChecks(env, choice.dataDir) : []) {
    const finding = await find(check);
    isFit &&= finding.exitCode === 0;
    yield finding;
  }
  if (isFit) yield await find(databaseCheck(choice, opening));
}

const generalChecks = (seed: string, config: ServiceConfig, choice: DatabaseChoice): readonly Check[] => [
  {
    name: 'version',
    look: () =>
      Promise.resolve(
        `Diplograph ${readVersion()} on Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
      ),
  },
  {
    name: 'dataset',
    look: async () => {
      const { dataset, revision } = loadDataset(seed, () => undefined);
      const { records, claims, info } = dataset;
      const size = `${count(records.length, 'record')} and ${count(claims.length, 'claim')}`;
      return Promise.resolve(`${info.name} ${info.version} in ${seed}, ${size}, revision ${revision}`);
    },
  },
  {
    name: 'port',
    look: async () => {
      await checkPort(config, choice);
      return `${config.port} of ${config.host} can be used`;
    },
  },
];
