import { EVENT_PARAMS, events, titleWithStatus } from './events.ts';
import { jsonList } from './table-json.ts';
import { inBrackets, provenanceOf } from './metadata.ts';
import type { Download } from './download.ts';
import type { EventItem } from './events.ts';

/** Events as flat objects, for dashboards. */
export const eventJson: Download = {
  name: 'events.json',
  doc: 'Events as a list of flat objects: times in milliseconds, for dashboards.',
  mediaType: 'application/json; charset=utf-8',
  params: EVENT_PARAMS,
  write: (source, selection) => jsonList(events(source, selection), flat),
};

function flat(item: EventItem) {
  const { id, name, date, status, level, format, partners, place, url, summary, kind } = item;
  return {
    id,
    title: titleWithStatus(name, status),
    time: date?.earliest ? Date.parse(`${date.earliest}T00:00:00Z`) : null,
    timeEnd: date?.latest ? Date.parse(`${date.latest}T23:59:59.999Z`) : null,
    date: date?.edtf ?? null,
    status,
    level,
    format: format?.name ?? null,
    partner: partners.length === 0 ? null : partners.map((partner) => partner.name).join(', '),
    place: place?.name ?? null,
    text: [date?.display, place?.name, summary].filter(Boolean).join('. '),
    tags: [kind, status, level, ...partners.map((partner) => partner.id)].filter(Boolean),
    url,
  };
}

/** Events for TimelineJS. Omits and counts events without a first or last day. */
export const eventTimeline: Download = {
  name: 'events.timelinejs.json',
  doc: 'Events as a timeline for TimelineJS.',
  mediaType: 'application/json; charset=utf-8',
  params: EVENT_PARAMS,
  async *write(source, selection) {
    let before = '{"events":[\n';
    let undated = 0;
    for await (const page of events(source, selection)) {
      const slides = page.flatMap((item) => slideOf(item) ?? []);
      undated += page.length - slides.length;
      if (slides.length === 0) continue;
      yield `${before}${slides.map((slide) => JSON.stringify(slide)).join(',\n')}`;
      before = ',\n';
    }
    const left = undated === 0 ? 'None is left out.' : `Left out, since no source dates them: ${undated}.`;
    const origin = provenanceOf(source, 'events.timelinejs.json', selection);
    const title = {
      text: {
        headline: html(`Diplomatic events${inBrackets(selection)}`),
        text: html(`${String(source.version.fields['citation'])} ${left} ${origin}`),
      },
    };
    yield `${before === ',\n' ? '' : before}\n],"title":${JSON.stringify(title)}}\n`;
  },
};

function slideOf({ id, name, date, summary, place, format, status, url }: EventItem) {
  if (!date?.earliest || !date.latest) return undefined;
  const text = [summary, place?.name, format?.name, status].filter((each) => typeof each === 'string');
  return {
    unique_id: id,
    start_date: dayOf(date.earliest),
    end_date: dayOf(date.latest),
    display_date: html(date.display),
    text: {
      headline: link(url, html(titleWithStatus(name, status))),
      text: text.map((each) => `<p>${html(each)}</p>`).join(''),
    },
    ...(format ? { group: html(format.name) } : {}),
  };
}

function dayOf(text: string) {
  const [year, month, day] = text.split('-').map(Number);
  return { year, month, day };
}

const link = (url: string, name: string): string => `<a href="${html(url)}">${name}</a>`;

/** Escapes a text, since TimelineJS reads texts as HTML. */
const html = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${String(mark.codePointAt(0))};`);
