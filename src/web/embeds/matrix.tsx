import { countedYears, countsOf, matrixOf, powerOf, shownIn } from '../views/format-rows.ts';
import { FORMATS_HELD } from '../operations.ts';
import { hrefTo, useAddress, useVariables } from '../lib/address.ts';
import { levelsLabel, useLevels } from '../lib/levels.ts';
import { TIER_NAMES, tierLabel } from '../lib/labels.ts';
import { writeNumber } from '../lib/locale.ts';
import { RecordText } from '../parts/record-text.tsx';
import { t } from '../lib/messages.ts';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';
import { useAbout } from '../lib/about.ts';
import type { FormatLine, MatrixCell, MatrixColumn } from '../views/format-rows.ts';

/** The number of years that a narrow frame shows. */
const RECENT = 6;

/** The matrix of powers and years. A narrow frame shows its last years. */
export function MatrixEmbed() {
  const { params } = useAddress();
  const home = useAbout().answer?.dataset;
  const selection = useLevels();
  const label = levelsLabel(selection);
  const group = params.get('group') ?? home?.groups[0]?.id;
  const variables = {
    ...{ group: group ?? '', level: selection.levels },
    ...countedYears(),
    ...useVariables(),
  };
  const { answer } = useQuery(FORMATS_HELD, group === undefined ? null : variables);
  const name = answer?.graph.group?.name;
  // A record of another type has no name here.
  const title = name ? t('embed.whoMeets', { group: name }) : t('embed.whoMeetsWhom');
  useTitle(title);
  if (!answer) return <h1>{title}</h1>;
  const { lines, columns } = matrixOf(answer, selection.levels === null);
  const age = (at: number): string | undefined => (at < columns.length - RECENT ? 'old' : undefined);
  return (
    <>
      <h1>{title}</h1>
      {lines.length === 0 && <p>{t('embed.noneKnown', { group: group ?? '' })}</p>}
      <table class="matrix">
        <caption>
          {t('embed.caption')}
          {label !== null && `, ${label}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('formats.power')}</th>
            {columns.map(({ label, short }, at) => (
              <th key={label} scope="col" class={age(at)}>
                <abbr title={label}>{short}</abbr>
              </th>
            ))}
            <th scope="col">{t('formats.held')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.format.id}>
              <th scope="row">
                <a href={hrefTo(line.format.id)}>
                  {line.partners.length === 0 ? t('formats.among') : <RecordText>{powerOf(line)}</RecordText>}
                </a>
              </th>
              {columns.map((column, at) => (
                <td key={column.label} class={age(at)}>
                  <Cell {...{ line, column }} cell={line.cells[at]} level={selection.value} />
                </td>
              ))}
              <td>{writeNumber(line.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="key" aria-label={t('formats.key')}>
        {[
          ...TIER_NAMES.map((name) => [`level-${name}`, tierLabel(name).toLowerCase()] as const),
          ['planned', t('formats.keyPlanned')] as const,
        ].map(([kind, label]) => (
          <li key={kind}>
            <i class={kind} /> {label}
          </li>
        ))}
      </ul>
    </>
  );
}

function Cell({
  line,
  column: { label, days },
  cell,
  level,
}: {
  readonly line: FormatLine;
  readonly column: MatrixColumn;
  readonly cell: MatrixCell | undefined;
  readonly level: string | null;
}) {
  const counts = cell ? countsOf(cell, 0) : [];
  if (!cell || counts.length === 0) return null;
  const { format } = line;
  const { held, planned } = cell;
  const kind = held > 0 ? `level-${cell.level ?? 'unknown'}` : planned > 0 ? 'planned' : 'off';
  return (
    <a
      class={kind}
      href={hrefTo('timeline', { format: format.id, level, ...days })}
      aria-label={t('formats.cell', { partner: powerOf(line), column: label, counts: counts.join(', ') })}
      title={counts.join(', ')}
    >
      {shownIn(cell)}
    </a>
  );
}
