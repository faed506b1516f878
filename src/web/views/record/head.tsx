import { hrefTo } from '../../lib/address.ts';
import { hueOf } from '../../lib/hue.ts';
import { StatusFlag } from '../../parts/status.tsx';
import { typeWord } from '../../lib/types.ts';
import type { AnyRecord } from '../../lib/types.ts';

type Entity = Exclude<AnyRecord, { readonly __typename: 'Claim' | 'Source' | 'Participation' }>;

/** Type, name and summary of an entity, its other names, and the ways on from it. */
export function RecordHead({ record }: { readonly record: Entity }) {
  const { id, name, summary, names, __typename } = record;
  const others = names.filter(({ text }) => text !== name);
  const isEvent = 'eventKind' in record;
  return (
    <header class={`lead ${hueOf(partnerOf(record))}`}>
      <p class="eyebrow">
        <span class="swatch" />
        {typeWord(__typename)}
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
