import { chromium } from 'playwright-core';
import packaged from '@sparticuz/chromium';
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
 * A headless Chromium: the one of CHROME_PATH where it is set, on Linux the one that comes with the packages, elsewhere an
 * installed Chrome.
 */
export async function openBrowser(): Promise<Browser> {
  const { CHROME_PATH: own } = process.env;
  if (own === undefined && process.platform !== 'linux')
    return chromium.launch({ channel: 'chrome', args: QUIET });
  const executablePath = own ?? (await packaged.executablePath());
  const fitting = packaged.args.filter((argument) => !UNWANTED.includes(argument));
  return chromium.launch({ executablePath, args: own === undefined ? [...fitting, ...QUIET] : QUIET });
}
