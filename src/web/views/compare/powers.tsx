import { ClockNote, Empty, Failed, Loading, NotFound } from '../../parts/states.tsx';
import { COMPARE_CHOICES, COMPARE_POWERS } from '../../operations.ts';
import { FactTable, LevelTable, YearTable } from './tables.tsx';
import { languageOf, writeNumber } from '../../lib/locale.ts';
import { DownloadSection } from '../../parts/download.tsx';
import { EventTable } from '../../parts/event-table.tsx';
import { go, hrefWith, useAddress, useVariables } from '../../lib/address.ts';
import { nearestIn, useQuery } from '../../lib/client.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { rich, t } from '../../lib/messages.ts';
import { SearchBox } from '../../parts/search-box.tsx';
import { useTitle } from '../../lib/hooks.ts';
import type { ComparePowersQuery } from '../../operations.ts';
import type { Power } from './tables.tsx';
import type { RecordRef } from '../../lib/labels.ts';

type Answer = ComparePowersQuery['graph'];

/** Two powers side by side: their formats, levels, meetings, plans and disputes, and the meetings of both. */
export function ComparePowers() {
  const { params } = useAddress();
  const viewpoint = useVariables();
  const choices = useQuery(COMPARE_CHOICES, viewpoint);
  const partners = [
    ...new Map(
      (choices.answer?.graph.formats.nodes ?? []).flatMap(({ partners: all }) =>
        all.map((partner) => [partner.id, partner] as const),
      ),
    ).values(),
  ];
  const a = params.get('a') ?? partners[0]?.id;
  const b = params.get('b') ?? partners.find(({ id }) => id !== a)?.id;
  const variables = { a: a ?? '', b: b ?? '', ...viewpoint };
  const { answer, failure, isLoading, retry } = useQuery(
    COMPARE_POWERS,
    a === undefined || b === undefined ? null : variables,
  );
  const ends = answer?.graph.ends ?? [];
  const [one, other] = ends.map((end) => (end && 'name' in end ? end : null));
  useTitle(one && other ? t('compare.titleOf', { a: one.name, b: other.name }) : t('page.compare'));
  if (choices.failure) return <Failed failure={choices.failure} retry={choices.retry} />;
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (choices.answer && (a === undefined || b === undefined)) return <Empty>{t('compare.noPowers')}</Empty>;
  if (!answer) return <Loading />;
  if (!one || !other) return <NotFound what={(one ? b : a) ?? ''} nearest={nearestIn(answer)} />;
  const powers = powersOf(answer.graph, one, other);
  return (
    <>
      <div class="lead">
        <h1>{rich('compare.pair', { a: () => nameOf(one), b: () => nameOf(other) })}</h1>
        <p>{t('compare.lead')}</p>
      </div>
      <ClockNote answer={answer} />
      <div class="fields" role="group" aria-label={t('compare.what')}>
        <Chooser label={t('compare.first')} name="a" now={one} />
        <Chooser label={t('compare.second')} name="b" now={other} />
        <a href={hrefWith({ a: other.id, b: one.id })}>{t('compare.swap')}</a>
      </div>
      <section aria-label={t('compare.sideBySide')} class={isLoading ? 'stale' : undefined}>
        <FactTable powers={powers} />
        <LevelTable powers={powers} />
        <YearTable powers={powers} />
      </section>
      <Shared shared={answer.graph.shared} />
      <nav aria-label={t('compare.others')} class="choices">
        <span class="label">{rich('compare.with', { power: () => nameOf(one) })}</span>
        {partners
          .filter(({ id }) => id !== one.id)
          .map(({ id, name }) => (
            <a
              key={id}
              class="choice"
              lang={languageOf(name)}
              href={hrefWith({ a: one.id, b: id })}
              aria-current={id === other.id ? 'true' : undefined}
            >
              {name}
            </a>
          ))}
      </nav>
      <DownloadSection operation={COMPARE_POWERS} variables={variables} />
    </>
  );
}

const nameOf = ({ name }: RecordRef) => <RecordText>{name}</RecordText>;

const powersOf = (graph: Answer, one: RecordRef, other: RecordRef): readonly Power[] => [
  { party: one, formats: graph.formatsOfA.nodes, events: graph.eventsOfA, next: graph.nextOfA },
  { party: other, formats: graph.formatsOfB.nodes, events: graph.eventsOfB, next: graph.nextOfB },
];

const Chooser = ({
  label,
  name,
  now,
}: {
  readonly label: string;
  readonly name: 'a' | 'b';
  readonly now: RecordRef;
}) => (
  <SearchBox
    label={label}
    value={now.name}
    onChoose={({ id }) => {
      go(hrefWith({ [name]: id }));
    }}
  />
);

function Shared({ shared }: { readonly shared: Answer['shared'] }) {
  return (
    <section aria-label={t('compare.both')}>
      <h2>
        {t('compare.both')} <span class="count">{writeNumber(shared.totalCount)}</span>
      </h2>
      {shared.totalCount === 0 ? (
        <p class="soft">{t('compare.noBoth')}</p>
      ) : (
        <>
          {shared.totalCount > shared.nodes.length && (
            <p class="soft">{t('compare.bothLatest', { shown: shared.nodes.length })}</p>
          )}
          <EventTable events={shared.nodes} label={t('compare.both')} />
        </>
      )}
    </section>
  );
}
