import { claimsOfProperties } from './use-evidence.ts';
import { hrefTo } from '../../lib/address.ts';
import { hueOf, hueOfAll } from '../../lib/theme.ts';
import { languageOf } from '../../lib/locale.ts';
import { rich, t } from '../../lib/messages.ts';
import { SourcesOf } from './facts.tsx';
import { StatusFlag } from '../../parts/event-table.tsx';
import { typeLabel } from '../../lib/labels.ts';
import { useAllLevels } from '../../lib/levels.ts';
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
      <h1 lang={languageOf(name)}>{name}</h1>
      {evidence.english !== name && (
        <p class="soft">
          {rich('record.english', { name: () => <span lang="en">{evidence.english}</span> })}
        </p>
      )}
      {summary !== null && (
        <>
          <p lang={languageOf(summary)}>{summary}</p>
          <SourcesOf
            name="summary"
            of={t('record.summary')}
            claims={claimsOfProperties(evidence, ['summary'])}
          />
        </>
      )}
      <p class="small links">
        <a href={hrefTo('network', { of: id })}>{t('record.showNetwork')}</a>
        <TimelineLink record={record} />
      </p>
    </header>
  );
}

function TimelineLink({ record }: { readonly record: EntityRecord }) {
  const level = useAllLevels();
  const name = TIMELINE_FILTERS[record.__typename];
  return name === undefined ? null : (
    <a href={hrefTo('timeline', { [name]: record.id, level })}>{t('record.showTimeline')}</a>
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
