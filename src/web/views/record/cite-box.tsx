import { useEffect, useState } from 'preact/hooks';
import { BASE, hrefTo } from '../../lib/address.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { rich, t } from '../../lib/messages.ts';
import type { ReferenceFragment } from '../../operations.ts';

/** The ways to cite a record or a claim: its permanent address, and the reference of the service in three forms. */
export function CiteBox({ id, citation }: { readonly id: string; readonly citation: ReferenceFragment }) {
  const write = useAbsolute(citation.url);
  const { apa, bibtex, cslJson } = citation;
  const file = (ending: string) => hrefTo(`${encodeURIComponent(id)}.${ending}`, { lang: null });
  return (
    <section class="side-part cite" id="cite" aria-label={t('record.cite')}>
      <h2>{t('record.cite')}</h2>
      <p class="small">{rich('record.permanent', { record: () => <a href={hrefTo(id)}>{id}</a> })}</p>
      <Form name="APA" text={write(apa)} />
      <details>
        <summary>{t('record.bothForms')}</summary>
        <Form name="BibLaTeX" text={write(bibtex)} isCode />
        <Form name="CSL-JSON" text={write(JSON.stringify(JSON.parse(cslJson), undefined, 2))} isCode />
      </details>
      <p class="small">
        <a href={file('json')}>JSON</a> · <a href={file('jsonld')}>JSON-LD</a> ·{' '}
        <a href={hrefTo('download')}>{t('record.howToCite')}</a>
      </p>
    </section>
  );
}

/**
 * Returns a function that makes the address in a reference absolute. A service that does not know its public address gives a path; the
 * browser knows the rest.
 */
function useAbsolute(address: string): (text: string) => string {
  const [base, set] = useState('');
  useEffect(() => {
    set(new URL(BASE, location.href).href.slice(0, -1));
  }, []);
  return (text) => (address.startsWith('/') ? text.replaceAll(address, `${base}${address}`) : text);
}

function Form({
  name,
  text,
  isCode = false,
}: {
  readonly name: string;
  readonly text: string;
  readonly isCode?: boolean;
}) {
  const [isCopied, set] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => {
      set(true);
    });
  };
  return (
    <div class="reference">
      <p class="small">
        <b>{name}</b>
        <button class="copy" type="button" onClick={copy} aria-label={t('record.copyForm', { form: name })}>
          {t(isCopied ? 'record.copied' : 'record.copy')}
        </button>
      </p>
      {isCode ? (
        <pre class="small" tabIndex={0} lang="en" aria-label={t('record.reference', { form: name })}>
          {text}
        </pre>
      ) : (
        <p class="small quoted">
          <RecordText>{text}</RecordText>
        </p>
      )}
    </div>
  );
}
