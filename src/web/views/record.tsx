import { ClaimPage, SourcePage } from './record/evidence.tsx';
import { Contents } from './record/contents.tsx';
import { ClockNote, Empty, Failed, Loading, NotFound } from '../parts/states.tsx';
import { Facts, Section } from './record/facts.tsx';
import { factsOf } from './record/facts-of.tsx';
import { hrefTo, useViewpoint } from '../lib/address.ts';
import { RECORD } from '../operations.ts';
import { DownloadSection } from '../parts/download.tsx';
import { nearestIn, useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';
import { hueOf } from '../lib/theme.ts';
import { RecordLinks } from '../parts/links.tsx';
import { StatusFlag } from '../parts/event-table.tsx';
import { typeLabel } from '../lib/labels.ts';
import type { AnyRecord } from '../lib/labels.ts';

/** The page of one record or claim: its facts, each with its sources on demand. */
export function RecordView({ id }: { readonly id: string }) {
  const viewpoint = useViewpoint();
  const { answer, failure, isLoading, retry } = useQuery(RECORD, { id, ...viewpoint });
  const record = answer?.graph.node;
  useTitle(record ? titleOf(record) : id);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (isLoading && record?.id !== id) return <Loading />;
  if (!record)
    return viewpoint.knownAt === null ? <NotFound what={id} nearest={nearestIn(answer)} /> : <NotYetKnown />;
  return (
    <article class="record">
      <ClockNote answer={answer} />
      <One record={record} />
      <DownloadSection operation={RECORD} variables={{ id, ...viewpoint }} files={filesOf(record)} />
    </article>
  );
}

function One({ record }: { readonly record: AnyRecord }) {
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
  return (
    <>
      <RecordHead record={record} />
      <Facts key={record.id} id={record.id} facts={factsOf(record)} contested={record.contested} />
      {record.disputes.nodes.length > 0 && (
        <Section title="Where the sources disagree">
          <p>
            <RecordLinks to={record.disputes.nodes} />
          </p>
        </Section>
      )}
      <Contents record={record} />
    </>
  );
}

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

type Entity = Exclude<AnyRecord, { readonly __typename: 'Claim' | 'Source' | 'Participation' | 'Outcome' }>;

/** Type, name and summary of an entity, its other names, and links to other views. */
function RecordHead({ record }: { readonly record: Entity }) {
  const { id, name, summary, names, __typename } = record;
  const others = names.filter(({ text }) => text !== name);
  const isEvent = 'eventKind' in record;
  return (
    <header class={`lead ${hueOf(partnerOf(record))}`}>
      <p class="eyebrow">
        <span class="swatch" />
        {typeLabel(__typename)}
        {isEvent && record.status && <StatusFlag status={record.status} isOverdue={record.overdue} />}
      </p>
      <h1>{name}</h1>
      {summary !== null && <p>{summary}</p>}
      {others.length > 0 && (
        <p class="small">
          Also:{' '}
          {others.map(({ text, language }, i) => (
            <span key={text}>
              {i > 0 && ' · '}
              <span lang={language ?? undefined}>{text}</span>
            </span>
          ))}
        </p>
      )}
      <p class="small">
        <a href={hrefTo('network', { of: id })}>Show in the network</a>
      </p>
    </header>
  );
}

function partnerOf(record: Entity): string | null {
  if (record.__typename === 'Nation' || record.__typename === 'Organization') return record.id;
  if (record.__typename === 'Format') return record.partner?.id ?? null;
  return 'eventKind' in record ? (record.format?.partner?.id ?? null) : null;
}
