import { Fragment } from 'preact';
import { ClaimPage, SourcePage } from './record/evidence.tsx';
import { CoverageSections, PositionsSection } from './record/assessments.tsx';
import { ClockNote, Empty, Failed, Loading, NotFound } from '../parts/states.tsx';
import { Facts, Section } from './record/facts.tsx';
import { factsOf } from './record/facts-of.tsx';
import { hrefTo, useVariables, useViewpoint } from '../lib/address.ts';
import { PersonMeetings } from './record/person-meetings.tsx';
import { Rail } from './record/rail.tsx';
import { RECORD } from '../operations.ts';
import { RecordHead } from './record/head.tsx';
import { DownloadSection } from '../parts/download.tsx';
import { nearestIn, useQuery } from '../lib/client.ts';
import { rich, t } from '../lib/messages.ts';
import { RecordLink } from '../parts/links.tsx';
import { RecordText } from '../parts/record-text.tsx';
import { SECTION_IDS, sectionsOf } from './record/sections.tsx';
import { useEvidence } from './record/use-evidence.ts';
import { useTitle } from '../lib/hooks.ts';
import { writeNumber } from '../lib/locale.ts';
import type { AnyRecord, EntityRecord } from '../lib/labels.ts';
import type { Evidence } from './record/use-evidence.ts';
import type { RecordSection } from './record/sections.tsx';

/** The page of one record or claim: its facts with their sources, and related content at the side. */
export function RecordView({ id }: { readonly id: string }) {
  const viewpoint = useViewpoint();
  const variables = useVariables();
  const { answer, failure, isLoading, retry } = useQuery(RECORD, { id, ...variables });
  const evidence = useEvidence(id);
  const record = answer?.graph.node;
  useTitle(record ? titleOf(record) : id);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (evidence.failure) return <Failed failure={evidence.failure} retry={evidence.retry} />;
  if ((isLoading && record?.id !== id) || !evidence.evidence) return <Loading />;
  if (!record)
    return viewpoint.knownAt === null ? <NotFound what={id} nearest={nearestIn(answer)} /> : <NotYetKnown />;
  return (
    <article class="record">
      <ClockNote answer={answer} />
      <One record={record} evidence={evidence.evidence} />
      <DownloadSection operation={RECORD} variables={{ id, ...variables }} files={filesOf(record)} />
    </article>
  );
}

function One({ record, evidence }: { readonly record: AnyRecord; readonly evidence: Evidence }) {
  if (record.__typename === 'Claim') return <ClaimPage claim={record} />;
  if (record.__typename === 'Source') return <SourcePage source={record} />;
  if (record.__typename === 'Participation')
    return (
      <Empty>
        {rich('record.seatAt', {
          party: () => <RecordText>{record.seatOf.name}</RecordText>,
          event: () => <RecordLink to={record.seatAt} />,
        })}
      </Empty>
    );
  if (record.__typename === 'Outcome')
    return (
      <Empty>
        {rich('record.outcomeOf', {
          text: () => <RecordText>{record.text}</RecordText>,
          event: (words) => <a href={hrefTo(record.id.split('/')[0] ?? '')}>{words}</a>,
        })}
      </Empty>
    );
  return <EntityPage record={record} evidence={evidence} />;
}

/** The page of a record with facts, in two columns where there is room. */
function EntityPage({ record, evidence }: { readonly record: EntityRecord; readonly evidence: Evidence }) {
  const sections = sectionsOf(record, evidence);
  return (
    <>
      <RecordHead record={record} evidence={evidence} />
      <div class="columns">
        <div class="main-column">
          {sections.length > 2 && <Index sections={sections} />}
          <Facts
            key={record.id}
            id={record.id}
            facts={factsOf(record)}
            contested={record.contested}
            evidence={evidence}
          />
          {record.__typename === 'Coverage' && <CoverageSections coverage={record} />}
          {record.__typename === 'Dispute' && <PositionsSection dispute={record} />}
          {sections.map(({ name, count, content }) => (
            <Fragment key={name}>
              {name === 'allClaims' && record.__typename === 'Person' && <PersonMeetings id={record.id} />}
              <Section title={t(`record.${name}`)} id={SECTION_IDS[name]} count={count}>
                {content}
              </Section>
            </Fragment>
          ))}
        </div>
        <Rail record={record} evidence={evidence} />
      </div>
    </>
  );
}

const Index = ({ sections }: { readonly sections: readonly RecordSection[] }) => (
  <nav class="index" aria-label={t('record.onThisPage')}>
    <ul>
      {sections.map(({ name, count }) => (
        <li key={name}>
          <a href={`#${SECTION_IDS[name]}`}>
            {t(`record.${name}`)}
            {count !== undefined && <span class="soft"> {writeNumber(count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

function NotYetKnown() {
  return <Empty>{t('record.notYet')}</Empty>;
}

function titleOf(record: AnyRecord): string {
  if (record.__typename === 'Claim') return t('record.claimTitle', { id: record.id });
  if (record.__typename === 'Source') return record.title;
  if (record.__typename === 'Outcome') return record.text;
  return record.__typename === 'Participation' ? record.id : record.name;
}

function filesOf(record: AnyRecord): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  switch (record.__typename) {
    case 'Format':
      return [
        ['events.csv', { format: record.id }],
        ['events.ics', { format: record.id }],
      ];
    case 'Nation':
    case 'Organization':
      return [
        ['events.csv', { party: record.id }],
        ['events.ics', { party: record.id }],
      ];
    default:
      return [];
  }
}
