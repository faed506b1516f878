import { BASE, hrefTo } from '../lib/address.ts';
import { DATASET } from '../operations.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { FILES } from '../files.ts';
import { PlainFacts, Section } from './record/facts.tsx';
import { counted, LANGUAGE, writeDay } from '../lib/locale.ts';
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
  const { answer, failure, retry } = useQuery(DATASET, {});
  useTitle('Download and cite');
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  const { version, revision, releasedOn, licence, citation, counts, groups } = answer.dataset;
  const example = groups[0]?.id ?? 'id';
  const rowsOf = (file: string): string | null => {
    const [table = '', ending] = file.split('.');
    const found = ending === 'csv' && counts.find(({ type }) => type === TYPES[table]);
    return found ? `${counted(found.count, 'row')}.` : null;
  };
  const rows = [
    ['Citation', citation],
    ['Version', `${version}, released on ${writeDay(releasedOn, LANGUAGE)}`],
    ['Revision', <code>{revision}</code>],
    ['Licence', licence],
  ] as const;
  return (
    <article class="record prose">
      <div class="lead">
        <h1>Download and cite</h1>
        <p>
          The same data as the pages, as files at stable addresses. Each file says its version and licence.
        </p>
      </div>
      <Section title="How to cite">
        <PlainFacts label="The dataset" rows={rows} />
        <p>
          Each record and each claim has a permanent address and a box “Cite” with a reference in APA,
          BibLaTeX and CSL-JSON. <a href={`${BASE}docs/citing`}>Citing</a> says what a footnote needs.
        </p>
      </Section>
      <Section title="Files" count={FILES.length}>
        <ul class="files">
          {FILES.map(({ doc, names, needs }) => (
            <li key={doc}>
              <p>
                {doc} <span class="soft">{rowsOf(names[0])}</span>
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
                {needs.length > 0 && <span class="soft">needs {needs.join(', ')} in the address</span>}
              </p>
            </li>
          ))}
        </ul>
        <p>
          Filters go into the address. <a href={`${BASE}docs/downloads`}>Files</a> lists them, and{' '}
          <a href={`${BASE}openapi.json`}>openapi.json</a> describes them for programs.
        </p>
      </Section>
      <Section title="Records one by one">
        <p>
          Each record is a page, JSON and linked data at its address, such as{' '}
          <a href={hrefTo(example)}>{example}</a>, <a href={`${BASE}${example}.json`}>{example}.json</a> and{' '}
          <a href={`${BASE}${example}.jsonld`}>{example}.jsonld</a>.{' '}
          <a href={`${BASE}docs/addresses`}>Addresses</a> says what each holds. All data answer{' '}
          <a href={`${BASE}graphql`}>GraphQL</a>.
        </p>
      </Section>
    </article>
  );
}
