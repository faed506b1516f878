import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../tests/support/browser.ts';
import { ROOT } from './prepare.mjs';

/**
 * Takes the pictures of the README from a running service: `npm run screenshots -- http://127.0.0.1:4000`. Also draws the picture of the
 * page for cards, which needs no service: `npm run screenshots -- card` draws it alone.
 */
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
  await drawCard();
  for (const [name, path, colorScheme, height] of url === 'card' ? [] : SHOTS) {
    const page = await browser.newPage({ viewport: { width: 1440, height }, colorScheme, locale: 'en-GB' });
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
}

/** Draws the picture of 1200 × 630 pixels that cards of links to the page show. */
async function drawCard() {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  const font = (/** @type {string} */ name) =>
    readFileSync(join(ROOT, 'node_modules', '@fontsource', 'source-serif-4', 'files', name), 'base64');
  const mark = readFileSync(join(ROOT, 'src', 'web', 'icon.svg'), 'utf8');
  await page.setContent(`<!doctype html><style>
    @font-face { font-family: Card; src: url(data:font/woff2;base64,${font('source-serif-4-latin-600-normal.woff2')}) }
    body { box-sizing: border-box; height: 630px; margin: 0; padding: 84px 90px; background: #fdfdfb; color: #1c2126;
      font-family: Card; display: flex; flex-direction: column; justify-content: space-between; border-top: 14px solid #2f6fb0 }
    header { display: flex; align-items: center; gap: 28px; font-size: 54px }
    svg { width: 92px }
    p { margin: 0; font-size: 76px; line-height: 1.14; text-wrap: balance }
    footer { font-size: 33px; color: #57616c }
  </style><header>${mark}Diplograph</header>
  <p>Who met whom, when and where: every fact a claim with a source</p>
  <footer>A knowledge graph of diplomatic events. Where sources disagree, all sides are kept.</footer>`);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(ROOT, 'src', 'web', 'card.png') });
  await page.close();
}
