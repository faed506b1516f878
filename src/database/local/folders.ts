import { mkdir, stat, readdir, rename, rm, constants, open, statfs } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { DiplographError, quote } from '../../errors.ts';

/** The environment that determines the folders; by default the process environment. */
type HostEnvironment = {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: string;
  readonly home?: string;
};

/** Returns the folder for the data of the local database: below XDG_DATA_HOME on Linux, the usual folder on other systems. */
export function defaultDataDir(surroundings: HostEnvironment = {}): string {
  return folder(surroundings, {
    variable: 'XDG_DATA_HOME',
    posix: ['.local', 'share', 'diplograph'],
    darwin: ['Library', 'Application Support', 'diplograph'],
    windows: ['diplograph', 'data'],
  });
}

/** Returns the folder for downloaded and compiled files: below XDG_CACHE_HOME on Linux, the usual folder on other systems. */
export function cacheDir(surroundings: HostEnvironment = {}): string {
  return folder(surroundings, {
    variable: 'XDG_CACHE_HOME',
    posix: ['.cache', 'diplograph'],
    darwin: ['Library', 'Caches', 'diplograph'],
    windows: ['diplograph', 'cache'],
  });
}

/**
 * Creates a folder that only the user can read, unless it exists.
 * @throws DiplographError CONFIG_INVALID with the advice.
 */
export async function makeFolder(path: string, advice: string): Promise<void> {
  try {
    await make(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DiplographError('CONFIG_INVALID', `cannot create the folder ${path} (${reason}): ${advice}`, {
      cause,
    });
  }
}

/** Creates a folder and its parents. A recursive `mkdir` never ends below a parent that accepts no folders, as in /proc. */
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
        ? new Error('found something that is not a folder at this path', { cause: error })
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

function folder(surroundings: HostEnvironment, names: Names): string {
  const { env = process.env, platform = process.platform, home = userHome() } = surroundings;
  const chosen = env[names.variable];
  if (chosen?.startsWith('/')) return join(chosen, 'diplograph');
  // Without a home folder, a folder in the working directory would be a surprise.
  if (home === '') return join(tmpdir(), 'diplograph', names.variable.toLowerCase());
  if (platform === 'darwin') return join(home, ...names.darwin);
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), ...names.windows);
  return join(home, ...names.posix);
}

/** Returns the home folder; '' for a user who is not in the system's user database. */
function userHome(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

const STALE_MS = 24 * 60 * 60 * 1000;

/**
 * Calls `work` to fill a staging folder in the cache, and renames the folder, or one `part` of it, to `target`. The result of a
 * faster process has precedence.
 */
export async function withStagingDir(
  cache: string,
  part: string,
  target: string,
  work: (staging: string) => Promise<void>,
): Promise<void> {
  await makeFolder(cache, 'set XDG_CACHE_HOME to a folder that can be written');
  await removeStale(cache);
  const staging = join(cache, `${randomBytes(6).toString('hex')}.partial`);
  await mkdir(staging);
  try {
    await work(staging);
    await rename(join(staging, part), target).catch(async (error: unknown) => {
      if (!(await exists(target))) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Returns true if a file or folder has this path. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Returns the names in a folder; none for a missing folder. */
const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Removes the chosen names of a folder. Entries in use that cannot be removed stay. */
export async function removeAll(folder: string, isChosen: (name: string) => boolean): Promise<void> {
  for (const name of (await namesIn(folder)).filter(isChosen)) {
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Removes staging folders of processes that were killed. */
async function removeStale(cache: string): Promise<void> {
  const names = (await namesIn(cache)).filter((name) => name.endsWith('.partial'));
  for (const name of names) {
    const { mtimeMs } = await stat(join(cache, name)).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > STALE_MS) await removeAll(cache, (other) => other === name);
  }
}

/** The files of the managed database in its folder; a separate disk has `lost+found`, and other programs leave hidden files. */
const OWN = /^(lock|neo4j|(lock-owner|holder)\.json(\.\d+)?|import\.partial|lost\+found|\..*)$/;

/**
 * Checks that a folder can hold the managed database: it is writable, has free space, and holds no other files.
 * @throws DiplographError CONFIG_INVALID, or DATABASE_FAILED when the disk is full.
 */
export async function checkFolder(dataDir: string): Promise<void> {
  await checkContent(dataDir);
  await checkSpace(dataDir);
  try {
    // The lock file of the server. A named pipe of this name must not block.
    const flags = constants.O_CREAT | constants.O_WRONLY | constants.O_NONBLOCK;
    await (await open(join(dataDir, 'lock'), flags, 0o600)).close();
  } catch (error) {
    refuse(dataDir, error);
  }
}

/**
 * Checks that a folder is empty or holds the managed database.
 * @throws DiplographError CONFIG_INVALID with another file in it, and for a folder that cannot be read.
 */
export async function checkContent(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((error: unknown) => refuse(dataDir, error));
  const stranger = names.find((name) => !OWN.test(name));
  if (stranger === undefined || names.includes('neo4j')) return;
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected an empty folder or one that holds a database of Diplograph, found ${quote(stranger)} in ${dataDir}; choose another folder with --data-dir`,
  );
}

function refuse(dataDir: string, cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected a folder in which this user may write, found ${dataDir} (${reason}); change its permissions, or choose another folder with --data-dir`,
    { cause },
  );
}

const MEGABYTE = 1024 * 1024;
/** The free space that a start needs, in megabytes. */
const NEEDED_MB = 32;

/**
 * Checks that the disk of a folder has room for a start. On a full disk, the server ends without a reason.
 * @throws DiplographError DATABASE_FAILED with the free space.
 */
export async function checkSpace(dataDir: string): Promise<void> {
  const freeMb = await freeSpace(dataDir);
  if (freeMb >= NEEDED_MB) return;
  throw new DiplographError(
    'DATABASE_FAILED',
    `expected ${NEEDED_MB} MB of free space in ${dataDir}, found ${freeMb} MB; free some space there, or choose another folder with --data-dir`,
  );
}

/** Returns the free space of the disk of a folder, in whole megabytes. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / MEGABYTE);
}
