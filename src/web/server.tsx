import { renderToString } from 'preact-render-to-string';
import { App } from './main.tsx';
import { chooseLanguage, setLocale } from './lib/locale.ts';
import { descriptionOf } from './lib/description.ts';
import { setAddress } from './lib/address.ts';
import { settle, withSettled } from './lib/client.ts';
import { loadView } from './views.ts';
import { takeTitle } from './lib/hooks.ts';
import type { PageState, Send, SettledRequest } from './lib/client.ts';

/** The page that a request names. */
type AskedPage = Omit<PageState, 'requests'> & {
  /** The view: a path of one level, '' for the first page. */
  readonly view: string;
  readonly params: URLSearchParams;
};

/** A page as HTML, with what its document says of it. */
type RenderedPage = {
  readonly body: string;
  readonly title: string;
  readonly description: string;
  readonly state: PageState;
  /** The first failure of a request; `canRetry` if another attempt can help. */
  readonly failure: SettledRequest['failure'];
};

/** The maximum number of times that a page is drawn. Each draws with the answers that the one before lacked. */
const MOST_PASSES = 4;

/** The maximum number of requests of a page. The browser asks what is left. */
const MOST_REQUESTS = 100;

export { chooseLanguage };

/** Returns a page with its answers. Sends its operations by `send`, until the signal aborts. */
export async function renderPage(asked: AskedPage, send: Send, signal: AbortSignal): Promise<RenderedPage> {
  const settled = new Map<string, SettledRequest>();
  await loadView(asked.view);
  for (let pass = 1; ; pass += 1) {
    const { body, title, lacking } = draw(asked, settled);
    if (pass === MOST_PASSES || lacking.size === 0 || settled.size + lacking.size > MOST_REQUESTS) {
      const requests = [...settled.values()];
      const { view, base, language, today } = asked;
      return {
        ...{ body, title, state: { base, language, today, requests } },
        description: descriptionOf(view, requests),
        failure: requests.find(({ failure }) => failure)?.failure,
      };
    }
    const more = [...lacking].map(([key, question]) => settle(key, question, signal, send));
    for (const each of await Promise.all(more)) settled.set(each.key, each);
  }
}

/** Draws the page in one piece: the address and the language belong to no other page meanwhile. */
function draw(
  { base, language, today, view, params }: AskedPage,
  settled: ReadonlyMap<string, SettledRequest>,
) {
  setAddress(base, { view, params });
  setLocale(language, today);
  let body = '';
  const lacking = withSettled(settled, () => {
    body = renderToString(<App />);
  });
  return { body, title: takeTitle(), lacking };
}
