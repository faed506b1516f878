import { access, constants, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheDir, exists } from '../../database/local/folders.ts';
import { checkSpace, freeSpace } from '../../database/local/check-folder.ts';
import { DiplographError } from '../../errors.ts';
import { findJava, runMaven, toolMissing } from '../../database/local/tools.ts';
import { isFetched, NEO4J_VERSION } from '../../database/local/distribution.ts';
import { readLockOwner } from '../../database/local/lock-owner.ts';
import type { Check } from './check.ts';
import type { Environment } from '../read-variable.ts';

/** What the managed local database needs: Java, Maven or what it fetched, a folder that can be written. */
export const localChecks = (environment: Environment, dataDir: string): readonly Check[] => {
  const env = { ...environment };
  return [
    {
      name: 'Java',
      look: async () => {
        const java = await findJava(env);
        if (await exists(join(java.home, 'bin', 'javac'))) return `${java.version} in ${java.home}`;
        throw toolMissing(`a JDK (found only a Java runtime in ${java.home})`);
      },
    },
    {
      name: 'Maven',
      look: async () => {
        const cache = cacheDir({ env });
        if (await isFetched(cache)) return `not needed: Neo4j ${NEO4J_VERSION} is in ${cache}`;
        const java = await findJava(env);
        const { output } = await runMaven(['--batch-mode', '--version'], { java, env });
        return `${output.split('\n')[0]?.trim() ?? ''}; the first start fetches Neo4j ${NEO4J_VERSION} with it`;
      },
    },
    { name: 'data folder', look: () => lookAtFolder(dataDir) },
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
      `expected to be able to write in ${existing}, found that this user may not; change its rights, or choose another folder with --data-dir`,
      { cause },
    );
  }
  await checkSpace(existing);
  const owner = await readLockOwner(dataDir);
  const state =
    owner === undefined
      ? existing === dataDir
        ? 'held by nobody'
        : 'not there yet, and can be made'
      : `held by process ${owner.pid}${owner.service === undefined ? '' : `, which serves ${owner.service}`}`;
  return `${dataDir} is ${state}; ${await freeSpace(existing)} MB free`;
}

/** The folder, or the nearest one above that exists. */
const nearest = async (folder: string): Promise<string> =>
  (await exists(folder)) || dirname(folder) === folder ? folder : nearest(dirname(folder));
