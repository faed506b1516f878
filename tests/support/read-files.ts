import ICAL from 'ical.js';
import papaparse from 'papaparse';
import '@citation-js/plugin-bibtex';
import { plugins } from '@citation-js/core';
import { parseAtomFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';

/** A row of a table, by the name of the column. */
export type TableRow = Readonly<Record<string, string>>;

/** Returns the rows of a CSV text, read by a parser that is not ours; a problem that it finds fails the test. */
export function readCsv(text: string): readonly TableRow[] {
  const { data, errors } = papaparse.parse<Record<string, string>>(text, {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`expected a table, found ${JSON.stringify(errors[0])}`);
  return data;
}

/** Returns a text of a table as it was before a formula was made harmless. */
export const plainText = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '');

/** An entry of a calendar, read by a parser that is not ours. */
export type CalendarEntry = {
  readonly uid: string;
  readonly summary: string;
  readonly status: string | null;
  readonly first: string;
  /** The day after the last. */
  readonly after: string;
  readonly isAllDay: boolean;
  readonly sequence: number;
};

/** Returns the description and the entries of a calendar. */
export function readCalendar(text: string): {
  readonly description: string;
  readonly entries: readonly CalendarEntry[];
} {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const entries = calendar.getAllSubcomponents('vevent').map((component): CalendarEntry => {
    const event = new ICAL.Event(component);
    const status = component.getFirstPropertyValue('status');
    return {
      uid: event.uid,
      summary: event.summary,
      status: status === null ? null : String(status),
      first: event.startDate.toString(),
      after: event.endDate.toString(),
      isAllDay: event.startDate.isDate && event.endDate.isDate,
      sequence: event.sequence,
    };
  });
  return { description: String(calendar.getFirstPropertyValue('x-wr-caldesc')), entries };
}

/** Returns the entries of a feed, read by parsers that are not ours, the first of which takes nothing that is no XML. */
export function readFeed(text: string) {
  XmlDocument.fromString(text).dispose();
  const { entries = [] } = parseAtomFeed(text);
  return entries.map(({ id, title, summary }) => ({
    id,
    title: title?.value ?? '',
    summary: summary?.value ?? '',
  }));
}

type BibEntry = { readonly label: string; readonly properties: Readonly<Record<string, string>> };
type CslItem = {
  readonly id: string;
  readonly title?: string;
  readonly author?: readonly { readonly family: string }[];
};

/** Returns the entries of a bibliography, read by an independent parser; dates and addresses are unchanged. */
export function readBibliography(text: string) {
  const entries = plugins.input.chainLink(text) as readonly BibEntry[];
  if (entries.length === 0) return [];
  const undated = entries.map((entry) => ({
    ...entry,
    properties: { ...entry.properties, date: undefined },
  }));
  return (plugins.input.chain(undated, { generateGraph: false }) as readonly CslItem[]).map(
    ({ id, title = '', author = [] }, i) => ({
      id,
      title,
      url: entries[i]?.properties['url'] ?? null,
      authors: author.map(({ family }) => family),
      accessed: entries[i]?.properties['urldate'] ?? null,
      published: entries[i]?.properties['date'] ?? null,
    }),
  );
}
