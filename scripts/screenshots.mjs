import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../tests/support/browser.ts';
import { ROOT } from './prepare.mjs';

/** Takes the pictures of the README from a running service: `npm run screenshots -- http://127.0.0.1:4000`. */
const SHOTS = /** @type {const} */ ([
  ['formats', '/', 'light', 860],
  ['timeline', '/timeline', 'dark', 780],
  ['event', '/us-central-asia-summit-2025?facts=ordinal', 'light', 900],
]);

const [url = 'http://127.0.0.1:4000'] = process.argv.slice(2);
const folder = join(ROOT, 'docs', 'images');
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
try {
  for (const [name, path, colorScheme, height] of SHOTS) {
    const page = await browser.newPage({ viewport: { width: 1440, height }, colorScheme, locale: 'en-GB' });
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
}
