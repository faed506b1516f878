import { hrefTo, useAddress, useVariables, useViewpoint } from '../../lib/address.ts';
import { AddressForm } from '../../parts/address-form.tsx';
import { clockWords } from '../../parts/clocks.tsx';
import { COMPARE_DAYS } from '../../operations.ts';
import { countedYears } from '../format-rows.ts';
import { DownloadSection } from '../../parts/download.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { LANGUAGE, writeDate, writeNumber } from '../../lib/locale.ts';
import { levelLabel, LEVELS, propertyLabel } from '../../lib/labels.ts';
import { RecordLink } from '../../parts/links.tsx';
import { t } from '../../lib/messages.ts';
import { useAbout } from '../../lib/about.ts';
import { useQuery } from '../../lib/client.ts';
import { useTitle } from '../../lib/hooks.ts';
import { useAllLevels } from '../../lib/levels.ts';
import type { CompareDaysQuery } from '../../operations.ts';
import type { PlainKey } from '../../lib/messages.ts';

type Row = CompareDaysQuery['now']['held']['rows'][number];
type Viewpoint = ReturnType<typeof useViewpoint>;

/** The differences between the formats of a group at two viewpoints. The second viewpoint is that of the header. */
export function CompareDays() {
  const { params } = useAddress();
  const viewpoint = useViewpoint();
  const { answer: about, failure: aboutFailure, retry: retryAbout } = useAbout();
  const group = params.get('group') ?? about?.dataset.groups[0]?.id;
  const then = { asOf: dayOf(params, 'thenAsOf'), knownAt: dayOf(params, 'thenKnownAt') };
  const variables = {
    ...{ group: group ?? '', ...countedYears() },
    ...useVariables(),
    ...{ thenAsOf: then.asOf, thenKnownAt: then.knownAt },
  };
  const { answer, failure, isLoading, retry } = useQuery(
    COMPARE_DAYS,
    group === undefined ? null : variables,
  );
  useTitle(t('compare.daysTitle'));
  if (aboutFailure) return <Failed failure={aboutFailure} retry={retryAbout} />;
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (about && group === undefined) return <Empty>{t('formats.noGroup')}</Empty>;
  if (!answer) return <Loading />;
  const changes = changesBetween(answer.then.held.rows, answer.now.held.rows);
  return (
    <>
      <div class="lead">
        <h1>{t('compare.changed')}</h1>
        <p>{t('compare.changedLead', { before: wordsOf(then), after: wordsOf(viewpoint) })}</p>
      </div>
      <DaysForm then={then} />
      <section aria-label={t('compare.changes')} class={isLoading ? 'stale' : undefined}>
        <p role="status" class="small soft">
          {changes.length === 0
            ? t('compare.same')
            : t('compare.differ', { count: changes.length, total: answer.now.held.rows.length })}
        </p>
        {changes.map(({ format, facts }) => (
          <table key={format.id} class="plain compared">
            <caption>
              <h2>
                <RecordLink to={format} />
              </h2>
            </caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('compare.before')}</th>
                <th scope="col">{t('compare.after')}</th>
              </tr>
            </thead>
            <tbody>
              {facts.map(({ label, property, before, after }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>
                    <Value text={before} id={format.id} property={property} viewpoint={then} />
                  </td>
                  <td>
                    <Value text={after} id={format.id} property={property} viewpoint={viewpoint} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </section>
      <DownloadSection operation={COMPARE_DAYS} variables={variables} />
    </>
  );
}

/** Returns a day of the address; null without one. A form without scripts sends an empty text for none. */
function dayOf(params: URLSearchParams, name: string): string | null {
  const day = params.get(name);
  return day === '' ? null : day;
}

function wordsOf(viewpoint: Viewpoint): string {
  const words = clockWords(viewpoint);
  return words === null ? t('compare.asToday') : words.charAt(0).toLowerCase() + words.slice(1);
}

/** A value from a viewpoint; it leads to its claims from there. A null value is of a format that was not known. */
function Value({
  text,
  id,
  property,
  viewpoint,
}: {
  readonly text: string | null;
  readonly id: string;
  readonly property: string | null;
  readonly viewpoint: Viewpoint;
}) {
  const level = useAllLevels();
  if (text === null) return <span class="soft">{t('compare.notKnown')}</span>;
  const href =
    property === null
      ? hrefTo('timeline', { format: id, level, ...viewpoint })
      : `${hrefTo(id, { facts: property, ...viewpoint })}#fact-${property}`;
  return <a href={href}>{text}</a>;
}

/** A fact of a format that differs; `property` names its claims, null for a number of meetings. */
type Change = {
  readonly label: string;
  readonly property: string | null;
  readonly before: string | null;
  readonly after: string | null;
};

/** Returns the facts that differ between two states of the matrix, by format. */
function changesBetween(before: readonly Row[], after: readonly Row[]) {
  const old = new Map(before.map((row) => [row.format.id, row]));
  const now = new Map(after.map((row) => [row.format.id, row]));
  return [...new Map([...old, ...now]).values()].flatMap(({ format }) => {
    const [was, is] = [old.get(format.id), now.get(format.id)];
    const facts = FACTS.map(({ label, property, valueOf }): Change => ({
      ...{ label: t(label), property },
      before: was ? valueOf(was) : null,
      after: is ? valueOf(is) : null,
    })).filter((fact) => fact.before !== fact.after);
    return facts.length === 0 ? [] : [{ format, facts }];
  });
}

const FACTS: readonly {
  readonly label: PlainKey;
  readonly property: string | null;
  readonly valueOf: (row: Row) => string;
}[] = [
  {
    ...{ label: 'compare.since', property: 'established' },
    valueOf: ({ format }) => writeDate(format.established, LANGUAGE),
  },
  {
    ...{ label: 'property.levels', property: 'levels' },
    valueOf: ({ format }) =>
      LEVELS.filter((name) => format.levels.some(({ level }) => level === name))
        .map((name) => levelLabel(name))
        .join(', ') || t('compare.none'),
  },
  { label: 'compare.held', property: null, valueOf: ({ total }) => writeNumber(total) },
  {
    ...{ label: 'compare.planned', property: null },
    valueOf: ({ format: { upcoming } }) =>
      writeNumber(upcoming.dated.length + upcoming.undated.length + upcoming.overdue.length),
  },
  {
    ...{ label: 'compare.contested', property: 'established' },
    valueOf: ({ format }) =>
      [...format.contested]
        .sort()
        .map((name) => propertyLabel(name).toLowerCase())
        .join(', ') || t('compare.nothing'),
  },
];

/** Chooses the first viewpoint. The form works without scripts. */
const DaysForm = ({ then }: { readonly then: Viewpoint }) => (
  <AddressForm view="compare" label={t('compare.firstViewpoint')} fields={['thenAsOf', 'thenKnownAt']}>
    <label>
      {t('compare.asOf')}
      <input type="date" name="thenAsOf" defaultValue={then.asOf ?? ''} />
    </label>
    <label>
      {t('compare.knownAt')}
      <input type="date" name="thenKnownAt" defaultValue={then.knownAt ?? ''} />
    </label>
    <button class="button" type="submit">
      {t('compare.show')}
    </button>
  </AddressForm>
);
