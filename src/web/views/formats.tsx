import { useMemo } from 'preact/hooks';
import { Choices, Empty, Failed, Loading, ThinNote } from '../parts/states.tsx';
import { FORMATS_HELD } from '../operations.ts';
import { FormatsTable, MatrixKey } from './formats-table.tsx';
import { HOME_GROUP, readTier, TIER_NAMES, TIERS, numberWord, tierOf } from '../lib/labels.ts';
import { hrefTo, useAddress, useViewpoint } from '../lib/address.ts';
import { linesOf } from './format-rows.ts';
import { DownloadSection } from '../parts/download.tsx';
import { thisYear, LANGUAGE, writeDate } from '../lib/locale.ts';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';
import type { FormatLine } from './format-rows.ts';
import type { FormatsHeldQuery } from '../operations.ts';

const LEVEL_CHOICES = [
  { value: null, label: 'All levels' },
  ...TIER_NAMES.map((value) => ({ value, label: TIERS[value].label })),
];

/** The first view: the powers that hold a format with the group, with beginning, level and years. */
export function FormatsView() {
  const { params } = useAddress();
  const viewpoint = useViewpoint();
  const tier = readTier(params.get('level'));
  const group = params.get('group') ?? HOME_GROUP;
  useTitle('Who meets Central Asia as a group');
  const variables = {
    group,
    level: tier ? TIERS[tier].levels : null,
    from: '1991-01-01',
    to: `${thisYear() + 3}-12-31`,
    ...viewpoint,
  };
  const { answer, failure, isLoading, retry } = useQuery(FORMATS_HELD, variables);
  const lines = useMemo(() => (answer ? linesOf(answer) : []), [answer]);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  if (!answer.graph.group || lines.length === 0)
    return (
      <Empty>
        No format of the group “{group}” is known from this viewpoint. Set the clocks back to now.
      </Empty>
    );
  return (
    <>
      <ThinNote answer={answer} />
      <FormatsLead group={answer.graph.group} lines={lines} />
      <section aria-label="Powers and years" class={isLoading ? 'stale' : undefined}>
        <div class="toolbar">
          <Choices label="Level" name="level" now={tier ?? null} choices={LEVEL_CHOICES} />
          <MatrixKey />
        </div>
        <FormatsTable lines={lines} tier={tier} group={group} />
      </section>
      <nav class="ways" aria-label="Go on">
        <a href={hrefTo('timeline')}>
          <b>Every meeting on a timeline</b>
          One lane for each power, from the first meeting to those still planned.
        </a>
        <a href={hrefTo('network', { of: group })}>
          <b>Who is tied to whom</b>
          Formats, leaders, policies and documents around any record, or the path between two.
        </a>
        <a href={hrefTo('limits')}>
          <b>Disputes and gaps</b>
          Where the sources contradict each other, and what is known to be missing.
        </a>
        <a href={hrefTo('search')}>
          <b>Find a person, place or text</b>
          Names in any script, forgiving of spelling, each with its sources.
        </a>
      </nav>
      <DownloadSection operation={FORMATS_HELD} variables={variables} files={[['formats.csv', { group }]]} />
    </>
  );
}

type Group = NonNullable<FormatsHeldQuery['graph']['group']>;

/** The answer in a sentence: the number of powers, the oldest, the newest, the highest level, the next event. */
function FormatsLead({ group, lines }: { readonly group: Group; readonly lines: readonly FormatLine[] }) {
  const powers = lines.filter(({ format, partner }) => format.kind === 'PLUS_FORMAT' && partner !== null);
  const word = group.id === HOME_GROUP ? 'C5+1 format' : `format with ${group.name}`;
  const verb = powers.length === 1 ? `power holds a ${word}` : `powers hold ${word}s`;
  return (
    <div class="lead">
      <h1>
        {numberWord(powers.length)} {verb}
      </h1>
      <p>
        {group.id === HOME_GROUP &&
          'A C5+1 format is a standing mechanism in which the five Central Asian states meet one outside power as a group. '}
        <Ages powers={powers} />
        <Leaders powers={powers} />
        <Next powers={powers} />
      </p>
      <Counts group={group} />
    </div>
  );
}

function Ages({ powers }: { readonly powers: readonly FormatLine[] }) {
  const dated = powers
    .filter(({ since }) => since?.precision !== 'INTERVAL' && since?.earliest !== undefined)
    .sort((a, b) => String(a.since?.earliest).localeCompare(String(b.since?.earliest)));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first === last) return null;
  return (
    <>
      The oldest is that of <Power line={first} />, of {writeDate(first.since, LANGUAGE)}; the newest that of{' '}
      <Power line={last} />, of {writeDate(last.since, LANGUAGE)}.{' '}
    </>
  );
}

function Leaders({ powers }: { readonly powers: readonly FormatLine[] }) {
  const count = powers.filter(({ highest }) => highest && tierOf(highest.level) === 'leaders').length;
  if (count === 0) return null;
  return (
    <>
      <strong>{numberWord(count)}</strong> of them {count === 1 ? 'has' : 'have'} met at the level of
      leaders.{' '}
    </>
  );
}

function Next({ powers }: { readonly powers: readonly FormatLine[] }) {
  const next = powers.flatMap((line) => (line.next ? [line.next] : [])).find(({ overdue }) => !overdue);
  if (!next) return null;
  return (
    <>
      Next: <a href={hrefTo(next.id)}>{next.name}</a>
      {next.date ? `, ${writeDate(next.date, LANGUAGE)}` : ', not dated yet'}.
    </>
  );
}

/** The counts of formats by sources that disagree. */
function Counts({ group }: { readonly group: Group }) {
  const counts = group.counts.nodes.map(({ value }) => Number(value)).filter((count) => count > 0);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (least >= most) return null;
  return (
    <p class="small">
      Published counts range from {least} to {most}:{' '}
      <a href={hrefTo(group.id, { facts: 'plusFormatCount' })}>who says what</a>.
    </p>
  );
}

function Power({ line }: { readonly line: FormatLine }) {
  const { format, partner } = line;
  return <a href={hrefTo(format.id)}>{partner?.name ?? format.name}</a>;
}
