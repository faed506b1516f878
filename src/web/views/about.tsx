import { BASE, hrefTo } from '../lib/address.ts';
import { DATASET } from '../operations.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { PlainFacts, Section } from './record/facts.tsx';
import { LANGUAGE, writeDay, writeNumber } from '../lib/locale.ts';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';

/** What the dataset is, how its facts come about, who makes it, and its releases. */
export function AboutView() {
  const { answer, failure, retry } = useQuery(DATASET, {});
  useTitle('About and method');
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  const { title, version, revision, releasedOn, cutOff, licence, citation, counts, releases, description } =
    answer.dataset;
  const rows = [
    ['Version', `${version}, released on ${writeDay(releasedOn, LANGUAGE)}`],
    ['Sources read until', writeDay(cutOff, LANGUAGE)],
    ['Licence of the data', licence],
    ['Citation', citation],
    ['Revision', <code>{revision}</code>],
  ] as const;
  return (
    <article class="record prose">
      <div class="lead">
        <h1>About and method</h1>
        <p>{title}.</p>
        {description !== null && <p>{description}</p>}
      </div>
      <PlainFacts label="The dataset" rows={rows} />
      <Section title="What it holds">
        <ul class="holdings">
          {counts.map(({ type, count }) => (
            <li key={type}>
              <b>{writeNumber(count)}</b> <TypeLink type={type} />
            </li>
          ))}
        </ul>
      </Section>
      <Method />
      <Section title="Who makes it">
        <p>
          The contributors of Diplograph edit this dataset. They read the sources and record each fact as a
          claim with its source. The data are under {licence}: use them freely, and name Diplograph and the
          version. The sources belong to those who published them.
        </p>
        <p>
          See <a href={hrefTo('download')}>how to cite and download</a>, and{' '}
          <a href={`${BASE}docs/contributing`}>how to correct a fact</a>.
        </p>
      </Section>
      {releases.nodes.length > 0 && (
        <Section title="Releases" count={releases.nodes.length}>
          <ol class="lines">
            {releases.nodes.map((each) => (
              <li key={each.version}>
                <b>{each.version}</b>, {writeDay(each.releasedOn, LANGUAGE)}: {each.summary}{' '}
                <span class="soft small">
                  {writeNumber(each.added)} records added, {writeNumber(each.changed)} changed,{' '}
                  {writeNumber(each.removed)} removed
                </span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </article>
  );
}

/** The plurals of the types, with the view that lists their records. */
const PLURALS: Readonly<Record<string, readonly [label: string, view: string | null]>> = {
  Claim: ['claims', null],
  Coverage: ['notes on coverage', 'coverage'],
  Dispute: ['disputes', 'disputes'],
  Document: ['documents', 'documents'],
  Event: ['events', 'timeline'],
  Format: ['formats', ''],
  Group: ['groups', null],
  Nation: ['nations', null],
  Organization: ['organizations', null],
  Person: ['persons', 'people'],
  Place: ['places', 'places'],
  Policy: ['policies', 'policies'],
  Source: ['sources', 'sources'],
  Tenure: ['terms of office', null],
};

function TypeLink({ type }: { readonly type: string }) {
  const [label, view] = PLURALS[type] ?? [type, null];
  return view === null ? <>{label}</> : <a href={hrefTo(view)}>{label}</a>;
}

/** What counts as what, and how a claim wins. */
const Method = () => (
  <>
    <Section title="What counts as a format">
      <p>
        A format is a standing mechanism in which governments meet. It is in the dataset when all of these
        hold:
      </p>
      <ol class="numbered">
        <li>A group meets as one: its members sit opposite one outside power.</li>
        <li>It is meant to stand: it met more than once, or a source says that it is to meet again.</li>
        <li>It is diplomatic: leaders, ministers, their deputies, envoys or ambassadors meet.</li>
        <li>A source says so.</li>
      </ol>
      <p>
        The <a href={`${BASE}docs/codebook`}>codebook</a> has the full rules and what is left out.
      </p>
    </Section>
    <Section title="What counts as a meeting">
      <p>
        One dated meeting under one title. A meeting that was called off stays in the dataset with that
        status. A meeting that was moved keeps its record. A party of which no source speaks is “not
        recorded”, which is not absence.
      </p>
    </Section>
    <Section title="How a claim wins">
      <p>
        Each fact is a claim: one statement, by one source, about one property of one record. Where claims
        differ, all of them are kept, and one is accepted in this order:
      </p>
      <ol class="numbered">
        <li>the rank that the editors gave it,</li>
        <li>the later source,</li>
        <li>the confidence of the editors,</li>
        <li>the id of the claim, where nothing else decides.</li>
      </ol>
      <p>
        A claim that is known to be wrong stays, marked as rejected. <a href={`${BASE}docs/claims`}>Claims</a>{' '}
        has the full rules. <a href={hrefTo('disputes')}>Disputes</a> lists the disagreements that are worth a
        name.
      </p>
    </Section>
    <Section title="Two clocks">
      <p>
        “As of” shows the world as it was on a day. “Known at” uses only the sources that were published by a
        day. Both are in the header of each page and in its address.
      </p>
    </Section>
    <Section title="What is missing">
      <p>
        <a href={hrefTo('coverage')}>Coverage</a> says what was looked for, until when, and what is known to
        be missing. Outside of it, the absence of a record means nothing.
      </p>
    </Section>
  </>
);
