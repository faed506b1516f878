import { hrefTo, useAddress, useVariables, useViewpoint } from '../../lib/address.ts';
import { AddressForm } from '../../parts/address-form.tsx';
import { clockWords } from '../../parts/clocks.tsx';
import { COMPARE_DAYS } from '../../operations.ts';
import { countedYears } from '../format-rows.ts';
import { DownloadSection } from '../../parts/download.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { changesBetween } from './changes.ts';
import { Fragment } from 'preact';
import { RecordLink } from '../../parts/links.tsx';
import { t } from '../../lib/messages.ts';
import { useAbout } from '../../lib/about.ts';
import { useQuery } from '../../lib/client.ts';
import { useTitle } from '../../lib/hooks.ts';
import { useAllLevels } from '../../lib/levels.ts';
import type { Part } from './changes.ts';

type Viewpoint = ReturnType<typeof useViewpoint>;

/** The differences between the formats of a group at two viewpoints. The second viewpoint is that of the header. */
export function CompareDays() {
  const { params } = useAddress();
  const viewpoint = useViewpoint();
  const { answer: about, failure: aboutFailure, retry: retryAbout } = useAbout();
  const group = params.get('group') ?? about?.dataset.groups[0]?.id;
  const then = { asOf: params.get('thenAsOf'), knownAt: params.get('thenKnownAt') };
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
  const { changes, total } = changesBetween(answer.then.held.rows, answer.now.held.rows);
  return (
    <>
      <div class="lead">
        <h1>{t('compare.changed')}</h1>
        <p>{t('compare.changedLead', { before: wordsOf(then), after: wordsOf(viewpoint) })}</p>
      </div>
      <DaysForm then={then} />
      <section aria-label={t('compare.changes')} class={isLoading ? 'stale' : undefined}>
        <p role="status" class="small soft">
          {changes.length === 0 ? t('compare.same') : t('compare.differ', { count: changes.length, total })}
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
              {facts.map(({ label, before, after }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>
                    <Value parts={before} id={format.id} viewpoint={then} />
                  </td>
                  <td>
                    <Value parts={after} id={format.id} viewpoint={viewpoint} />
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

function wordsOf(viewpoint: Viewpoint): string {
  const words = clockWords(viewpoint);
  return words === null ? t('compare.asToday') : words.charAt(0).toLowerCase() + words.slice(1);
}

/** A value from a viewpoint; each part leads to its claims or meetings from there. A null value is of a format that was not known. */
function Value({
  parts,
  id,
  viewpoint,
}: {
  readonly parts: readonly Part[] | null;
  readonly id: string;
  readonly viewpoint: Viewpoint;
}) {
  const level = useAllLevels();
  if (parts === null) return <span class="soft">{t('compare.notKnown')}</span>;
  const addressOf = (to: NonNullable<Part['to']>): string =>
    'status' in to
      ? hrefTo('timeline', { format: id, level, ...to, ...viewpoint })
      : `${hrefTo(id, { ...to, ...viewpoint })}#fact-${to.facts}`;
  return (
    <>
      {parts.map(({ text, to }, i) => (
        <Fragment key={text}>
          {i > 0 && ', '}
          {to === null ? text : <a href={addressOf(to)}>{text}</a>}
        </Fragment>
      ))}
    </>
  );
}

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
