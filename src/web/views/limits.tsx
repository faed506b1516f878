import { DownloadSection } from '../parts/download.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { LIMITS } from '../operations.ts';
import { RecordLink } from '../parts/links.tsx';
import { Section } from './record/facts.tsx';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';
import { useViewpoint } from '../lib/address.ts';
import type { RecordRef } from '../lib/labels.ts';

/** What the record cannot settle: all disputes, and how far each part of it is covered. */
export function LimitsView() {
  const viewpoint = useViewpoint();
  const { answer, failure, retry } = useQuery(LIMITS, viewpoint);
  useTitle('Disputes and gaps');
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  const { disputes, coverage } = answer.graph;
  return (
    <article class="record">
      <div class="lead">
        <h1>Disputes and gaps</h1>
        <p>Where the sources contradict each other, and what the record looked for and did not find.</p>
      </div>
      <Section title="Where the sources disagree" count={disputes.totalCount}>
        <Notes of={disputes.nodes.map((each) => ({ to: each, note: each.topic }))} />
      </Section>
      <Section title="How far the record goes" count={coverage.totalCount}>
        <Notes of={coverage.nodes.map((each) => ({ to: each, note: each.lookedFor }))} />
      </Section>
      <DownloadSection operation={LIMITS} variables={viewpoint} />
    </article>
  );
}

type Note = { readonly to: RecordRef; readonly note: string | null };

const Notes = ({ of }: { readonly of: readonly Note[] }) => (
  <ul>
    {of.map(({ to, note }) => (
      <li key={to.id}>
        <RecordLink to={to} />
        {note !== null && <span class="soft">: {note}</span>}
      </li>
    ))}
  </ul>
);
