import { useRef } from 'preact/hooks';
import { Choices } from '../../parts/states.tsx';
import { BASE, go, hrefWith, useAddress, useVariables } from '../../lib/address.ts';
import { LANGUAGE, languageOf, writeDate, writeDay } from '../../lib/locale.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { t } from '../../lib/messages.ts';
import { levelChoices, levelsLabel, useLevels } from '../../lib/levels.ts';
import { tierLabel } from '../../lib/labels.ts';
import { statusChoices } from './use-timeline.ts';
import { TIMELINE_CHOICES } from '../../operations.ts';
import { useQuery } from '../../lib/client.ts';
import type { RECORD_FILTERS } from '../../lib/address.ts';
import type { TimelineSelection } from './use-timeline.ts';

type FilterWords = `timeline.of${'Partner' | 'Format' | 'Group' | 'Host' | 'Place'}`;

type Choice = { readonly id: string; readonly name: string };

/** A filter of the timeline by id: its name in the address, its label, its part of the title, and its choices. */
type IdFilter = {
  readonly name: (typeof RECORD_FILTERS)[number];
  readonly label: string;
  readonly words: FilterWords;
  readonly choices: readonly Choice[];
};

/** Returns the filters by id, each with the records of which the timeline has events. */
export function useIdFilters(): readonly IdFilter[] {
  const { answer } = useQuery(TIMELINE_CHOICES, useVariables());
  const { formats, partners, groups, hosts, places } = answer?.graph.events ?? {};
  const named = (choices: readonly (Choice | null)[] = []): readonly Choice[] =>
    choices.flatMap((each) => each ?? []).sort((a, b) => a.name.localeCompare(b.name));
  return [
    {
      ...{ name: 'partner', label: t('timeline.partner'), words: 'timeline.ofPartner' },
      choices: named(partners?.map(({ partner }) => partner)),
    },
    {
      ...{ name: 'format', label: t('timeline.format'), words: 'timeline.ofFormat' },
      choices: named(formats?.map(({ format }) => format)),
    },
    {
      ...{ name: 'group', label: t('timeline.group'), words: 'timeline.ofGroup' },
      choices: named(groups?.map(({ group }) => group)),
    },
    {
      ...{ name: 'host', label: t('timeline.host'), words: 'timeline.ofHost' },
      choices: named(hosts?.map(({ host }) => host)),
    },
    {
      ...{ name: 'place', label: t('timeline.place'), words: 'timeline.ofPlace' },
      choices: named(places?.map(({ place }) => place)),
    },
  ];
}

/** The choices of a level and of a status. */
export function LevelAndStatus({
  statuses,
}: {
  readonly statuses: readonly { readonly value: string | null; readonly label: string }[];
}) {
  const { params } = useAddress();
  const levels = useLevels();
  return (
    <div class="toolbar">
      <Choices
        label={t('timeline.level')}
        name="level"
        now={levels.value}
        choices={levelChoices(levels, t('timeline.all'))}
      />
      <Choices label={t('timeline.status')} name="status" now={params.get('status')} choices={statuses} />
    </div>
  );
}

/** A filter that is set: its names in the address, and its label and value in words. */
type ActiveFilter = { readonly names: readonly string[]; readonly label: string; readonly value: string };

/** Returns the filters of the timeline, from the address. */
export function activeFilters(
  { params, from, to, levels: { tier } }: TimelineSelection,
  filters: readonly IdFilter[],
): readonly ActiveFilter[] {
  const status = statusChoices().find(({ value }) => value !== null && value === params.get('status'));
  const range = rangeWords(from, to);
  return [
    ...filters.flatMap(({ name, label, choices }) => {
      const id = params.get(name);
      return id === null ? [] : [{ names: [name], label, value: nameOf(id, choices) }];
    }),
    ...(tier ? [{ names: ['level'], label: t('timeline.level'), value: tierLabel(tier) }] : []),
    ...(status ? [{ names: ['status'], label: t('timeline.status'), value: status.label }] : []),
    ...(range === null ? [] : [{ names: ['from', 'to'], label: t('timeline.days'), value: range }]),
  ];
}

/** Returns the title of the timeline: its filters as one phrase. */
export function titleOf(
  { params, from, to, levels }: TimelineSelection,
  filters: readonly IdFilter[],
): string {
  const label = levelsLabel(levels);
  const status = statusChoices().find(({ value }) => value !== null && value === params.get('status'));
  const range = rangeWords(from, to);
  const ids = filters.flatMap(({ name, words, choices }) => {
    const id = params.get(name);
    return id === null ? [] : [t(words, { name: nameOf(id, choices) })];
  });
  if (label === null && !status && range === null && ids.length === 0) return t('timeline.everyMeeting');
  const subject = t(SUBJECTS[status?.value ?? 'all']);
  const level = label === null ? [] : [t('timeline.ofLevel', { level: label.toLowerCase() })];
  return `${[subject, ...level, ids.join(', ')].join(' ').trim()}${range === null ? '' : `, ${range}`}`;
}

const SUBJECTS = {
  all: 'timeline.meetings',
  held: 'timeline.heldMeetings',
  planned: 'timeline.plannedMeetings',
  off: 'timeline.offMeetings',
} as const;

const nameOf = (id: string, choices: readonly Choice[]): string =>
  choices.find((each) => each.id === id)?.name ?? id;

function rangeWords(from: string | null, to: string | null): string | null {
  if (from === null) return to === null ? null : t('date.until', { date: writeDay(to, LANGUAGE) });
  if (to === null) return t('date.since', { date: writeDay(from, LANGUAGE) });
  const isYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  const [first, last] = isYears ? [from.slice(0, 4), to.slice(0, 4)] : [from, to];
  const edtf = first === last ? first : `${first}/${last}`;
  return writeDate({ edtf, display: edtf, precision: '' }, LANGUAGE);
}

/** The filters that are set, as chips that remove them, and a list to add others from. The form works without scripts. */
export function FilterBar({
  active,
  filters,
}: {
  readonly active: readonly ActiveFilter[];
  readonly filters: readonly IdFilter[];
}) {
  const select = useRef<HTMLSelectElement>(null);
  const { view, params } = useAddress();
  const none = Object.fromEntries(active.flatMap(({ names }) => names.map((name) => [name, null])));
  return (
    <div class="filters" role="group" aria-label={t('timeline.filters')}>
      <form
        action={`${BASE}${view}`}
        onSubmit={(event) => {
          event.preventDefault();
          const [name = '', id = ''] = select.current?.value.split('=') ?? [];
          if (id !== '') go(hrefWith({ [name]: id }));
        }}
      >
        <label>
          {t('timeline.only')}{' '}
          <select name="only" ref={select}>
            <option value="">{t('timeline.onlyHelp')}</option>
            {filters.map(({ name, label, choices }) => (
              <optgroup key={name} label={label}>
                {choices.map(({ id, name: text }) => (
                  <option key={id} value={`${name}=${id}`} lang={languageOf(text)}>
                    {text}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <button class="button" type="submit">
          {t('timeline.add')}
        </button>
        {[...params].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
      {active.length > 0 && (
        <ul class="chips">
          {active.map(({ names, label, value }) => (
            <li key={label}>
              <a class="chip" href={hrefWith(Object.fromEntries(names.map((name) => [name, null])))}>
                <span class="hidden">{t('timeline.remove')} </span>
                <span class="soft">{label}</span> <RecordText>{value}</RecordText>{' '}
                <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
          {active.length > 1 && (
            <li>
              <a href={hrefWith(none)}>{t('timeline.removeAll')}</a>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
