import { useEffect } from 'preact/hooks';
import { EVENT_FILTERS, stateIn } from './address.ts';
import { htmlTagOf } from './locale.ts';
import { LANGUAGE_NAMES } from './messages.ts';
import type { Address } from './address.ts';
import type { Language } from './messages.ts';

/** The parameters that make another page of a view. Others change its clocks or its order. */
const OWN_PARAMS: Readonly<Record<string, readonly string[]>> = {
  '': ['group'],
  search: ['q'],
  network: ['of', 'to'],
  compare: ['a', 'b', 'thenAsOf', 'thenKnownAt'],
  map: EVENT_FILTERS,
  timeline: EVENT_FILTERS,
};

/**
 * Returns the canonical address of a page, relative to the folder of all views. It has the language that the address names; without
 * one, the reader's own language counts.
 */
export function canonicalOf(address: Address): string {
  const lang = address.params.get('lang') ?? '';
  return inLanguage(address, Object.hasOwn(LANGUAGE_NAMES, lang) ? lang : null);
}

/** Returns the addresses of a page in all languages, by their tags; `x-default` is the one without a language. */
export function languagesOf(address: Address): Readonly<Record<string, string>> {
  const all = (Object.keys(LANGUAGE_NAMES) as Language[]).map(
    (each) => [htmlTagOf(each), inLanguage(address, each)] as const,
  );
  return Object.fromEntries([...all, ['x-default', inLanguage(address, null)]]);
}

function inLanguage({ view, params }: Address, lang: string | null): string {
  const state = stateIn(params);
  const own = OWN_PARAMS[view]?.filter((name) => state.has(name)) ?? [];
  const values = own.map((name) => [name, state.get(name) ?? '']);
  const query = new URLSearchParams(lang === null ? values : [...values, ['lang', lang]]).toString();
  return `${encodeURIComponent(view)}${query === '' ? '' : `?${query}`}`;
}

/** The public address of the service, which the canonical link of the first document begins with. */
let publicUrl: string | null = null;

/** The view of the first document with its clocks, and the parts of its head that tell of this view alone. */
let first: { readonly seen: string; readonly parts: readonly Element[] } | null = null;

const OF_FIRST = 'link[rel="alternate"][type], script[type="application/ld+json"], meta[property^="og:"]';

/** Keeps the links of the document at the address that the views show. What the service wrote for another view or viewpoint is taken out. */
export function useHead(address: Address): void {
  const path = canonicalOf(address);
  const { view, params } = address;
  const seen = [view, params.get('asOf'), params.get('knownAt')].join(' ');
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    if (!link) return;
    publicUrl ??= link.href.slice(0, link.href.length - path.length);
    link.href = `${publicUrl}${path}`;
    for (const [tag, own] of Object.entries(languagesOf(address)))
      document.querySelector(`link[hreflang="${tag}"]`)?.setAttribute('href', `${publicUrl}${own}`);
    first ??= { seen, parts: [...document.head.querySelectorAll(OF_FIRST)] };
    if (first.seen === seen) document.head.append(...first.parts);
    else for (const part of first.parts) part.remove();
  }, [path, seen]);
}

/** The paragraphs of a view that do not tell of it. */
const UNTELLING = ['eyebrow', 'loading', 'links'];

/** Sets the description of the document to the first paragraph of the view. Returns false while the view has none. The service writes that of the first document. */
export function describeView(): boolean {
  const isTelling = ({ classList, textContent }: Element) =>
    textContent.trim() !== '' && !UNTELLING.some((name) => classList.contains(name));
  const paragraphs = [...document.querySelectorAll('main .lead p'), ...document.querySelectorAll('main p')];
  const text = paragraphs.find(isTelling)?.textContent.trim();
  if (text === undefined) return false;
  document.querySelector('meta[name="description"]')?.setAttribute('content', text);
  return true;
}
