import { renderToString } from 'preact-render-to-string';
import { App } from './main.tsx';
import { Embed, viewOfEmbed } from './embeds/embed.tsx';
import { cardContentOf } from './card/content.ts';
import { chooseLanguage, htmlTagOf, messagesOf, setLocale } from './lib/locale.ts';
import { drawCard } from './card/draw.ts';
import { canonicalOf, languagesOf } from './lib/head.ts';
import { descriptionOf, lacksRecord } from './lib/description.ts';
import { setAddress } from './lib/address.ts';
import { settle, withSettled } from './lib/client.ts';
import { loadMessages } from './lib/messages.ts';
import { loadView } from './views.ts';
import { takeTitle } from './lib/hooks.ts';
import type { VNode } from 'preact';
import type { CardElement } from './card/elements.ts';
import type { PageState, Send, SettledRequest } from './lib/client.ts';

/** The page that a request names. */
type AskedPage = Omit<PageState, 'requests'> & {
  /** The view: a path of one level, '' for the first page. */
  readonly view: string;
  readonly params: URLSearchParams;
};

/** A page as HTML, with the metadata of its document. */
type RenderedPage = {
  readonly body: string;
  readonly title: string;
  readonly description: string;
  /** The tag of the language of the words. */
  readonly lang: string;
  readonly state: PageState;
  /** The canonical address of the page, relative to the folder of all views. */
  readonly canonical: string;
  /** The addresses of the page in all languages, by their tags, relative to the same folder. */
  readonly languages: Readonly<Record<string, string>>;
  /** True where a record that the page is about does not exist at its viewpoint. */
  readonly lacksRecord: boolean;
  /** The first failure of a request; `canRetry` if another attempt can help. */
  readonly failure: SettledRequest['failure'];
};

/** The maximum number of times that a page is drawn. Each draws with the answers that the one before lacked. */
const MOST_PASSES = 4;

/** The maximum number of requests of a page. The browser sends the others. */
const MOST_REQUESTS = 100;

export { chooseLanguage };
export { embedStyle } from './embeds/style.ts';

/** Returns a page with its answers. Sends its operations by `send`, until the signal aborts. */
export async function renderPage(asked: AskedPage, send: Send, signal: AbortSignal): Promise<RenderedPage> {
  const { body, title, isLacking, requests } = await answered(asked, send, signal);
  const { base, language, today } = asked;
  return {
    ...{ body, title, state: { base, language, today, requests } },
    description: describe(asked, requests),
    lang: htmlTagOf(messagesOf(language)),
    canonical: canonicalOf(asked),
    languages: languagesOf(asked),
    lacksRecord: isLacking || lacksRecord(requests),
    failure: failureIn(requests),
  };
}

/** The card of a page as elements; null if the page has no record from its viewpoint. */
type RenderedCard = { readonly card: CardElement | null; readonly failure: SettledRequest['failure'] };

/** The messages of cards are among those of other views than the first. */
const CARD = 'card';

/** Returns the card of a page, made of the answers of the page. Sends its operations by `send`, until the signal aborts. */
export async function renderCard(asked: AskedPage, send: Send, signal: AbortSignal): Promise<RenderedCard> {
  const { view, language } = asked;
  await loadMessages(messagesOf(language), CARD);
  const { title, requests } = await answered(asked, send, signal);
  const failure = failureIn(requests);
  if (failure || lacksRecord(requests)) return { card: null, failure };
  const content = cardContentOf({ view, title, description: describe(asked, requests), requests });
  return { card: drawCard(content, view), failure };
}

/** A picture for the page of another site as HTML. */
type RenderedEmbed = Pick<RenderedPage, 'body' | 'title' | 'lang' | 'canonical' | 'failure'>;

/** Returns a picture for the page of another site. Sends its operations by `send`, until the signal aborts. */
export async function renderEmbed(asked: AskedPage, send: Send, signal: AbortSignal): Promise<RenderedEmbed> {
  const { body, title, requests } = await answered(asked, send, signal, <Embed />);
  const { params, language } = asked;
  return {
    ...{ body, title, lang: htmlTagOf(messagesOf(language)), failure: failureIn(requests) },
    canonical: canonicalOf({ view: viewOfEmbed(asked.view), params }),
  };
}

const failureIn = (requests: readonly SettledRequest[]): SettledRequest['failure'] =>
  requests.find(({ failure }) => failure)?.failure;

/** Draws a page again with each answer that it lacked. */
async function answered(asked: AskedPage, send: Send, signal: AbortSignal, content = <App />) {
  const settled = new Map<string, SettledRequest>();
  await Promise.all([loadView(asked.view), loadMessages(messagesOf(asked.language), asked.view)]);
  for (let pass = 1; ; pass += 1) {
    const { lacking, ...drawn } = draw(asked, settled, content);
    if (pass === MOST_PASSES || lacking.size === 0 || settled.size + lacking.size > MOST_REQUESTS)
      return { ...drawn, requests: [...settled.values()] };
    const more = [...lacking].map(([key, question]) => settle(key, question, signal, send));
    for (const each of await Promise.all(more)) settled.set(each.key, each);
  }
}

/** Returns the description. Other pages may have been drawn since the content was. */
function describe({ view, language, today }: AskedPage, requests: readonly SettledRequest[]): string {
  setLocale(language, today);
  return descriptionOf(view, requests);
}

/** Draws the page in one piece: the address and the language belong to no other page meanwhile. */
function draw(
  { base, language, today, view, params }: AskedPage,
  settled: ReadonlyMap<string, SettledRequest>,
  content: VNode,
) {
  setAddress(base, { view, params });
  setLocale(language, today);
  let body = '';
  const lacking = withSettled(settled, () => {
    body = renderToString(content);
  });
  return { body, ...takeTitle(), lacking };
}
