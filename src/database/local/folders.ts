import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { DiplographError } from '../../errors.ts';

/** The environment that the folders depend on; the process's own when nothing is given. */
export type Surroundings = {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: string;
  readonly home?: string;
};

/** The folder of the local database's data: XDG_DATA_HOME on Linux and its like, the system's own elsewhere. */
export function defaultDataDir(surroundings: Surroundings = {}): string {
  return folder(surroundings, {
    variable: 'XDG_DATA_HOME',
    posix: ['.local', 'share', 'diplograph'],
    darwin: ['Library', 'Application Support', 'diplograph'],
    windows: ['diplograph', 'data'],
  });
}

/** The folder of what can be fetched or made again: XDG_CACHE_HOME on Linux and its like, the system's own elsewhere. */
export function cacheDir(surroundings: Surroundings = {}): string {
  return folder(surroundings, {
    variable: 'XDG_CACHE_HOME',
    posix: ['.cache', 'diplograph'],
    darwin: ['Library', 'Caches', 'diplograph'],
    windows: ['diplograph', 'cache'],
  });
}

/** Makes a folder that only the user can read, unless it is there. @throws DiplographError CONFIG_INVALID with the advice. */
export async function makeFolder(path: string, advice: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DiplographError('CONFIG_INVALID', `cannot make the folder ${path} (${reason}): ${advice}`, {
      cause,
    });
  }
}

type Names = {
  readonly variable: string;
  readonly posix: readonly string[];
  readonly darwin: readonly string[];
  readonly windows: readonly string[];
};

function folder(surroundings: Surroundings, names: Names): string {
  const { env = process.env, platform = process.platform, home = homedir() } = surroundings;
  const chosen = env[names.variable];
  if (chosen?.startsWith('/')) return join(chosen, 'diplograph');
  if (platform === 'darwin') return join(home, ...names.darwin);
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), ...names.windows);
  return join(home, ...names.posix);
}
