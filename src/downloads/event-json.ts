import { EVENT_PARAMS, events } from './events.ts';
import { marked } from './marked.ts';
import type { Download } from './download.ts';
import type { EventItem } from './events.ts';

/** Events as flat objects, as dashboards and cards take them. */
export const eventJson: Download = {
  name: 'events.json',
  doc: 'Events as a list of flat objects: times in milliseconds, for dashboards.',
  mediaType: 'application/json; charset=utf-8',
  params: EVENT_PARAMS,
  async *write(source, selection) {
    let before = '[\n';
    for await (const page of events(source, selection)) {
      yield `${before}${page.map((item) => JSON.stringify(flat(item))).join(',\n')}`;
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  },
};

function flat(item: EventItem) {
  const { id, name, date, status, level, format, partner, place, url, summary, kind } = item;
  return {
    id,
    title: marked(name, status),
    time: date?.earliest ? Date.parse(`${date.earliest}T00:00:00Z`) : null,
    timeEnd: date?.latest ? Date.parse(`${date.latest}T23:59:59.999Z`) : null,
    date: date?.edtf ?? null,
    status,
    level,
    format: format?.name ?? null,
    partner: partner?.name ?? null,
    place: place?.name ?? null,
    text: [date?.display, place?.name, summary].filter(Boolean).join('. '),
    tags: [kind, status, level, partner?.id].filter(Boolean),
    url,
  };
}
