import { hydrate, render } from 'preact';
import { App } from './main.tsx';
import { applyTheme } from './lib/theme.ts';
import { chooseLanguage, setLocale } from './lib/locale.ts';
import { followLinks, readAddress } from './lib/address.ts';
import { loadView } from './views.ts';
import { withSettled } from './lib/client.ts';
import type { PageState } from './lib/client.ts';

applyTheme();
const root = document.querySelector('#page');
const carried = document.querySelector('#state')?.textContent;
if (root && carried !== undefined) await resume(root, JSON.parse(carried) as PageState);
else if (root) begin(root);
followLinks();
// The scripts have taken over.
document.documentElement.dataset['live'] = '';

/** Takes over a document with content: its answers are not asked again. */
async function resume(element: Element, { base, language, today, requests }: PageState): Promise<void> {
  await loadView(readAddress(base));
  setLocale(language, today);
  withSettled(new Map(requests.map((each) => [each.key, each])), () => {
    hydrate(<App />, element);
  });
}

/** Fills an empty document. */
function begin(element: Element): void {
  readAddress('.');
  setLocale(chooseLanguage([new URLSearchParams(location.search).get('lang'), navigator.language]), null);
  render(<App />, element);
}
