const FALLBACK = 'en';

/** The language of dates and numbers: the one of the address where it is a language, otherwise the browser's. */
export const LANGUAGE: string =
  known(new URLSearchParams(location.search).get('lang')) ?? known(navigator.language) ?? FALLBACK;

/** A number in that language. */
export const writeNumber = (value: number): string => value.toLocaleString(LANGUAGE);

/** A language that can be written in; undefined for anything else, as some systems give the browser no proper tag. */
function known(tag: string | null): string | undefined {
  try {
    return tag === null ? undefined : Intl.DateTimeFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
}
