import { useEffect } from 'preact/hooks';
import type { Address } from './address.ts';

/** The parameters that make another page of a view. Others change its language, its clocks or its order. */
const OWN_PARAMS: Readonly<Record<string, readonly string[]>> = {
  '': ['group'],
  search: ['q'],
  network: ['of', 'to'],
  compare: ['a', 'b', 'thenAsOf', 'thenKnownAt'],
  map: ['format', 'partner', 'group', 'host', 'place', 'level', 'status', 'from', 'to'],
  timeline: ['format', 'partner', 'group', 'host', 'place', 'level', 'status', 'from', 'to'],
};

/** Returns the canonical address of a page, relative to the folder of all views. */
export function canonicalOf({ view, params }: Address): string {
  const own = OWN_PARAMS[view]?.filter((name) => params.has(name)) ?? [];
  const query = new URLSearchParams(own.map((name) => [name, params.get(name) ?? ''])).toString();
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
