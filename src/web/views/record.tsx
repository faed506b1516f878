import { Fragment } from 'preact';
import { ClaimPage, SourcePage } from './record/evidence.tsx';
import { CoverageSections, PositionsSection } from './record/assessments.tsx';
import { ClockNote, Empty, Failed, Loading, NotFound } from '../parts/states.tsx';
import { Facts, Section, sectionId } from './record/facts.tsx';
import { factsOf } from './record/facts-of.tsx';
import { hrefTo, useViewpoint } from '../lib/address.ts';
import { PersonMeetings } from './record/person-meetings.tsx';
import { Rail } from './record/rail.tsx';
import { RECORD } from '../operations.ts';
import { RecordHead } from './record/head.tsx';
import { DownloadSection } from '../parts/download.tsx';
import { nearestIn, useQuery } from '../lib/client.ts';
import { sectionsOf } from './record/sections.tsx';
import { useEvidence } from './record/use-evidence.ts';
import { useTitle } from '../lib/hooks.ts';
import { writeNumber } from '../lib/locale.ts';
import type { AnyRecord, EntityRecord } from '../lib/labels.ts';
import type { Evidence } from './record/use-evidence.ts';
import type { RecordSection } from './record/sections.tsx';

/** The page of one record or claim: its facts with their sources, and at the side what belongs to it. */
export function RecordView({ id }: { readonly id: string }) {
  const viewpoint = useViewpoint();
  const { answer, failure, isLoading, retry } = useQuery(RECORD, { id, ...viewpoint });
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
      <DownloadSection operation={RECORD} variables={{ id, ...viewpoint }} files={filesOf(record)} />
    </article>
  );
}

function One({ record, evidence }: { readonly record: AnyRecord; readonly evidence: Evidence }) {
  if (record.__typename === 'Claim') return <ClaimPage claim={record} />;
  if (record.__typename === 'Source') return <SourcePage source={record} />;
  if (record.__typename === 'Participation')
    return (
      <Empty>
        {record.seatOf.name} at <a href={hrefTo(record.seatAt.id)}>{record.seatAt.name}</a>
      </Empty>
    );
  if (record.__typename === 'Outcome')
    return (
      <Empty>
        {record.text}: an outcome of <a href={hrefTo(record.id.split('/')[0] ?? '')}>this event</a>
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
          {sections.map(({ title, count, content }) => (
            <Fragment key={title}>
              {title === 'All claims' && record.__typename === 'Person' && <PersonMeetings id={record.id} />}
              <Section title={title} count={count}>
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
  <nav class="index" aria-label="On this page">
    <ul>
      {sections.map(({ title, count }) => (
        <li key={title}>
          <a href={`#${sectionId(title)}`}>
            {title}
            {count !== undefined && <span class="soft"> {writeNumber(count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

function NotYetKnown() {
  return (
    <Empty>
      No source that was known on the day of the clock speaks of this. Set “known at” back to now in the
      header.
    </Empty>
  );
}

function titleOf(record: AnyRecord): string {
  if (record.__typename === 'Claim') return `Claim ${record.id}`;
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
