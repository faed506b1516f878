import { useMemo } from 'preact/hooks';
import { Choices, ClockNote, Empty, Failed, Loading } from '../parts/states.tsx';
import { FORMATS_HELD } from '../operations.ts';
import { clockWords } from '../parts/clocks.tsx';
import { FormatsLead, isGroup } from './formats-lead.tsx';
import { FormatsTable, MatrixKey } from './formats-table.tsx';
import { levelChoices, useLevels } from '../lib/levels.ts';
import { hrefTo, useAddress, useViewpoint } from '../lib/address.ts';
import { countedYears, matrixOf } from './format-rows.ts';
import { DownloadSection } from '../parts/download.tsx';
import { ShareBox } from '../parts/share.tsx';
import { languageOf, nameLanguage } from '../lib/locale.ts';
import { rich, t } from '../lib/messages.ts';
import { useAbout } from '../lib/about.ts';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';
import type { Tag } from '../lib/messages.ts';

const b: Tag = (words) => <b>{words}</b>;

/** The first view: the powers that hold a format with the group, with beginning, level and years. */
export function FormatsView() {
  const { params } = useAddress();
  const viewpoint = useViewpoint();
  const selection = useLevels();
  const about = useAbout();
  const home = about.answer?.dataset;
  const group = params.get('group') ?? home?.groups[0]?.id;
  // The headline of a dataset is in English.
  useTitle((nameLanguage() === null ? home?.headline : undefined) ?? t('formats.title'));
  const variables = {
    group: group ?? '',
    level: selection.levels,
    ...countedYears(),
    ...viewpoint,
    language: nameLanguage(),
  };
  const { answer, failure, isLoading, retry } = useQuery(
    FORMATS_HELD,
    group === undefined ? null : variables,
  );
  const matrix = useMemo(() => (answer ? matrixOf(answer, selection.levels === null) : null), [answer]);
  if (about.failure) return <Failed failure={about.failure} retry={about.retry} />;
  if (home && group === undefined) return <Empty>{t('formats.noGroup')}</Empty>;
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer || !matrix || group === undefined) return <Loading />;
  const body = answer.graph.group;
  if (!isGroup(body) || matrix.lines.length === 0)
    return (
      <>
        <ClockNote answer={answer} />
        <Empty>{t('formats.noneKnown', { group })}</Empty>
      </>
    );
  return (
    <>
      <ClockNote answer={answer} isInHeadline />
      {home && home.groups.length > 1 && (
        <Choices
          label={t('formats.group')}
          name="group"
          now={group}
          choices={home.groups.map(({ id, name }) => ({ value: id, label: name, lang: languageOf(name) }))}
        />
      )}
      <FormatsLead
        answer={answer}
        group={body}
        lines={matrix.lines}
        level={selection.value}
        day={clockWords(viewpoint)}
      />
      <section aria-label={t('formats.matrix')} class={isLoading ? 'stale' : undefined}>
        <div class="toolbar">
          <Choices
            label={t('formats.level')}
            name="level"
            now={selection.value}
            choices={levelChoices(selection, t('formats.allLevels'))}
          />
          <MatrixKey />
        </div>
        <FormatsTable matrix={matrix} selection={selection} group={group} />
        <ShareBox name="matrix" height={620} />
      </section>
      <nav class="ways" aria-label={t('formats.goOn')}>
        <a href={hrefTo('timeline')}>{rich('formats.toTimeline', { b })}</a>
        <a href={hrefTo('network', { of: group })}>{rich('formats.toNetwork', { b })}</a>
        <a href={hrefTo('map')}>{rich('formats.toMap', { b })}</a>
        <a href={hrefTo('compare')}>{rich('formats.toCompare', { b })}</a>
        <a href={hrefTo('limits')}>{rich('formats.toLimits', { b })}</a>
        <a href={hrefTo('search')}>{rich('formats.toSearch', { b })}</a>
      </nav>
      <DownloadSection
        operation={FORMATS_HELD}
        variables={variables}
        files={[['formats.csv', { group }]]}
        picture={{
          of: async () => (await import('./matrix-picture.tsx')).drawMatrix(matrix),
          name: 'matrix',
        }}
      />
    </>
  );
}
