import { DEFAULT_SETTINGS } from '../server/settings.ts';
import { DiplographError } from '../errors.ts';
import { FILES } from '../downloads/catalog.ts';
import { readSelection } from '../downloads/selection.ts';
import type { Download } from '../downloads/download.ts';
import type { Selection } from '../downloads/selection.ts';

/** A file that is asked for: which one, the filter as a query string and as it was read, and the day that counts as today. */
export type AskedFile = {
  readonly download: Download;
  readonly query: string;
  readonly selection: Selection;
  readonly today: string;
};

/**
 * The file of a name.
 * @throws DiplographError CONFIG_INVALID with all names when there is no such file.
 */
export function findFile(name = ''): Download {
  const file = FILES.find((each) => each.name === name);
  if (file) return file;
  const found = name === '' ? 'none' : `"${name}"`;
  throw wrong(`expected a file, one of ${FILES.map((each) => each.name).join(', ')}, found ${found}`);
}

/**
 * A file with its filters, each a text such as `group=c5`.
 * @throws DiplographError BAD_USER_INPUT for those that are not understood.
 */
export function readFilters(download: Download, filters: readonly string[]): AskedFile {
  const pairs = filters.map((text): [string, string] => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined)
      throw wrong(`expected filters such as group=c5, found "${text}"; correct it`);
    return [name, value];
  });
  const query = new URLSearchParams(pairs);
  const today = DEFAULT_SETTINGS.today();
  return {
    download,
    query: query.toString(),
    selection: readSelection(download.params, query, today),
    today,
  };
}

/** What there is, a line each: all files, or what filters the one of a name. */
export function listLines(name: string | undefined): readonly string[] {
  if (name === undefined) return inColumns(FILES.map((file) => [file.name, file.doc]));
  const params = Object.entries(findFile(name).params);
  return inColumns(
    params.map(([param, { doc, expected, many, isRequired }]) => [
      param,
      `${isRequired ? 'Needed. ' : ''}${doc} Expects ${expected}${many ? '; several with commas' : ''}.`,
    ]),
  );
}

function inColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}`);
}

const wrong = (message: string): DiplographError => new DiplographError('CONFIG_INVALID', message);
