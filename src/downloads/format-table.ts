import { dayParam, idsParam, LIMIT, UPDATED, VIEWPOINT, wordParam, wordsParam } from './params.ts';
import { columnBuilders } from './table-columns.ts';
import { filterOf, limitOf, valueOf, viewpointOf } from './selection.ts';
import { FORMAT } from '../graph/where.ts';
import { FORMAT_KINDS, LEVELS } from '../model/vocabulary.ts';
import { loadColumnRef, recordUrl } from './record-ref.ts';
import { optionalText, textOf, textsOf } from '../graph/row.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { table } from './table.ts';
import { scan } from '../graph/scan.ts';
import type { FileSource } from './download.ts';
import type { ImpreciseDate } from '../model/imprecise-date.ts';
import type { RecordRef } from './record-ref.ts';
import type { Row } from '../graph/types.ts';
import type { Selection } from './selection.ts';

type FormatItem = {
  readonly row: Row;
  readonly established: ImpreciseDate | null;
  readonly partner: RecordRef | null;
  readonly group: RecordRef | null;
  readonly url: string;
};

const { id, text, list, typed } = columnBuilders<FormatItem>();

/** Formats as a table. */
export const formatTable = table<FormatItem>({
  name: 'formats',
  doc: 'Formats, one per row: which powers meet a group as one, since when, at what level.',
  params: {
    partner: idsParam('Party', 'Partners.'),
    group: idsParam('Body', 'Groups and organizations that meet a partner.'),
    level: wordsParam(LEVELS, 'Levels at which the format meets.'),
    kind: wordsParam(FORMAT_KINDS, 'Kinds of format.'),
    from: dayParam('The first day: formats that may have begun on it or later.'),
    to: dayParam('The last day: formats that may have begun on it or earlier.'),
    ...UPDATED,
    ...VIEWPOINT,
    order: wordParam(
      ['NAME_ASC', 'NAME_DESC', 'ESTABLISHED_ASC', 'ESTABLISHED_DESC'],
      'The order of the rows; ESTABLISHED_ASC when left out.',
    ),
    limit: LIMIT,
  },
  columns: [
    text('id', 'Stable id of the format.', ({ row }) => textOf(row, 'id')),
    text('name', 'Name of the format.', ({ row }) => textOf(row, 'name')),
    text('kind', `One of ${FORMAT_KINDS.join(', ')}.`, ({ row }) => optionalText(row, 'kind')),
    text(
      'partner',
      'Id of the outside power; empty where there are several.',
      ({ partner }) => partner?.id ?? null,
    ),
    text('partnerName', 'Name of the outside power.', ({ partner }) => partner?.name ?? null),
    list('partners', 'Ids of the outside powers, the only one included.', ({ row }) =>
      textsOf(row, 'partners'),
    ),
    id(
      'group',
      'Id of the group or organization that meets it.',
      ['Group', 'Organization'],
      ({ group }) => group?.id ?? null,
    ),
    text('groupName', 'Name of the group that meets it.', ({ group }) => group?.name ?? null),
    text('established', 'When it began, as precise as its sources, in EDTF.', ({ row }) =>
      optionalText(row, 'established'),
    ),
    typed(
      'date',
      'establishedEarliest',
      'First day on which it may have begun.',
      (item) => item.established?.earliest ?? null,
    ),
    typed(
      'date',
      'establishedLatest',
      'Last day on which it may have begun.',
      (item) => item.established?.latest ?? null,
    ),
    text('ended', 'When it ended, in EDTF.', ({ row }) => optionalText(row, 'ended')),
    list('levels', 'Levels at which it meets.', ({ row }) => textsOf(row, 'levelWords')),
    text('summary', 'What it is, in a sentence or two.', ({ row }) => optionalText(row, 'summary')),
    list('contested', 'Properties on which the sources contradict each other.', ({ row }) =>
      textsOf(row, 'contested'),
    ),
    typed('anyURI', 'url', 'Address of its page.', ({ url }) => url),
  ],
  rows: formats,
});

const KEYS = { partner: 'partner', group: 'group', level: 'level', kind: 'kind' } as const;
const COLUMNS = [
  ...[
    'id',
    'name',
    'kind',
    'partner',
    'partners',
    'group',
    'established',
    'ended',
    'levelWords',
    'summary',
    'contested',
  ],
];

async function* formats(source: FileSource, selection: Selection): AsyncGenerator<readonly FormatItem[]> {
  const order = valueOf(selection, 'order') ?? 'ESTABLISHED_ASC';
  const pages = scan(source, viewpointOf(selection), {
    type: 'Format',
    by: order.startsWith('NAME') ? 'name' : 'date',
    rises: order.endsWith('_ASC'),
    filter: filterOf(selection, FORMAT, KEYS, 'established'),
    columns: COLUMNS,
    limit: limitOf(selection),
  });
  for await (const page of pages) {
    yield await Promise.all(
      page.map(async (row): Promise<FormatItem> => {
        const [partner, group] = await Promise.all([
          loadColumnRef(row, 'partner'),
          loadColumnRef(row, 'group'),
        ]);
        const established = parseImpreciseDate(textOf(row, 'established')) ?? null;
        const url = recordUrl(source.publicUrl, textOf(row, 'id'));
        return { row, established, partner, group, url };
      }),
    );
  }
}
