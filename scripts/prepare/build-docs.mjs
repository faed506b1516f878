import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, posix, relative } from 'node:path';
import { filesOf, hashOf } from './sources.mjs';

/** The documents outside of `docs` that are pages too, by their path. */
const OTHERS = {
  'README.md': 'readme',
  'CONTRIBUTING.md': 'contributing',
  'CHANGELOG.md': 'changelog',
  'seed/README.md': 'data-dictionary',
};

/** The page of the worked operations of `docs/queries`. */
const QUERIES = 'queries';

const INDEX = 'docs/README.md';

/**
 * Returns true if `dist/docs` is missing, or was built from other documents than the present ones.
 *
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function needsDocs(root) {
  const stamp = join(root, 'dist', 'docs', '.sources');
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesOf(root);
}

/**
 * Renders the documents into `dist/docs`: `pages.json` with the title and the HTML of each page by its name, and the pictures.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function buildDocs(root) {
  const target = join(root, 'dist', 'docs');
  const next = join(root, 'dist', 'docs.next');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const stamp = sourcesOf(root);
  const { pages, pictures } = await renderDocs(root);
  writeFileSync(join(next, 'pages.json'), JSON.stringify(pages));
  for (const [name, path] of pictures) copyFileSync(join(root, path), join(next, name));
  writeFileSync(join(next, '.sources'), stamp);
  rmSync(target, { recursive: true, force: true });
  renameSync(next, target);
}

/** @typedef {{ name: string, title: string, html: string }} DocPage */

/**
 * Renders all documents. The name of the index is empty. Links lead from page to page; those to files that are no pages become text.
 *
 * @param {string} root
 * @returns {Promise<{ pages: DocPage[], pictures: Map<string, string> }>}
 */
export async function renderDocs(root) {
  // The import is here, since this file loads before the installation of packages.
  const { Marked } = await import('marked');
  /** @type {Map<string, string>} */
  const pictures = new Map();
  const names = namesOf(root);
  const pages = [...names].map(([path, name]) => {
    const link = (/** @type {string} */ href) => linkFrom(path, href, { root, names, pictures });
    const text = readFileSync(join(root, path), 'utf8');
    const title = /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? name;
    return { name, title, html: createRenderer(Marked, link).parse(text, { async: false }) };
  });
  return { pages: [...pages, queriesPage(root)], pictures };
}

/**
 * Returns the name of each page by the path of its document.
 *
 * @param {string} root
 */
function namesOf(root) {
  const own = filesOf(join(root, 'docs'))
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .map((path) => /** @type {const} */ ([path, path === INDEX ? '' : flat(path).replace(/\.md$/, '')]));
  return new Map([...own, ...Object.entries(OTHERS)]);
}

/** @param {string} path a path below `docs` */
const flat = (path) => path.replace(/^docs\//, '').replaceAll('/', '-');

/**
 * Returns the address of a link of a document, relative to its page; undefined for a file that is no page.
 *
 * @param {string} from the path of the document
 * @param {string} href
 * @param {{ root: string, names: ReadonlyMap<string, string>, pictures: Map<string, string> }} site
 * @returns {string | undefined}
 */
function linkFrom(from, href, { root, names, pictures }) {
  if (/^(?:https?:|#)/.test(href)) return href;
  const [file = '', anchor] = href.split('#');
  const path = posix.normalize(posix.join(posix.dirname(from), file)).replace(/\/$/, '');
  // The index is at `/docs`, one level above the other pages.
  const [folder, up] = from === INDEX ? ['docs/', './'] : ['', '../'];
  const name = names.get(path);
  if (name !== undefined) {
    const page = name === '' ? `${up}docs` : `${folder}${name}`;
    return anchor === undefined ? page : `${page}#${anchor}`;
  }
  if (path === 'docs/queries') return `${folder}${QUERIES}`;
  if (path.startsWith('docs/queries/')) return `${folder}${QUERIES}#${posix.basename(path, '.graphql')}`;
  if (path === 'schema.graphql') return `${up}schema.graphql`;
  if (/^docs\/.+\.(?:png|svg)$/.test(path) && existsSync(join(root, path))) {
    pictures.set(flat(path), path);
    return `${folder}${flat(path)}`;
  }
  return undefined;
}

/**
 * Creates a renderer without raw HTML, with ids of headings, and with tables and code that scroll.
 *
 * @param {typeof import('marked').Marked} Marked
 * @param {(href: string) => string | undefined} link
 */
function createRenderer(Marked, link) {
  /** @type {Map<string, number>} */
  const ids = new Map();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const base = text
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
          .replaceAll(/\s/g, '-');
        const count = ids.get(base) ?? 0;
        ids.set(base, count + 1);
        const id = count === 0 ? base : `${base}-${String(count)}`;
        return `<h${String(depth)} id="${escapeText(id)}">${this.parser.parseInline(tokens)}</h${String(depth)}>\n`;
      },
      link({ href, tokens }) {
        const to = link(href);
        const content = this.parser.parseInline(tokens);
        if (to === undefined) return content;
        const isOutside = /^https?:/.test(to);
        return `<a href="${escapeText(to)}"${isOutside ? ' rel="noreferrer external"' : ''}>${content}</a>`;
      },
      image({ href, text }) {
        const to = link(href);
        return to === undefined
          ? escapeText(text)
          : `<img src="${escapeText(to)}" alt="${escapeText(text)}">`;
      },
      html({ text }) {
        return escapeText(text);
      },
      code({ text }) {
        return `<pre tabindex="0"><code>${escapeText(text)}</code></pre>\n`;
      },
    },
  });
  marked.use({
    hooks: {
      postprocess: (html) =>
        html
          .replaceAll(
            '<table>',
            '<div class="scroll" role="region" aria-label="A wide table" tabindex="0"><table class="plain">',
          )
          .replaceAll('</table>', '</table></div>'),
    },
  });
  return marked;
}

/** @param {string} text */
const escapeText = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Returns the page of the worked operations.
 *
 * @param {string} root
 * @returns {DocPage}
 */
function queriesPage(root) {
  const folder = join(root, 'docs', 'queries');
  const parts = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const id = name.replace(/\.graphql$/, '');
      const title = id.replace(/^\d+-/, '').replaceAll('-', ' ');
      const text = readFileSync(join(folder, name), 'utf8');
      return `<h2 id="${escapeText(id)}">${escapeText(title)}</h2>\n<pre tabindex="0"><code>${escapeText(text)}</code></pre>\n`;
    });
  const lead = '<h1>Worked questions</h1>\n<p>Operations to begin from. The playground has them too.</p>\n';
  return { name: QUERIES, title: 'Worked questions', html: `${lead}${parts.join('')}` };
}

/** @param {string} root */
function sourcesOf(root) {
  const documents = [...filesOf(join(root, 'docs')), ...Object.keys(OTHERS).map((path) => join(root, path))];
  const own = join(root, 'scripts', 'prepare', 'build-docs.mjs');
  return hashOf(root, [...documents.filter((path) => existsSync(path)), own]);
}
