import { hydrate, render } from 'preact';
import { App } from './main.tsx';
import { applyTheme } from './lib/theme.ts';
import { chooseLanguage, htmlTagOf, messagesOf, setLocale } from './lib/locale.ts';
import { followLinks, readAddress } from './lib/address.ts';
import { loadMessages } from './lib/messages.ts';
import { loadView } from './views.ts';
import { withSettled } from './lib/client.ts';
import type { PageState } from './lib/client.ts';

applyTheme();
const root = document.querySelector('#page');
const carried = document.querySelector('#state')?.textContent;
if (root && carried !== undefined) await resume(root, JSON.parse(carried) as PageState);
else if (root) await begin(root);
followLinks();
// The scripts have taken over.
document.documentElement.dataset['live'] = '';

/** Takes over a document with content: its answers are not asked again. */
async function resume(element: Element, { base, language, today, requests }: PageState): Promise<void> {
  const view = readAddress(base);
  await Promise.all([loadView(view), loadMessages(messagesOf(language), view)]);
  setLocale(language, today);
  withSettled(new Map(requests.map((each) => [each.key, each])), () => {
    hydrate(<App />, element);
  });
}

/** Fills an empty document. */
async function begin(element: Element): Promise<void> {
  const view = readAddress('.');
  const asked = new URLSearchParams(location.search).get('lang');
  const language = chooseLanguage([asked, ...navigator.languages]);
  await loadMessages(messagesOf(language), view);
  document.documentElement.lang = htmlTagOf(messagesOf(language));
  setLocale(language, null);
  render(<App />, element);
}
