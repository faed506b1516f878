import { useEffect, useState } from 'preact/hooks';
import { goToAnchor, keepScroll } from './scroll.ts';
import { nameLanguage, today } from './locale.ts';

/** The address: the view (a path of one level, '' for the first page) and its state. */
export type Address = { readonly view: string; readonly params: URLSearchParams };

/** The changes of a link to the state; null removes a value. */
type Changes = Readonly<Record<string, string | null | undefined>>;

/** The state that every link of the page carries on: the two clocks and the language. */
const KEPT = ['asOf', 'knownAt', 'lang'];

/** The parameters of the address that select events by a record. */
export const RECORD_FILTERS = ['format', 'partner', 'group', 'host', 'place'] as const;

/** All parameters of the address that select events. */
export const EVENT_FILTERS: readonly string[] = [...RECORD_FILTERS, 'level', 'status', 'from', 'to'];

/** The folder of all views, with a slash at the end. In a document of the service it is relative to the address of the document. */
export let BASE = './';

const listeners = new Set<() => void>();
let current: Address = { view: '', params: new URLSearchParams() };

/** Sets the folder and the address that the views show. */
export function setAddress(base: string, address: Address): void {
  BASE = base;
  current = { ...address, params: stateIn(address.params) };
}

/** Sets the folder, relative to the document, and the address of the window. Returns its view. */
export function readAddress(base: string): string {
  BASE = new URL(base, location.href).pathname;
  current = read();
  return current.view;
}

/** Returns the address, and renders again whenever it changes. */
export function useAddress(): Address {
  const [address, set] = useState(current);
  useEffect(() => {
    const listen = () => {
      set(current);
    };
    listeners.add(listen);
    listen();
    return () => void listeners.delete(listen);
  }, []);
  return address;
}

/** Returns the address of a view with its own state. Clocks and language stay unless `state` changes them. */
export function hrefTo(view: string, state: Changes = {}): string {
  const params = new URLSearchParams();
  for (const name of KEPT) set(params, name, current.params.get(name));
  for (const [name, value] of Object.entries(state)) set(params, name, value);
  return withQuery(`${BASE}${view}`, params);
}

/** Returns the state that every link carries on, for forms that the browser sends itself. */
export const keptState = (): readonly (readonly [name: string, value: string])[] =>
  KEPT.flatMap((name) => {
    const value = current.params.get(name);
    return value === null ? [] : [[name, value] as const];
  });

/** Returns the present address with changes of its state. */
export function hrefWith(changes: Changes): string {
  const params = new URLSearchParams(current.params);
  for (const [name, value] of Object.entries(changes)) set(params, name, value);
  return withQuery(`${BASE}${encodeURIComponent(current.view)}`, params);
}

/** Goes to an address of the page; `replace` leaves no step in the history. */
export function go(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const url = new URL(href, location.href);
  const isOther = url.pathname !== location.pathname;
  if (url.href !== location.href) {
    if (replace) history.replaceState(history.state, '', url);
    else history.pushState(null, '', url);
    update();
  }
  if (isOther) window.scrollTo(0, 0);
  goToAnchor(url.hash);
}

/** Makes the links of the page change the view without loading the document again. */
export function followLinks(): void {
  window.addEventListener('popstate', update);
  keepScroll();
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented || link.hasAttribute('download')) return;
    const href = link.getAttribute('href') ?? '';
    const url = new URL(href, location.href);
    const name = url.pathname.slice(BASE.length);
    const isOurs = url.origin === location.origin && url.pathname.startsWith(BASE) && isView(name);
    // A link to another language loads its document.
    if (!isOurs || link.hasAttribute('hreflang')) return;
    // The browser follows the link, which opens nothing.
    if (href.startsWith('#')) {
      goToAnchor(href);
      return;
    }
    event.preventDefault();
    go(url.href);
  });
}

/** Returns true if a path below the base is a view of the page, false for another address of the service. */
const isView = (name: string): boolean => !NO_VIEWS.includes(name) && !/[/.]/.test(name);

/** The addresses of one level that are documents of their own. */
const NO_VIEWS = ['graphql', 'docs'];

function read(): Address {
  return {
    view: decodeURIComponent(location.pathname.slice(BASE.length)),
    params: stateIn(new URLSearchParams(location.search)),
  };
}

/**
 * Returns the state of a view that its parameters name. A form without scripts sends an empty text for an empty field, and a filter that
 * it adds as `only=partner=japan`.
 */
export function stateIn(given: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams([...given].filter(([name, value]) => name !== 'only' && value !== ''));
  const [name = '', id = ''] = given.get('only')?.split('=') ?? [];
  if (RECORD_FILTERS.some((each) => each === name)) set(params, name, id);
  return params;
}

/** Notifies the listeners of a new address. A change of the anchor within a view does not count. */
function update(): void {
  const next = read();
  if (next.view === current.view && String(next.params) === String(current.params)) return;
  current = next;
  for (const listen of listeners) listen();
}

function set(params: URLSearchParams, name: string, value: string | null | undefined): void {
  if (value === null || value === undefined || value === '') params.delete(name);
  else params.set(name, value);
}

function withQuery(path: string, params: URLSearchParams): string {
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Returns the variables that the operations share: the clocks of the address, and the language of names. */
export const useVariables = () => ({ ...useViewpoint(), language: nameLanguage() });

/** The two clocks as variables of an operation; null for a clock that is not set. */
type ViewpointParams = { readonly asOf: string | null; readonly knownAt: string | null };

/** Returns the clocks of the address. */
export function useViewpoint(): ViewpointParams {
  const { params } = useAddress();
  return { asOf: dayOf(params.get('asOf')), knownAt: dayOf(params.get('knownAt')) };
}

/** Returns the day from which the address looks: that of its clocks, at most today. */
export function dayOfView(): string {
  const { params } = current;
  const day = dayOf(params.get('asOf')) ?? dayOf(params.get('knownAt')) ?? today();
  return day < today() ? day : today();
}

/**
 * Returns the day of a clock, which the address names as those of files do: a day, `today`, or days from today such as `-30d`. Any other
 * text stays as it is, so that the API refuses it.
 */
function dayOf(text: string | null): string | null {
  if (text === null || text === 'today') return text && today();
  // An unescaped plus sign of a query arrives as a blank.
  const [, sign, days] = /^([ +-])(\d{1,5})d$/.exec(text) ?? [];
  if (days === undefined) return text;
  const date = new Date(`${today()}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + (sign === '-' ? -1 : 1) * Number(days));
  return date.toISOString().slice(0, 10);
}
