import { answerOf, detailsOf, recordOf, sentencesOf } from '../lib/description.ts';
import { hexOf } from '../lib/hues.ts';
import { LANGUAGE, writeDate } from '../lib/locale.ts';
import { matrixOf } from '../views/format-rows.ts';
import { positionOf } from '../views/record/years.ts';
import { typeLabel } from '../lib/labels.ts';
import { t } from '../lib/messages.ts';
import type { AnyRecord } from '../lib/labels.ts';
import type {
  AboutQuery,
  EventsPerYearQuery,
  EvidenceQuery,
  FormatsHeldQuery,
  SeriesEventFragment,
  TimelineSpanQuery,
} from '../operations.ts';
import type { FormatMatrix } from '../views/format-rows.ts';
import type { SettledRequest } from '../lib/client.ts';

/** The picture of a card: events on a scale of years, numbers by year, a matrix of powers and years, or a point of the Earth. */
export type CardPicture =
  | { readonly kind: 'series'; readonly years: readonly number[]; readonly dots: readonly CardDot[] }
  | { readonly kind: 'years'; readonly counts: readonly CardCount[] }
  | { readonly kind: 'matrix'; readonly matrix: FormatMatrix }
  | { readonly kind: 'point'; readonly latitude: number; readonly longitude: number };

/** An event of a series: its place on the scale of years, such as 2025.5. */
type CardDot = { readonly at: number; readonly isHeld: boolean; readonly isCurrent: boolean };

/** The number of events of a year. */
type CardCount = { readonly label: string; readonly count: number };

/** The texts and the picture of the card of a page. */
export type CardContent = {
  readonly kind: string;
  readonly title: string;
  /** Date, place and other facts in few words. */
  readonly facts: readonly string[];
  /** A sentence; a card has it in the place of a picture. */
  readonly text: string;
  /** The number of claims and sources in words; '' where the page counts none. */
  readonly sources: string;
  readonly hue: string;
  /** The accent of the dataset; null for that of Diplograph. */
  readonly accent: string | null;
  readonly picture: CardPicture | null;
  /** The title, the version and the licence of the dataset. */
  readonly dataset: string;
  readonly version: string;
};

/** The drawn page that a card describes. */
type DrawnPage = {
  readonly view: string;
  readonly title: string;
  readonly description: string;
  readonly requests: readonly SettledRequest[];
};

/** Returns the content of the card of a page, from the answers of the page. */
export function cardContentOf({ view, title, description, requests }: DrawnPage): CardContent {
  const dataset = (answerOf(requests, 'About') as AboutQuery | undefined)?.dataset;
  const record = recordOf(requests);
  const formats = answerOf(requests, 'FormatsHeld') as FormatsHeldQuery | undefined;
  const years = (answerOf(requests, 'TimelineSpan') as TimelineSpanQuery | undefined)?.graph.timeline.buckets;
  const common = {
    ...{ kind: t('card.motto'), title, facts: [], text: description, sources: '', picture: null },
    ...{ hue: dataset?.colours?.light ?? hexOf(null), accent: dataset?.colours?.light ?? null },
    dataset: dataset?.title ?? '',
    version: dataset ? t('card.version', { version: dataset.version, licence: dataset.licence }) : '',
  };
  if (record) return { ...common, ...ofRecord(record, requests) };
  if (view === '' && formats?.graph.group) {
    const { sources, held } = formats.graph;
    const total = held.rows.reduce((sum, row) => sum + row.total, 0);
    return {
      ...common,
      facts: [t('count.meetings', { count: total })],
      sources: t('count.sources', { count: sources.totalCount }),
      picture: { kind: 'matrix', matrix: matrixOf(formats, true) },
    };
  }
  return years ? { ...common, picture: picturedYears(years) } : common;
}

/** Returns the content of the card of a record. */
function ofRecord(
  record: AnyRecord,
  requests: readonly SettledRequest[],
): Partial<CardContent> & { readonly kind: string } {
  const kind = typeLabel(record.__typename);
  const [first = '', ...others] = sentencesOf(record).filter(isText);
  switch (record.__typename) {
    case 'Claim':
      return { kind, title: first.replace(/\.$/, ''), text: others.join(' ') };
    case 'Participation':
    case 'Outcome':
      return { kind, title: first.replace(/\.$/, ''), text: '' };
    case 'Source': {
      const { title, publisher, published, states } = record;
      const facts = [publisher, published && writeDate(published, LANGUAGE)].filter(isText);
      return { kind, title, facts, text: '', sources: t('count.claims', { count: states.totalCount }) };
    }
    default:
      return {
        kind,
        title: record.name,
        facts: detailsOf(record),
        text: record.summary ?? ('topic' in record ? record.topic : null) ?? '',
        sources: t('card.counts', {
          claims: t('count.claims', { count: record.claims.totalCount }),
          sources: t('count.sources', { count: record.sources.totalCount }),
        }),
        hue: hueIn(partnerOf(record), requests),
        picture: pictureOf(record, requests),
      };
  }
}

/** Returns the colour of a partner: that of the dataset, else one by its id. */
function hueIn(partner: string | null, requests: readonly SettledRequest[]): string {
  const about = answerOf(requests, 'About') as AboutQuery | undefined;
  const own = about?.dataset.partnerColours.find((each) => each.partner === partner);
  return own?.colour ?? (partner === null ? about?.dataset.colours?.light : undefined) ?? hexOf(partner);
}

const isText = (text: string | null): text is string => text !== null && text !== '';

type Entity = Exclude<AnyRecord, { readonly __typename: 'Claim' | 'Source' | 'Participation' | 'Outcome' }>;

function partnerOf(record: Entity): string | null {
  if (record.__typename === 'Nation' || record.__typename === 'Organization') return record.id;
  if (record.__typename === 'Format') return record.partners[0]?.id ?? null;
  return 'eventKind' in record ? (record.format?.partners[0]?.id ?? null) : null;
}

function pictureOf(record: Entity, requests: readonly SettledRequest[]): CardPicture | null {
  if (record.__typename === 'Format') return seriesOf(record.formatEvents.nodes, null);
  if (record.__typename === 'Place' && record.coordinates) return { kind: 'point', ...record.coordinates };
  if ('eventKind' in record) {
    const node = (answerOf(requests, 'Evidence') as EvidenceQuery | undefined)?.graph.node;
    const events = node && 'format' in node ? (node.format?.events.nodes ?? []) : [];
    const own = events.filter(({ series }) => record.series !== null && series === record.series);
    return seriesOf(own.length > 1 ? own : events, record.id);
  }
  const buckets = (answerOf(requests, 'EventsPerYear') as EventsPerYearQuery | undefined)?.graph.timeline
    .buckets;
  const counts = (buckets ?? []).flatMap(({ period, count }) =>
    period === null ? [] : [{ label: period, count }],
  );
  return counts.length === 0 ? null : { kind: 'years', counts };
}

/** Returns the series of dated events; null for fewer than two. */
function seriesOf(
  events: readonly Pick<SeriesEventFragment, 'id' | 'date' | 'status' | 'name'>[],
  current: string | null,
): CardPicture | null {
  const dots = events.flatMap((event) => {
    const at = positionOf(event);
    return at === null ? [] : [{ at, isHeld: event.status === 'HELD', isCurrent: event.id === current }];
  });
  if (dots.length < 2) return null;
  const first = Math.floor(Math.min(...dots.map(({ at }) => at)));
  const last = Math.ceil(Math.max(...dots.map(({ at }) => at)));
  return { kind: 'series', years: Array.from({ length: last - first + 1 }, (_, i) => first + i), dots };
}

const picturedYears = (buckets: TimelineSpanQuery['graph']['timeline']['buckets']): CardPicture | null => {
  const counts = buckets.flatMap(({ first, count }) =>
    first === null ? [] : [{ label: first.slice(0, 4), count }],
  );
  return counts.length === 0 ? null : { kind: 'years', counts };
};
