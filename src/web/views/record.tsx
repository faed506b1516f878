import { ClaimPage } from './record/claim-page.tsx';
import { Contents } from './record/contents.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { Facts } from './record/facts.tsx';
import { factsOf } from './record/facts-of.tsx';
import { hrefTo } from '../lib/address.ts';
import { NotFound } from './not-found.tsx';
import { RECORD } from '../operations.ts';
import { RecordHead } from './record/head.tsx';
import { SourcePage } from './record/source-page.tsx';
import { Take } from '../parts/take.tsx';
import { useAnswer } from '../lib/ask.ts';
import { useTitle } from '../lib/use-title.ts';
import { useViewpoint } from '../lib/viewpoint.ts';
import type { AnyRecord } from '../lib/types.ts';

/** The page of one record or claim: what is known of it, each fact with its sources on demand. */
export function RecordView({ id }: { readonly id: string }) {
  const viewpoint = useViewpoint();
  const { answer, failure, isLoading, retry } = useAnswer(RECORD, { id, ...viewpoint });
  const record = answer?.graph.node;
  useTitle(record ? titleOf(record) : id);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (isLoading && record?.id !== id) return <Loading />;
  if (!record) return viewpoint.knownAt === null ? <NotFound what={id} /> : <NotYetKnown />;
  return (
    <article class="record">
      <One record={record} />
      <Take operation={RECORD} variables={{ id, ...viewpoint }} files={filesOf(record)} />
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
  return (
    <>
      <RecordHead record={record} />
      <Facts key={record.id} id={record.id} facts={factsOf(record)} contested={record.contested} />
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
