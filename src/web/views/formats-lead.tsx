import { hrefTo } from '../lib/address.ts';
import { LANGUAGE, writeDate, writeDay, writeNumber } from '../lib/locale.ts';
import { numberWord, tierOf } from '../lib/labels.ts';
import type { FormatLine } from './format-rows.ts';
import type { FormatsHeldQuery } from '../operations.ts';
import type { Tier } from '../lib/labels.ts';

type Node = FormatsHeldQuery['graph']['group'];
type Group = Extract<Node, { readonly name: string }>;

/** Returns true for a group or an organization. */
export const isGroup = (node: Node): node is Group => node !== null && 'name' in node;

/** The finding of the first view in a sentence, what Diplograph is, and a line of figures with links. */
export function FormatsLead({
  answer: { dataset, graph },
  group,
  lines,
  tier,
  day,
}: {
  readonly answer: FormatsHeldQuery;
  readonly group: Group;
  readonly lines: readonly FormatLine[];
  readonly tier: Tier | undefined;
  readonly day: string | null;
}) {
  const powers = lines.filter(({ format, partners }) => MEETS.includes(format.kind) && partners.length > 0);
  return (
    <div class="lead finding">
      <h1>{findingOf(group, powers, day)}</h1>
      <p>
        Diplograph is an open record of diplomatic events. Its editors made it from{' '}
        {writeNumber(graph.sources.totalCount)} published sources, read until{' '}
        {writeDay(dataset.cutOff, LANGUAGE)}. Each fact is a claim with its source; where sources disagree,
        all sides are kept. <Next powers={powers} />
      </p>
      <Figures group={group} lines={lines} powers={countPowers(powers)} graph={graph} tier={tier} />
    </div>
  );
}

/** Returns the name of a group inside a sentence: `the Nordic Two`, but `ASEAN`. */
const withArticle = (name: string): string =>
  /^[A-Z]+$/.test(name) ? name : `the ${name.replace(/^The /, '')}`;

/** The kinds of formats in which a power meets the group. */
const MEETS: readonly string[] = ['PLUS_FORMAT', 'INTERREGIONAL'];

/** Returns the number of the powers of some formats, each once. */
const countPowers = (lines: readonly FormatLine[]): number =>
  new Set(lines.flatMap(({ partners }) => partners.map(({ id }) => id))).size;

/** Returns the finding: how many powers meet the group, and how many of them at the level of leaders since when. */
function findingOf(group: Group, powers: readonly FormatLine[], day: string | null): string {
  const atTop = powers.filter(({ highest }) => highest && tierOf(highest.level) === 'leaders');
  const firsts = atTop.flatMap(({ highest }) => highest?.since?.earliest?.slice(0, 4) ?? []);
  const [all, leading] = [countPowers(powers), countPowers(atTop)];
  const count = `${numberWord(all)} ${all === 1 ? 'power meets' : 'powers meet'}`;
  const [first] = firsts.sort();
  const leaders =
    leading === 0
      ? ''
      : `, ${all === 1 ? '' : `${leading === all ? 'all' : numberWord(leading).toLowerCase()} of them `}at the level of leaders${first === undefined ? '' : `, the first in ${first}`}`;
  const finding = `${count} ${withArticle(group.name)} as a group${leaders}`;
  return day === null ? finding : `${day}: ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`;
}

function Next({ powers }: { readonly powers: readonly FormatLine[] }) {
  const next = powers.flatMap((line) => (line.next ? [line.next] : [])).find(({ overdue }) => !overdue);
  if (!next) return null;
  const date = next.date ? writeDate(next.date, LANGUAGE) : 'not dated yet';
  return (
    <>
      Next: <a href={hrefTo(next.id)}>{next.name}</a>
      {next.name.includes(date) ? '' : `, ${date}`}.
    </>
  );
}

/** The figures of the record, each with a link to what it counts. */
function Figures({
  group,
  lines,
  powers,
  graph,
  tier,
}: {
  readonly group: Group;
  readonly lines: readonly FormatLine[];
  readonly powers: number;
  readonly graph: FormatsHeldQuery['graph'];
  readonly tier: Tier | undefined;
}) {
  const sum = (of: (line: FormatLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const missing = sum((line) => line.missing);
  const figures = [
    [powers, powers === 1 ? 'power' : 'powers', hrefTo(group.id)],
    [
      sum(({ total }) => total),
      'meetings held',
      hrefTo('timeline', { group: group.id, status: 'held', level: tier }),
    ],
    ...(missing > 0 ? [[missing, 'known to be missing', hrefTo('coverage')] as const] : []),
    [graph.disputes.totalCount, 'disputes', hrefTo('disputes')],
    [graph.sources.totalCount, 'sources', hrefTo('sources')],
  ] as const;
  return (
    <ul class="figures" aria-label="The record in figures">
      {figures.map(([count, label, href]) => (
        <li key={label}>
          <a href={href}>
            <b>{writeNumber(count)}</b> {label}
          </a>
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
        <b>
          {least} to {most}
        </b>{' '}
        powers in published counts
      </a>
    </li>
  );
}
