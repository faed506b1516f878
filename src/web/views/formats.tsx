import { useMemo } from 'preact/hooks';
import { Choices, ClockNote, Empty, Failed, Loading } from '../parts/states.tsx';
import { FORMATS_HELD } from '../operations.ts';
import { clockWords } from '../parts/clocks.tsx';
import { FormatsLead, isGroup } from './formats-lead.tsx';
import { FormatsTable, MatrixKey } from './formats-table.tsx';
import { readTier, TIER_NAMES, TIERS } from '../lib/labels.ts';
import { hrefTo, useAddress, useViewpoint } from '../lib/address.ts';
import { matrixOf } from './format-rows.ts';
import { DownloadSection } from '../parts/download.tsx';
import { ShareBox } from '../parts/share.tsx';
import { thisYear } from '../lib/locale.ts';
import { useAbout } from '../lib/about.ts';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';

const LEVEL_CHOICES = [
  { value: null, label: 'All levels' },
  ...TIER_NAMES.map((value) => ({ value, label: TIERS[value].label })),
];

/** The first day of the years that the view counts: no standing format of a group is known to be older. */
const FIRST_DAY = '1945-01-01';

/** The first view: the powers that hold a format with the group, with beginning, level and years. */
export function FormatsView() {
  const { params } = useAddress();
  const viewpoint = useViewpoint();
  const tier = readTier(params.get('level'));
  const about = useAbout();
  const home = about.answer?.dataset;
  const group = params.get('group') ?? home?.groups[0]?.id;
  useTitle(home?.headline ?? 'Formats');
  const variables = {
    group: group ?? '',
    level: tier ? TIERS[tier].levels : null,
    from: FIRST_DAY,
    to: `${thisYear() + 3}-12-31`,
    ...viewpoint,
  };
  const { answer, failure, isLoading, retry } = useQuery(
    FORMATS_HELD,
    group === undefined ? null : variables,
  );
  const matrix = useMemo(() => (answer ? matrixOf(answer, tier === undefined) : null), [answer]);
  if (about.failure) return <Failed failure={about.failure} retry={about.retry} />;
  if (home && group === undefined) return <Empty>The dataset has no group that holds a format.</Empty>;
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer || !matrix || group === undefined) return <Loading />;
  const body = answer.graph.group;
  if (!isGroup(body) || matrix.lines.length === 0)
    return (
      <>
        <ClockNote answer={answer} />
        <Empty>No format of the group “{group}” is known from this viewpoint.</Empty>
      </>
    );
  return (
    <>
      <ClockNote answer={answer} isInHeadline />
      {home && home.groups.length > 1 && (
        <Choices
          label="Group"
          name="group"
          now={group}
          choices={home.groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <FormatsLead
        answer={answer}
        group={body}
        lines={matrix.lines}
        tier={tier}
        day={clockWords(viewpoint)}
      />
      <section aria-label="Powers and years" class={isLoading ? 'stale' : undefined}>
        <div class="toolbar">
          <Choices label="Level" name="level" now={tier ?? null} choices={LEVEL_CHOICES} />
          <MatrixKey />
        </div>
        <FormatsTable matrix={matrix} tier={tier} group={group} />
        <ShareBox name="matrix" height={620} />
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
        <a href={hrefTo('map')}>
          <b>Where they met</b>A point for each place, on a map that draws no border.
        </a>
        <a href={hrefTo('compare')}>
          <b>Two powers side by side</b>
          Formats, levels, meetings, plans and disputes; or the same formats from two days.
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
