import { hrefTo } from '../lib/address.ts';
import { HOME_GROUP, numberWord, tierOf } from '../lib/words.ts';
import { LANGUAGE } from '../lib/language.ts';
import { writeDate } from '../lib/dates.ts';
import type { FormatLine } from './format-rows.ts';
import type { FormatsHeldQuery } from '../operations.ts';

type Group = NonNullable<FormatsHeldQuery['graph']['group']>;

/** The answer in a sentence: how many powers, the oldest, the newest, the highest level, what comes next. */
export function FormatsLead({
  group,
  lines,
}: {
  readonly group: Group;
  readonly lines: readonly FormatLine[];
}) {
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

/** Sources that count the formats themselves do not agree. */
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
