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

/** Keeps the canonical link of the document at the address that the views show. */
export function useCanonical(address: Address): void {
  const path = canonicalOf(address);
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    if (!link) return;
    publicUrl ??= link.href.slice(0, link.href.length - path.length);
    link.href = `${publicUrl}${path}`;
  }, [path]);
}

/** Sets the description of the document to the first paragraph of the view. The service writes that of the first document. */
export function describeView(): void {
  const text = document.querySelector('main .lead p:not(.eyebrow), main p')?.textContent.trim() ?? '';
  if (text !== '') document.querySelector('meta[name="description"]')?.setAttribute('content', text);
}
