import { BASE, hrefTo } from '../lib/address.ts';
import { DATASET } from '../operations.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { FILES } from '../files.ts';
import { PlainFacts, Section } from './record/facts.tsx';
import { LANGUAGE, nameLanguage, writeDay } from '../lib/locale.ts';
import { RecordText } from '../parts/record-text.tsx';
import { rich, t } from '../lib/messages.ts';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';

/** The types of the dataset by the name of their table. */
const TYPES: Readonly<Record<string, string>> = {
  claims: 'Claim',
  coverage: 'Coverage',
  disputes: 'Dispute',
  documents: 'Document',
  events: 'Event',
  formats: 'Format',
  groups: 'Group',
  nations: 'Nation',
  organizations: 'Organization',
  people: 'Person',
  places: 'Place',
  policies: 'Policy',
  sources: 'Source',
  tenures: 'Tenure',
};

/** All files of the service, and how to cite the dataset. */
export function DownloadView() {
  const { answer, failure, retry } = useQuery(DATASET, { language: nameLanguage() });
  useTitle(t('page.download'));
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  const { version, revision, releasedOn, licence, citation, counts, groups } = answer.dataset;
  const example = groups[0]?.id ?? 'id';
  const rowsOf = (file: string): string | null => {
    const [table = '', ending] = file.split('.');
    const found = ending === 'csv' && counts.find(({ type }) => type === TYPES[table]);
    return found ? `${t('count.rows', { count: found.count })}.` : null;
  };
  const rows = [
    [t('about.citation'), citation],
    [t('about.version'), t('about.versionOf', { version, day: writeDay(releasedOn, LANGUAGE) })],
    [t('about.revision'), <code>{revision}</code>],
    [t('files.licence'), <span lang="en">{licence}</span>],
  ] as const;
  return (
    <article class="record prose">
      <div class="lead">
        <h1>{t('page.download')}</h1>
        <p>{t('files.lead')}</p>
      </div>
      <Section id="how-to-cite" title={t('files.howToCite')}>
        <PlainFacts label={t('about.dataset')} rows={rows} />
        <p>{rich('files.citeText', { citing: (words) => <a href={`${BASE}docs/citing`}>{words}</a> })}</p>
      </Section>
      <Section id="files" title={t('files.files')} count={FILES.length}>
        <ul class="files">
          {FILES.map(({ doc, names, needs }) => (
            <li key={doc}>
              <p>
                <RecordText>{doc}</RecordText> <span class="soft">{rowsOf(names[0])}</span>
              </p>
              <p class="small">
                {names.map((name) =>
                  needs.length > 0 ? (
                    <code key={name}>{name}</code>
                  ) : (
                    <a key={name} href={`${BASE}${name}`} download>
                      {name}
                    </a>
                  ),
                )}
                {needs.length > 0 && (
                  <span class="soft">{t('files.needs', { names: needs.join(', ') })}</span>
                )}
              </p>
            </li>
          ))}
        </ul>
        <p>
          {rich('files.filters', {
            files: (words) => <a href={`${BASE}docs/downloads`}>{words}</a>,
            openapi: () => <a href={`${BASE}openapi.json`}>openapi.json</a>,
          })}
        </p>
      </Section>
      <Section id="records-one-by-one" title={t('files.oneByOne')}>
        <p>
          {rich('files.oneByOneText', {
            page: () => <a href={hrefTo(example)}>{example}</a>,
            json: () => <a href={`${BASE}${example}.json`}>{`${example}.json`}</a>,
            jsonld: () => <a href={`${BASE}${example}.jsonld`}>{`${example}.jsonld`}</a>,
            addresses: (words) => <a href={`${BASE}docs/addresses`}>{words}</a>,
            graphql: (words) => <a href={`${BASE}graphql`}>{words}</a>,
          })}
        </p>
      </Section>
    </article>
  );
}
