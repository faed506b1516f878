import { BASE, useViewpoint } from '../lib/address.ts';
import { LANGUAGE } from '../lib/locale.ts';
import type { Operation } from '../operations.ts';

/** A file of the service and its selection; null values are omitted. */
type FileSelection = readonly [string, Readonly<Record<string, string | null>>];

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
  /** The selector of the picture in the page, and the name of its file. */
  readonly picture?: { readonly of: string; readonly name: string };
}) {
  const viewpoint = useViewpoint();
  return (
    <section class="download" aria-label="Download and cite">
      <h2>Download and cite</h2>
      <ul>
        {files.map(([name, selection]) => (
          <li key={name}>
            <a href={addressOf(name, { ...selection, ...viewpoint })} download lang={LANGUAGE}>
              {name.split('.')[1]?.toUpperCase()}
              <span class="hidden"> of the {name.split('.')[0]}</span>
            </a>
          </li>
        ))}
        {picture &&
          (['svg', 'png'] as const).map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => {
                  void savePicture(visiblePicture(picture.of), picture.name, kind);
                }}
              >
                {kind.toUpperCase()}
                <span class="hidden"> of the picture</span>
              </button>
            </li>
          ))}
        <li>
          <a href={addressOf('graphql', { query: operation.text, variables: JSON.stringify(variables) })}>
            Open in the playground
          </a>
        </li>
      </ul>
    </section>
  );
}

function addressOf(name: string, values: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== null);
  const query = new URLSearchParams(given).toString();
  return `${BASE}${name}${query === '' ? '' : `?${query}`}`;
}

/** The style properties that a saved picture copies from the page, so that it looks the same on its own. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
];

/** Returns the drawing that is shown: a view may have one for each width. */
const visiblePicture = (selector: string): Element | null =>
  [...document.querySelectorAll(selector)].find(({ clientWidth }) => clientWidth > 0) ?? null;

/** Saves a drawing of the page as a separate file. A PNG has twice the resolution of the screen. */
async function savePicture(svg: Element | null, name: string, kind: 'svg' | 'png'): Promise<void> {
  if (!(svg instanceof SVGSVGElement)) return;
  const { width, height } = svg.getBoundingClientRect();
  const text = standAlone(svg, width, height);
  const blob = new Blob([text], { type: 'image/svg+xml' });
  save(kind === 'svg' ? blob : await painted(text, width, height), `${name}.${kind}`);
}

/** Returns the drawing as a text that needs no style of the page. */
function standAlone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    for (const name of KEPT) copies[i]?.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'data-rove', 'style']) copies[i]?.removeAttribute(name);
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  copy.prepend(paper);
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  return new XMLSerializer().serializeToString(copy);
}

async function painted(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('expected the browser to draw a PNG, found that it cannot; take the SVG'));
    });
  });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
