import { BASE, hrefTo } from '../lib/address.ts';
import { DATASET } from '../operations.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { PlainFacts, Section } from './record/facts.tsx';
import { LANGUAGE, nameLanguage, writeDay, writeNumber } from '../lib/locale.ts';
import { RecordText } from '../parts/record-text.tsx';
import { named, rich, t } from '../lib/messages.ts';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';
import { useAllLevels } from '../lib/levels.ts';

/** The page about the dataset: its content, its method, its authors and its releases. */
export function AboutView() {
  const { answer, failure, retry } = useQuery(DATASET, { language: nameLanguage() });
  useTitle(t('page.about'));
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  const { title, version, revision, releasedOn, cutOff, licence, citation, counts, releases, description } =
    answer.dataset;
  const rows = [
    [t('about.version'), t('about.versionOf', { version, day: writeDay(releasedOn, LANGUAGE) })],
    [t('about.readUntil'), writeDay(cutOff, LANGUAGE)],
    [t('about.licence'), <span lang="en">{licence}</span>],
    [t('about.citation'), citation],
    [t('about.revision'), <code>{revision}</code>],
  ] as const;
  return (
    <article class="record prose">
      <div class="lead">
        <h1>{t('page.about')}</h1>
        <p>
          <RecordText>{title}</RecordText>.
        </p>
        {description !== null && (
          <p>
            <RecordText>{description}</RecordText>
          </p>
        )}
      </div>
      <PlainFacts label={t('about.dataset')} rows={rows} />
      <Section id="what-it-holds" title={t('about.holds')}>
        <ul class="holdings">
          {counts.map(({ type, count }) => (
            <li key={type}>
              <b>{writeNumber(count)}</b> <TypeLink type={type} />
            </li>
          ))}
        </ul>
      </Section>
      <Method />
      <Section id="who-makes-it" title={t('about.who')}>
        <p>{t('about.whoText', { licence })}</p>
        <p>
          {rich('about.see', {
            cite: (words) => <a href={hrefTo('download')}>{words}</a>,
            correct: (words) => <a href={`${BASE}docs/contributing`}>{words}</a>,
          })}
        </p>
      </Section>
      {releases.nodes.length > 0 && (
        <Section id="releases" title={t('about.releases')} count={releases.nodes.length}>
          <ol class="lines">
            {releases.nodes.map((each) => (
              <li key={each.version}>
                <b>{each.version}</b>, {writeDay(each.releasedOn, LANGUAGE)}:{' '}
                <RecordText>{each.summary}</RecordText>{' '}
                <span class="soft small">{t('about.releaseCounts', each)}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </article>
  );
}

/** The views that list the records of the types. */
const VIEWS: Readonly<Record<string, string>> = {
  Coverage: 'coverage',
  Dispute: 'disputes',
  Document: 'documents',
  Event: 'timeline',
  Format: '',
  Person: 'people',
  Place: 'places',
  Policy: 'policies',
  Source: 'sources',
};

function TypeLink({ type }: { readonly type: string }) {
  const [label, view] = [named('about', `type${type}`) ?? type, VIEWS[type]];
  const level = useAllLevels();
  return view === undefined ? (
    <>{label}</>
  ) : (
    <a href={hrefTo(view, view === 'timeline' ? { level } : {})}>{label}</a>
  );
}

/** The definitions of the record types, and the rules by which a claim wins. */
const Method = () => (
  <>
    <Section id="what-counts-as-a-format" title={t('about.format')}>
      <p>{t('about.formatText')}</p>
      <ol class="numbered">
        <li>{t('about.format1')}</li>
        <li>{t('about.format2')}</li>
        <li>{t('about.format3')}</li>
        <li>{t('about.format4')}</li>
      </ol>
      <p>{rich('about.codebook', { codebook: (words) => <a href={`${BASE}docs/codebook`}>{words}</a> })}</p>
    </Section>
    <Section id="what-counts-as-a-meeting" title={t('about.meeting')}>
      <p>{t('about.meetingText')}</p>
    </Section>
    <Section id="how-a-claim-wins" title={t('about.wins')}>
      <p>{t('about.winsText')}</p>
      <ol class="numbered">
        <li>{t('about.wins1')}</li>
        <li>{t('about.wins2')}</li>
        <li>{t('about.wins3')}</li>
        <li>{t('about.wins4')}</li>
      </ol>
      <p>
        {rich('about.winsMore', {
          claims: (words) => <a href={`${BASE}docs/claims`}>{words}</a>,
          disputes: (words) => <a href={hrefTo('disputes')}>{words}</a>,
        })}
      </p>
    </Section>
    <Section id="two-clocks" title={t('about.clocks')}>
      <p>{t('about.clocksText')}</p>
    </Section>
    <Section id="what-is-missing" title={t('about.missing')}>
      <p>{rich('about.missingText', { coverage: (words) => <a href={hrefTo('coverage')}>{words}</a> })}</p>
    </Section>
  </>
);
