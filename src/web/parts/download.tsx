import { BASE, useViewpoint } from '../lib/address.ts';
import { useAbout } from '../lib/about.ts';
import { LANGUAGE } from '../lib/locale.ts';
import { named, rich, t } from '../lib/messages.ts';
import type { AboutQuery, Operation } from '../operations.ts';
import type { PictureWords, TemporaryDrawing } from '../lib/save-picture.ts';
import type { Tag } from '../lib/messages.ts';

/** A file of the service and its selection; null values are omitted. */
type FileSelection = readonly [string, Readonly<Record<string, string | null>>];

/** The picture of a view: its selector in the page or a function that draws it, and the name of its file. */
type Picture = { readonly of: string | (() => Promise<TemporaryDrawing>); readonly name: string };

/** The downloads of a view: files of its data, its picture, and its operation in the playground. */
export function DownloadSection<Answer, Variables>({
  operation,
  variables,
  files = [],
  picture,
}: {
  readonly operation: Operation<Answer, Variables>;
  readonly variables: Variables;
  readonly files?: readonly FileSelection[];
  readonly picture?: Picture;
}) {
  const viewpoint = useViewpoint();
  const dataset = useAbout().answer?.dataset;
  return (
    <section class="download" aria-label={t('page.download')}>
      <h2>{t('page.download')}</h2>
      <ul>
        {files.map(([name, selection]) => (
          <li key={name}>
            <a href={addressOf(name, { ...selection, ...viewpoint })} download lang={LANGUAGE}>
              {rich('download.of', {
                ending: name.split('.')[1]?.toUpperCase() ?? '',
                table: tableLabel(name.split('.')[0] ?? ''),
                hidden,
              })}
            </a>
          </li>
        ))}
        {picture &&
          (['svg', 'png'] as const).map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => {
                  void saveFile(picture, wordsOf(dataset), kind);
                }}
              >
                {rich('download.picture', { ending: kind.toUpperCase(), hidden })}
              </button>
            </li>
          ))}
        <li>
          <a href={addressOf('graphql', { query: operation.text, variables: JSON.stringify(variables) })}>
            {t('download.playground')}
          </a>
        </li>
      </ul>
    </section>
  );
}

const hidden: Tag = (words) => <span class="hidden">{words}</span>;

const tableLabel = (table: string): string => named('download', table) ?? table;

function addressOf(name: string, values: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== null);
  const query = new URLSearchParams(given).toString();
  return `${BASE}${name}${query === '' ? '' : `?${query}`}`;
}

async function saveFile({ of, name }: Picture, words: PictureWords, kind: 'svg' | 'png'): Promise<void> {
  // Only those who save a picture need its code.
  const { savePicture } = await import('../lib/save-picture.ts');
  if (typeof of === 'string') return savePicture(visiblePicture(of), words, name, kind);
  const { svg, remove } = await of();
  await savePicture(svg, words, name, kind).finally(remove);
}

/** Returns the drawing that is shown: a view may have one for each width. */
const visiblePicture = (selector: string): Element | null =>
  [...document.querySelectorAll(selector)].find(({ clientWidth }) => clientWidth > 0) ?? null;

/** Returns the words of a saved picture: the headline of the view, and the dataset with its address and licence. */
function wordsOf(dataset: AboutQuery['dataset'] | undefined): PictureWords {
  const title = document.querySelector('main h1')?.textContent ?? document.title;
  if (!dataset) return { title, source: location.href };
  const { citation, version, revision, licence } = dataset;
  return {
    title,
    source: `${t('download.source', { citation, version, revision, licence })} ${location.href}`,
  };
}
