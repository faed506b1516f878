import { LANGUAGE, writeDate, writeNumber } from '../../lib/locale.ts';
import { hrefTo } from '../../lib/address.ts';
import { hueOf } from '../../lib/theme.ts';
import { levelLabel, LEVELS, TIER_NAMES, tierLabel, tierOf } from '../../lib/labels.ts';
import { RecordLink } from '../../parts/links.tsx';
import { t } from '../../lib/messages.ts';
import { useAllLevels } from '../../lib/levels.ts';
import type { ComparePowersQuery } from '../../operations.ts';
import type { ComponentChildren } from 'preact';
import type { RecordRef } from '../../lib/labels.ts';

type Answer = ComparePowersQuery['graph'];
type Format = Answer['formatsOfA']['nodes'][number];
type EventRef = Answer['nextOfA']['dated'][number];

/** A power with its formats, its held meetings by level and year, and its planned meetings. */
export type Power = {
  readonly party: RecordRef;
  readonly formats: readonly Format[];
  readonly events: Answer['eventsOfA'];
  readonly next: Answer['nextOfA'];
};

/** A table with a row for each fact and a column for each power. */
function SideTable({
  caption,
  powers,
  rows,
}: {
  readonly caption: string;
  readonly powers: readonly Power[];
  readonly rows: readonly (readonly [label: string, draw: (power: Power) => ComponentChildren])[];
}) {
  return (
    <table class="plain compared">
      <caption>
        <h2>{caption}</h2>
      </caption>
      <thead>
        <tr>
          <td />
          {powers.map(({ party }) => (
            <th key={party.id} scope="col" class={hueOf(party.id)}>
              <span class="swatch" />
              <RecordLink to={party} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, draw]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {powers.map((power) => (
              <td key={power.party.id}>{draw(power)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The formats of each power, with their beginning, levels, first meetings, plans and disputes. */
export function FactTable({ powers }: { readonly powers: readonly Power[] }) {
  return (
    <SideTable
      caption={t('formats.title')}
      powers={powers}
      rows={[
        [
          t('formats.title'),
          ({ formats }) => (
            <Lines of={formats.map((format) => [format.id, <RecordLink key="" to={format} />])} />
          ),
        ],
        [
          t('compare.since'),
          ({ formats }) => (
            <Lines
              of={formats.map(({ id, established }) => [
                id,
                <Fact key="" id={id} property="established" text={writeDate(established, LANGUAGE)} />,
              ])}
            />
          ),
        ],
        [
          t('formats.highest'),
          ({ formats }) => (
            <Lines
              of={formats.map(({ id, levels }) => [
                id,
                <Fact key="" id={id} property="levels" text={levelText(levels)} />,
              ])}
            />
          ),
        ],
        [
          t('compare.held'),
          ({ party, events }) => (
            <Count of={events.totalCount} state={{ partner: party.id, status: 'held' }} />
          ),
        ],
        [t('formats.nextPlanned'), ({ next }) => <Next next={next} />],
        [
          t('page.disputes'),
          ({ formats }) => (
            <Lines
              of={formats.flatMap(({ disputes }) =>
                disputes.nodes.map((dispute) => [dispute.id, <RecordLink key="" to={dispute} />]),
              )}
            />
          ),
        ],
        [
          t('compare.firstMeetings'),
          ({ formats }) => (
            <Lines
              of={formats.flatMap(({ firstOf }) =>
                firstOf.map(({ level, event }) => [
                  `${level} ${event.id}`,
                  <>
                    {levelLabel(level)}: <EventRefLink event={event} />
                  </>,
                ]),
              )}
            />
          ),
        ],
      ]}
    />
  );
}

/** The held meetings of each tier of levels. */
export const LevelTable = ({ powers }: { readonly powers: readonly Power[] }) => (
  <SideTable
    caption={t('compare.byLevel')}
    powers={powers}
    rows={TIER_NAMES.map((tier) => [
      tierLabel(tier),
      ({ party, events }) => {
        const groups = (events.groupBy ?? []).filter(({ level }) => tierOf(level) === tier);
        return <Count of={sumOf(groups)} state={{ partner: party.id, status: 'held', level: tier }} />;
      },
    ])}
  />
);

/** The held meetings of each year in which one of the powers met, the latest first. */
export function YearTable({ powers }: { readonly powers: readonly Power[] }) {
  const years = [
    ...new Set(powers.flatMap(({ events }) => (events.groupBy ?? []).flatMap(({ year }) => year ?? []))),
  ];
  const hasUnknown = powers.some(({ events }) => events.groupBy?.some(({ year }) => year === null));
  return (
    <SideTable
      caption={t('compare.byYear')}
      powers={powers}
      rows={[
        ...years
          .sort((a, b) => b - a)
          .map((year): readonly [string, (power: Power) => ComponentChildren] => [
            String(year),
            ({ party, events }) => (
              <Count
                of={sumOf((events.groupBy ?? []).filter((group) => group.year === year))}
                state={{ partner: party.id, status: 'held', from: `${year}-01-01`, to: `${year}-12-31` }}
              />
            ),
          ]),
        ...(hasUnknown
          ? [
              [
                t('compare.yearUnknown'),
                ({ events }: Power) =>
                  writeNumber(sumOf((events.groupBy ?? []).filter(({ year }) => year === null))),
              ] as const,
            ]
          : []),
      ]}
    />
  );
}

const sumOf = (groups: readonly { readonly count: number }[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

/** A number of meetings that leads to them on the timeline. */
function Count({ of, state }: { readonly of: number; readonly state: Readonly<Record<string, string>> }) {
  const all = useAllLevels();
  if (of === 0) return <span class="soft">–</span>;
  return <a href={hrefTo('timeline', { level: all, ...state })}>{writeNumber(of)}</a>;
}

/** A fact of a format that leads to its sources. */
const Fact = ({
  id,
  property,
  text,
}: {
  readonly id: string;
  readonly property: string;
  readonly text: string;
}) => <a href={`${hrefTo(id, { facts: property })}#fact-${property}`}>{text}</a>;

/** Returns the highest level in words. */
function levelText(levels: Format['levels']): string {
  const highest = LEVELS.flatMap((name) => levels.filter(({ level }) => level === name))[0];
  if (!highest) return t('compare.notKnown');
  const level = levelLabel(highest.level);
  return highest.since === null
    ? level
    : t('compare.levelSince', { level, date: writeDate(highest.since, LANGUAGE) });
}

function Lines({ of }: { readonly of: readonly (readonly [key: string, line: ComponentChildren])[] }) {
  if (of.length === 0) return <span class="soft">{t('compare.none')}</span>;
  return (
    <ul>
      {of.map(([key, line]) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  );
}

const EventRefLink = ({ event }: { readonly event: EventRef }) => (
  <>
    <RecordLink to={event} />
    {event.date && <span class="soft">, {writeDate(event.date, LANGUAGE)}</span>}
  </>
);

function Next({ next: { dated, undated, overdue } }: { readonly next: Power['next'] }) {
  const [first] = [...dated, ...undated];
  return (
    <>
      {first ? <EventRefLink event={first} /> : <span class="soft">{t('compare.none')}</span>}
      {overdue.length > 0 && (
        <p class="soft">
          {t('compare.overdue', { meetings: t('count.meetings', { count: overdue.length }) })}
        </p>
      )}
    </>
  );
}
