import { hrefTo } from '../lib/address.ts';
import { LANGUAGE, languageOf, nameLanguage, writeDate, writeDay } from '../lib/locale.ts';
import { rich, t } from '../lib/messages.ts';
import { tierOf } from '../lib/labels.ts';
import { withClock } from '../parts/clocks.tsx';
import { meetsPower } from './format-rows.ts';
import type { FormatLine } from './format-rows.ts';
import type { FormatsHeldQuery } from '../operations.ts';
import type { Tag } from '../lib/messages.ts';

const b: Tag = (words) => <b>{words}</b>;

type Node = FormatsHeldQuery['graph']['group'];
type Group = Extract<Node, { readonly name: string }>;

/** Returns true for a group or an organization. */
export const isGroup = (node: Node): node is Group => node !== null && 'name' in node;

/** The finding of the first view in a sentence, a description of Diplograph, and a line of figures with links. */
export function FormatsLead({
  answer: { dataset, graph },
  group,
  lines,
  level,
  day,
}: {
  readonly answer: FormatsHeldQuery;
  readonly group: Group;
  readonly lines: readonly FormatLine[];
  readonly level: string | null;
  readonly day: string | null;
}) {
  const powers = lines.filter(meetsPower);
  return (
    <div class="lead finding">
      <h1>{findingOf(group, powers, day)}</h1>
      <p>
        {rich('formats.what', {
          sources: graph.sources.totalCount,
          day: writeDay(dataset.cutOff, LANGUAGE),
          next: () => <Next powers={powers} />,
        })}
      </p>
      <Figures group={group} lines={lines} powers={countPowers(powers)} graph={graph} level={level} />
    </div>
  );
}

/** Returns the name of a group inside a sentence: `the Nordic Two`, but `ASEAN`, `Africa` and `Central Asia`. */
const withArticle = (name: string): string =>
  /^\S+$|\b(?:Africa|America|Asia|Europe)$/.test(name) ? name : `the ${name.replace(/^The /, '')}`;

/** Returns the number of the powers of some formats, each once. */
const countPowers = (lines: readonly FormatLine[]): number =>
  new Set(lines.flatMap(({ partners }) => partners.map(({ id }) => id))).size;

/** Returns the finding: how many powers meet the group, and how many of them at the level of leaders since when. */
function findingOf(group: Group, powers: readonly FormatLine[], day: string | null): string {
  const atTop = powers.filter(({ highest }) => highest && tierOf(highest.level) === 'leaders');
  const [first] = atTop.flatMap(({ highest }) => highest?.since?.earliest?.slice(0, 4) ?? []).sort();
  const [all, count] = [countPowers(powers), countPowers(atTop)];
  const leaders =
    count < all
      ? t('formats.someLeaders', { count })
      : t(all === 1 ? 'formats.oneLeaders' : 'formats.allLeaders');
  const year = first === undefined ? '' : t('formats.firstLeaders', { year: first });
  // The other languages quote the name.
  const name = nameLanguage() === null ? withArticle(group.name) : group.name;
  const powersMeet = t('formats.finding', { powers: all, group: name });
  const finding = `${powersMeet}${count === 0 ? '' : `${leaders}${year}`}`;
  return withClock(day, finding);
}

function Next({ powers }: { readonly powers: readonly FormatLine[] }) {
  const next = powers.flatMap((line) => (line.next ? [line.next] : [])).find(({ overdue }) => !overdue);
  if (!next) return null;
  const date = next.date ? writeDate(next.date, LANGUAGE) : t('date.notYet');
  return (
    <>
      {rich('formats.next', {
        event: () => (
          <a href={hrefTo(next.id)} lang={languageOf(next.name)}>
            {next.name}
          </a>
        ),
        date: next.name.includes(date) ? '' : `, ${date}`,
      })}
    </>
  );
}

/** The figures of the record, each with a link to the counted things. */
function Figures({
  group,
  lines,
  powers,
  graph,
  level,
}: {
  readonly group: Group;
  readonly lines: readonly FormatLine[];
  readonly powers: number;
  readonly graph: FormatsHeldQuery['graph'];
  readonly level: string | null;
}) {
  const sum = (of: (line: FormatLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const missing = sum((line) => line.missing);
  const figures = [
    [powers, 'formats.powers', hrefTo(group.id)],
    [
      sum(({ total }) => total),
      'formats.meetings',
      hrefTo('timeline', { group: group.id, status: 'held', level }),
    ],
    ...(missing > 0 ? [[missing, 'formats.missing', hrefTo('coverage')] as const] : []),
    [graph.disputes.totalCount, 'formats.disputes', hrefTo('disputes')],
    [graph.sources.totalCount, 'formats.sources', hrefTo('sources')],
  ] as const;
  return (
    <ul class="figures" aria-label={t('formats.figures')}>
      {figures.map(([count, label, href]) => (
        <li key={label}>
          <a href={href}>{rich(label, { count, b })}</a>
        </li>
      ))}
      <Counts group={group} />
    </ul>
  );
}

/** The counts of formats by sources that disagree. */
function Counts({ group }: { readonly group: Group }) {
  const counts = group.counts.nodes.map(({ value }) => Number(value)).filter((count) => count > 0);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (least >= most) return null;
  return (
    <li>
      <a href={hrefTo(group.id, { facts: 'plusFormatCount' })}>
        {rich('formats.counts', { least, most, b })}
      </a>
    </li>
  );
}
