import { BASE } from '../lib/address.ts';
import { LANGUAGE } from '../lib/language.ts';
import { savePicture } from '../lib/picture.ts';
import { useViewpoint } from '../lib/viewpoint.ts';
import type { Operation } from '../operations.ts';

/** A file of the service and the selection for it; values that are null are left out. */
export type FileOf = readonly [string, Readonly<Record<string, string | null>>];

/** What a view can be taken along as: files of its data, its picture, and the operation behind it. */
export function Take<Answer, Variables>({
  operation,
  variables,
  files = [],
  picture,
}: {
  readonly operation: Operation<Answer, Variables>;
  readonly variables: Variables;
  readonly files?: readonly FileOf[];
  /** The selector of the picture in the page, and the name of its file. */
  readonly picture?: { readonly of: string; readonly name: string };
}) {
  const viewpoint = useViewpoint();
  return (
    <section class="take" aria-label="Take it along">
      <h2>Take it along</h2>
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
                  void savePicture(document.querySelector(picture.of), picture.name, kind);
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
