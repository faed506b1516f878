import { mkdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Keeps the browser from looking for anything of its own beyond this machine. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** In a container there is no sandbox, and no graphics processor: without its emulation, a page opens with a seventh less of the processor. */
const CONTAINED = ['--no-sandbox', '--disable-gpu'];

/**
 * Returns a headless Chromium: the one of CHROME_PATH where it is set, on Linux the one that comes with the packages, elsewhere an
 * installed Chrome.
 */
export async function openBrowser(): Promise<Browser> {
  const { CHROME_PATH: own } = process.env;
  if (own === undefined && process.platform !== 'linux')
    return chromium.launch({ channel: 'chrome', args: QUIET });
  if (own !== undefined) return chromium.launch({ executablePath: own, args: QUIET });
  return chromium.launch({ executablePath: await unpack(), args: [...CONTAINED, ...QUIET] });
}

/** The folder of the temporary folder into which the browser is unpacked, once for all tests of a run. */
export const BROWSER_FOLDER = 'diplograph-browser';

/**
 * Unpacks the browser that comes with the packages. The package unpacks into the folder that is the temporary folder at the time of
 * its import.
 */
async function unpack(): Promise<string> {
  const { TMPDIR: usual } = process.env;
  const folder = join(tmpdir(), BROWSER_FOLDER);
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, '.unpacking');
  await acquire(lock);
  process.env['TMPDIR'] = folder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    rmdirSync(lock);
  }
}

/** The time after which a lock is an error, in milliseconds. */
const LOCK_MS = 60_000;

/** Makes a folder that is a lock. Waits while another worker unpacks the browser, since a file that is written cannot run. */
async function acquire(lock: string): Promise<void> {
  for (const end = Date.now() + LOCK_MS; ;) {
    try {
      return void mkdirSync(lock);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
