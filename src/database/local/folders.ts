import { mkdir, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
    await make(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DiplographError('CONFIG_INVALID', `cannot make the folder ${path} (${reason}): ${advice}`, {
      cause,
    });
  }
}

/** Makes a folder and those above it. The file system's own recursive way never ends where a parent takes no folders, as in /proc. */
async function make(path: string, isRetry = false): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = dirname(path);
    if (code === 'ENOENT' && !isRetry && parent !== path) {
      await make(parent);
      await make(path, true);
    } else if (!(await isFolder(path))) {
      throw code === 'EEXIST'
        ? new Error('found something there that is no folder', { cause: error })
        : error;
    }
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

type Names = {
  readonly variable: string;
  readonly posix: readonly string[];
  readonly darwin: readonly string[];
  readonly windows: readonly string[];
};

function folder(surroundings: Surroundings, names: Names): string {
  const { env = process.env, platform = process.platform, home = userHome() } = surroundings;
  const chosen = env[names.variable];
  if (chosen?.startsWith('/')) return join(chosen, 'diplograph');
  // Without a folder of the user, one of the working folder would be a surprise.
  if (home === '') return join(tmpdir(), 'diplograph', names.variable.toLowerCase());
  if (platform === 'darwin') return join(home, ...names.darwin);
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), ...names.windows);
  return join(home, ...names.posix);
}

/** A user without an entry in the system's list of users may have no folder. */
function userHome(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}
