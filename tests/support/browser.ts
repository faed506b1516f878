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

/** Arguments of the package that a test does without: one process for all windows, and leave to break the rules of the web. */
const UNWANTED = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];

/**
 * Returns a headless Chromium: the one of CHROME_PATH where it is set, on Linux the one that comes with the packages, elsewhere an
 * installed Chrome.
 */
export async function openBrowser(): Promise<Browser> {
  const { CHROME_PATH: own } = process.env;
  if (own === undefined && process.platform !== 'linux')
    return chromium.launch({ channel: 'chrome', args: QUIET });
  if (own !== undefined) return chromium.launch({ executablePath: own, args: QUIET });
  const { executablePath, args } = await unpack();
  const fitting = args.filter((argument) => !UNWANTED.includes(argument));
  return chromium.launch({ executablePath, args: [...fitting, ...QUIET] });
}

/** The folder of the temporary folder into which the browser is unpacked, once for all tests of a run. */
export const BROWSER_FOLDER = 'diplograph-browser';

/**
 * Unpacks the browser that comes with the packages. The package unpacks into the folder that is the temporary folder at the time of
 * its import.
 */
async function unpack(): Promise<{ readonly executablePath: string; readonly args: readonly string[] }> {
  const { TMPDIR: usual } = process.env;
  const folder = join(tmpdir(), BROWSER_FOLDER);
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, '.unpacking');
  await acquire(lock);
  process.env['TMPDIR'] = folder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { executablePath: await packaged.executablePath(), args: packaged.args };
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
