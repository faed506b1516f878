import { useRef } from 'preact/hooks';
import { hrefWith } from '../lib/address.ts';
import { htmlTagOf, LANGUAGE, messagesOf } from '../lib/locale.ts';
import { LANGUAGE_NAMES, t } from '../lib/messages.ts';
import { useDismiss } from './dismiss.ts';
import type { Language } from '../lib/messages.ts';

const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[];

/** The choice of the language, as links that work without scripts. Each loads a document in its language. */
export function Languages() {
  const box = useRef<HTMLDetailsElement>(null);
  useDismiss(box, () => {
    if (box.current) box.current.open = false;
  });
  const now = messagesOf(LANGUAGE);
  return (
    <details class="languages" ref={box}>
      <summary class="button">
        <span class="hidden">{t('page.language')}: </span>
        {now.toUpperCase()}
      </summary>
      <ul class="panel">
        {LANGUAGES.map((each) => (
          <li key={each}>
            <a
              href={hrefWith({ lang: each })}
              hreflang={htmlTagOf(each)}
              lang={htmlTagOf(each)}
              aria-current={each === now ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[each]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
