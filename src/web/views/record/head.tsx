import { claimsOfProperties } from './use-evidence.ts';
import { hrefTo } from '../../lib/address.ts';
import { hueOf, hueOfAll } from '../../lib/theme.ts';
import { SourcesOf } from './facts.tsx';
import { StatusFlag } from '../../parts/event-table.tsx';
import { typeLabel } from '../../lib/labels.ts';
import type { EntityRecord } from '../../lib/labels.ts';
import type { Evidence } from './use-evidence.ts';

/** Type, name and summary of a record with its sources, and links to other views. */
export function RecordHead({
  record,
  evidence,
}: {
  readonly record: EntityRecord;
  readonly evidence: Evidence;
}) {
  const { id, name, summary, __typename } = record;
  const isEvent = 'eventKind' in record;
  return (
    <header class={`lead ${partnersHue(record)}`}>
      <p class="eyebrow">
        <span class="swatch" />
        {typeLabel(__typename)}
        {isEvent && record.status && <StatusFlag status={record.status} isOverdue={record.overdue} />}
      </p>
      <h1>{name}</h1>
      {summary !== null && (
        <>
          <p>{summary}</p>
          <SourcesOf name="summary" of="Summary" claims={claimsOfProperties(evidence, ['summary'])} />
        </>
      )}
      <p class="small links">
        <a href={hrefTo('network', { of: id })}>Show in the network</a>
        <TimelineLink record={record} />
      </p>
    </header>
  );
}

function TimelineLink({ record }: { readonly record: EntityRecord }) {
  const name = TIMELINE_FILTERS[record.__typename];
  return name === undefined ? null : (
    <a href={hrefTo('timeline', { [name]: record.id })}>Show on the timeline</a>
  );
}

/** The filters of the timeline that records of a type set. */
const TIMELINE_FILTERS: Partial<Readonly<Record<EntityRecord['__typename'], string>>> = {
  Format: 'format',
  Place: 'place',
};

function partnersHue(record: EntityRecord): string {
  if (record.__typename === 'Nation' || record.__typename === 'Organization') return hueOf(record.id);
  if (record.__typename === 'Format') return hueOfAll(record.partners);
  return hueOfAll('eventKind' in record ? record.format?.partners : []);
}
