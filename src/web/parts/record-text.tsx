import { languageOf } from '../lib/locale.ts';

/** A text of the record, such as a title: marked with its language where that is not the language of the page. */
export function RecordText({ children }: { readonly children: string }) {
  const lang = languageOf(children);
  return lang === undefined ? <>{children}</> : <span lang={lang}>{children}</span>;
}
