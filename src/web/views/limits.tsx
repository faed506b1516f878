import { DownloadSection } from '../parts/download.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { LIMITS } from '../operations.ts';
import { RecordText } from '../parts/record-text.tsx';
import { t } from '../lib/messages.ts';
import { RecordLink } from '../parts/links.tsx';
import { Section } from './record/facts.tsx';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';
import { useVariables } from '../lib/address.ts';
import type { RecordRef } from '../lib/labels.ts';

/** The limits of the record: all disputes, and the coverage of each part. */
export function LimitsView() {
  const variables = useVariables();
  const { answer, failure, retry } = useQuery(LIMITS, variables);
  useTitle(t('limits.title'));
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  const { disputes, coverage } = answer.graph;
  return (
    <article class="record">
      <div class="lead">
        <h1>{t('limits.title')}</h1>
        <p>{t('limits.lead')}</p>
      </div>
      <Section id="where-the-sources-disagree" title={t('limits.disagree')} count={disputes.totalCount}>
        <Notes of={disputes.nodes.map((each) => ({ to: each, note: each.topic }))} />
      </Section>
      <Section id="how-far-the-record-goes" title={t('limits.howFar')} count={coverage.totalCount}>
        <Notes of={coverage.nodes.map((each) => ({ to: each, note: each.lookedFor }))} />
      </Section>
      <DownloadSection operation={LIMITS} variables={variables} />
    </article>
  );
}

type Note = { readonly to: RecordRef; readonly note: string | null };

const Notes = ({ of }: { readonly of: readonly Note[] }) => (
  <ul>
    {of.map(({ to, note }) => (
      <li key={to.id}>
        <RecordLink to={to} />
        {note !== null && (
          <span class="soft">
            : <RecordText>{note}</RecordText>
          </span>
        )}
      </li>
    ))}
  </ul>
);
