import { Choices } from '../parts/choices.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { FORMATS_HELD } from '../operations.ts';
import { FormatsLead } from './formats-lead.tsx';
import { FormatsTable } from './formats-table.tsx';
import { HOME_GROUP, readTier, TIER_NAMES, TIERS } from '../lib/words.ts';
import { hrefTo, useAddress } from '../lib/address.ts';
import { linesOf } from './format-rows.ts';
import { MatrixKey } from './matrix-key.tsx';
import { Take } from '../parts/take.tsx';
import { thisYear } from '../lib/today.ts';
import { useAnswer } from '../lib/ask.ts';
import { useMemo } from 'preact/hooks';
import { useTitle } from '../lib/use-title.ts';
import { useViewpoint } from '../lib/viewpoint.ts';

const LEVEL_CHOICES = [
  { value: null, label: 'All levels' },
  ...TIER_NAMES.map((value) => ({ value, label: TIERS[value].label })),
];

/** The first view: which powers hold a format with the group, since when, at what level; powers × years. */
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
  const { answer, failure, isLoading, retry } = useAnswer(FORMATS_HELD, variables);
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
        <a href={hrefTo('search')}>
          <b>Find a person, place or text</b>
          Names in any script, forgiving of spelling, each with its sources.
        </a>
      </nav>
      <Take operation={FORMATS_HELD} variables={variables} files={[['formats.csv', { group }]]} />
    </>
  );
}
