/** The names under which BibLaTeX and pandoc both know a language; others would be taken for a text to print. */
const LANGIDS: Readonly<Record<string, string>> = {
  bg: 'bulgarian',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  ja: 'japanese',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** A language as a bibliography tells it: the name that programs know, or else a sentence for readers. */
export type LanguageWord = { readonly langid: string; readonly note: string };

/** Returns how a bibliography tells the language of a code such as `en` or `pt-BR`. */
export function languageWord(code: string): LanguageWord {
  const langid = LANGIDS[code.split('-')[0] ?? ''] ?? '';
  return { langid, note: code === '' || langid !== '' ? '' : `In ${nameOf(code)}.` };
}

function nameOf(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
