import { atomFeed, instantOf, tagOf } from './feeds.ts';
import { element } from './xml.ts';
import { LIMIT } from './params.ts';
import { limitOf } from './selection.ts';
import { pointParam, readChanges, readReleases, selectReleases } from './release-changes.ts';
import { propertyLabel } from '../model/claim.ts';
import { recordUrl } from './record-ref.ts';
import { urlOf } from './metadata.ts';
import type { ChangeItem, ReleaseItem } from './release-changes.ts';
import type { ChangeKind, FieldChange, NotedProperty } from '../model/release-change.ts';
import type { Download, FileSource } from './download.ts';
import type { Selection } from './selection.ts';
import type { Xml } from './xml.ts';

/** The changes of each release of the dataset, latest first. */
export const releaseFeed: Download = atomFeed({
  name: 'changes.atom',
  doc: 'What each release of the dataset changed, as a feed to follow; the latest first.',
  title: 'Releases of Diplograph',
  page: '/',
  params: {
    since: pointParam('Only releases after this one, after this revision, or of this day and later ones.'),
    limit: LIMIT,
  },
  entries: releaseEntries,
});

/** The kinds of change in an entry, in order, with the numbers of records that have them. */
const SECTIONS: readonly (readonly [
  heading: string,
  kinds: readonly ChangeKind[],
  count: keyof ReleaseItem,
])[] = [
  ['Records added', ['ADDED'], 'added'],
  ['Records changed', ['CHANGED'], 'changed'],
  ['Records removed', ['REMOVED', 'MERGED'], 'removed'],
];

/** The maximum number of records of one section of an entry. The others are counted. */
const MOST_NAMED = 50;

async function* releaseEntries(source: FileSource, selection: Selection): AsyncGenerator<readonly Xml[]> {
  const all = await readReleases(source);
  const releases = [...selectReleases(source, all, selection)].reverse();
  for (const release of releases.slice(0, limitOf(selection))) yield [await releaseEntry(source, release)];
}

async function releaseEntry(source: FileSource, release: ReleaseItem): Promise<Xml> {
  const { id, version, releasedOn, summary, before } = release;
  const sections: Xml[] = [];
  for (const section of SECTIONS) sections.push(...(await sectionOf(source, release, section)));
  const content = element('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, ...sections);
  const range = `${before === null ? '' : `since=${before}&`}until=${version}`;
  const href = urlOf(source, 'changes.json', range);
  return element(
    'entry',
    {},
    element('id', {}, tagOf(id)),
    element('title', {}, `Release ${version}`),
    element('updated', {}, instantOf(releasedOn)),
    element('link', { rel: 'alternate', type: 'application/json', href }),
    element('summary', {}, summary),
    element('content', { type: 'xhtml' }, content),
  );
}

/** Returns a paragraph with the number of records that a release changed in one way, and a list of the first ones. */
async function sectionOf(
  source: FileSource,
  release: ReleaseItem,
  [heading, kinds, count]: (typeof SECTIONS)[number],
): Promise<readonly Xml[]> {
  const total = Number(release[count]);
  const found = readChanges(
    source,
    [release.version],
    { op: 'in', column: 'kind', value: kinds },
    MOST_NAMED,
  );
  const items: Xml[] = [];
  for await (const page of found) items.push(...page.map((change) => changeItem(change, source.publicUrl)));
  if (items.length === 0) return [];
  if (total > items.length) items.push(element('li', {}, `and ${String(total - items.length)} more`));
  return [element('p', {}, `${heading}: ${String(total)}`), element('ul', {}, ...items)];
}

function changeItem({ kind, name, mergedInto, target, content }: ChangeItem, publicUrl: string): Xml {
  const link = target === null ? name : element('a', { href: recordUrl(publicUrl, target) }, name);
  const merged = mergedInto === null ? null : `, merged into ${mergedInto}`;
  if (kind !== 'CHANGED' || content === null) return element('li', {}, link, merged);
  const lines = [...content.fields.map(fieldText), ...content.properties.map(propertyText)];
  const shown = lines.slice(0, MOST_NAMED).map((line) => element('li', {}, line));
  if (lines.length === 0) return element('li', {}, link);
  return element('li', {}, link, element('ul', {}, ...shown));
}

const fieldText = ({ field, before, after }: FieldChange): string =>
  `${field}: ${shortened(before ?? '')} → ${shortened(after ?? '')}`;

/** Returns the values of a property before and after, and the claims by the kind of their change. */
function propertyText({ property, item, before, after, claims }: NotedProperty): string {
  const [was, is] = [before.join('; '), after.join('; ')];
  const values = was === is ? `${shortened(is)}, as before` : `${shortened(was)} → ${shortened(is)}`;
  const stated = claims
    .slice(0, MOST_CLAIMS)
    .map(({ kind, id, source }) => `${kind.toLowerCase()} ${id} of ${source}`);
  const more = claims.length > MOST_CLAIMS ? [`and ${String(claims.length - MOST_CLAIMS)} more`] : [];
  const because = claims.length === 0 ? '' : ` (claims: ${[...stated, ...more].join(', ')})`;
  return `${propertyLabel({ property, edge: item ?? null })}: ${values}${because}`;
}

const MOST_CLAIMS = 10;
const MOST_CHARACTERS = 300;

/** Returns a text of at most 300 characters; `(none)` for an empty one. */
function shortened(text: string): string {
  // The cut may divide a surrogate pair.
  if (text.length > MOST_CHARACTERS) return `${text.slice(0, MOST_CHARACTERS).replace(/\p{Cs}$/u, '')}…`;
  return text === '' ? '(none)' : text;
}
