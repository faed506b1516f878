import { LANGUAGE, today, writeDate, writeDay, writePoint } from '../../lib/locale.ts';
import { LEVEL_LABELS, schemeLabel, wordLabel, STATUS_LABELS } from '../../lib/labels.ts';
import { Outcomes } from './outcomes.tsx';
import { AddressLink, PartnerLinks, RecordLink, RecordLinks } from '../../parts/links.tsx';
import type { ComponentChildren } from 'preact';
import type { AnyRecord, RecordRef } from '../../lib/labels.ts';
import type { Basis, Fact } from './facts.tsx';
import type { EventPartsFragment } from '../../operations.ts';
import type { When } from '../../lib/locale.ts';

type Of<Name extends string> = Extract<AnyRecord, { readonly __typename: Name }>;

/** Returns the winning facts of a record, in reading order. */
export const factsOf = (record: AnyRecord): readonly Fact[] => [
  ...ownFacts(record),
  ...('names' in record ? [fact('names', 'Other names', namesOf(record))] : []),
  ...('externalIds' in record ? [fact('externalIds', 'Ids in other data', idsOf(record))] : []),
];

/** Returns the names of a record beside the usual one, each marked with its language; null for none. */
function namesOf({ name, names }: Pick<Of<'Place'>, 'name' | 'names'>): ComponentChildren {
  const others = names.filter(({ text }) => text !== name);
  if (others.length === 0) return null;
  return (
    <ul class="names">
      {others.map(({ text, language }) => (
        <li key={text} lang={language ?? undefined}>
          {text}
        </li>
      ))}
    </ul>
  );
}

const idsOf = ({ externalIds }: Pick<Of<'Place'>, 'externalIds'>): ComponentChildren =>
  texts(externalIds.map(({ scheme, value }) => `${schemeLabel(scheme)} ${value}`));

function ownFacts(record: AnyRecord): readonly Fact[] {
  switch (record.__typename) {
    case 'Nation':
      return nationFacts(record);
    case 'Group':
      return groupFacts(record);
    case 'Format':
      return formatFacts(record);
    case 'Person':
      return [fact('nationality', 'Nationality', link(record.nationality))];
    case 'Tenure':
      return tenureFacts(record);
    case 'Policy':
      return policyFacts(record);
    case 'Place':
      return [
        fact('country', 'Country', link(record.country), EDITORIAL),
        fact('coordinates', 'Coordinates', record.coordinates && writePoint(record.coordinates, LANGUAGE)),
      ];
    case 'Document':
      return [
        fact('kind', 'Kind', record.documentKind && wordLabel(record.documentKind)),
        fact('date', 'Date', when(record.date)),
        fact('event', 'Adopted at', link(record.event)),
        fact('parties', 'Parties', links(record.parties)),
        fact('textAt', 'Text', record.textAt && <AddressLink to={record.textAt} />),
      ];
    default:
      return 'eventKind' in record ? eventFacts(record) : [];
  }
}

const nationFacts = ({ code, code3, independence, groups }: Of<'Nation'>) => [
  fact('code', 'Code', `${code}, ${code3}`, EDITORIAL),
  fact('independence', 'Independence', when(independence)),
  fact('groups', 'Groups', links(groups), { memberships: true }),
];

/** Returns the fact of the partners of a format; the claims of one partner and of several have different names. */
function partnersFact(partners: Of<'Format'>['partners']): Fact {
  const [name, label] = partners.length > 1 ? ['partners', 'Partners'] : ['partner', 'Partner'];
  return fact(name, label, partners.length > 0 && <PartnerLinks partners={partners} />);
}

const groupFacts = ({ region, plusFormatCount, plusFormatTrend, significance }: Of<'Group'>) => [
  fact('region', 'Region', region),
  fact('plusFormatCount', 'Formats with one power, as published', plusFormatCount?.toLocaleString(LANGUAGE)),
  fact('plusFormatTrend', 'Their number', plusFormatTrend && wordLabel(plusFormatTrend)),
  fact('significance', 'Significance', texts(significance)),
];

function formatFacts(record: Of<'Format'>): readonly Fact[] {
  const { group, partners, established, ended, levels, cadenceMonths, institutions, hostShares } = record;
  return [
    partnersFact(partners),
    fact('group', 'Group', link(group)),
    fact('established', 'Since', when(established)),
    fact('ended', 'Ended', when(ended)),
    fact(
      'levels',
      'Levels',
      texts(
        levels.map(
          ({ level, since }) => `${LEVEL_LABELS[level]}${since ? `, ${writeDate(since, LANGUAGE)}` : ''}`,
        ),
      ),
    ),
    fact(
      'institutions',
      'Bodies',
      texts(
        institutions.map(({ name, status, since }) =>
          [name, status && wordLabel(status), since && writeDate(since, LANGUAGE)].filter(Boolean).join(', '),
        ),
      ),
    ),
    fact(
      'events',
      'Rhythm',
      cadenceMonths === null
        ? null
        : `half of the meetings follow the one before within ${cadenceMonths.toLocaleString(LANGUAGE)} months`,
      { note: 'Computed from the dates of the held meetings listed below; each has its sources.' },
    ),
    fact(
      'hosts',
      'Hosts',
      texts(
        hostShares.map(({ party, count }) => `${party.name}, ${count === 1 ? 'once' : `${count} times`}`),
      ),
      { note: 'Counted from the hosts of the held meetings listed below; each has its sources.' },
    ),
    fact('coverage', 'How complete', coverageOf(record), {
      note: 'Counted from what the coverage lists as missing; each has its sources there.',
    }),
  ].filter(({ property }) => property !== 'events' || cadenceMonths !== null);
}

function missingInWords(knownMissing: number | null): string {
  if (knownMissing === null) return 'no source says what was missing on this day';
  if (knownMissing === 0) return 'no meeting is known to be missing';
  return knownMissing === 1
    ? 'one meeting is known to be missing'
    : `${knownMissing} meetings are known to be missing`;
}

/** Returns the number of missing meetings and links to the coverage; null without coverage. */
function coverageOf({ knownMissing, coverage: { nodes } }: Of<'Format'>): ComponentChildren {
  if (nodes.length === 0) return null;
  return (
    <>
      {missingInWords(knownMissing)}: <RecordLinks to={nodes} />
    </>
  );
}

const tenureFacts = (record: Of<'Tenure'>) => [
  fact('person', 'Person', link(record.person)),
  fact('party', 'Party', link(record.party)),
  fact('office', 'Office', record.office),
  fact('level', 'Level', record.tenureLevel && LEVEL_LABELS[record.tenureLevel]),
  fact('start', 'From', when(record.start)),
  fact('end', 'To', lastDay(record), { properties: ['end', 'seenOn'] }),
  fact('seenOn', 'Seen in office on', texts(record.seenOn.map((date) => writeDate(date, LANGUAGE)))),
  fact('lastSeen', 'Last evidence', record.lastSeen === null ? null : writeDay(record.lastSeen, LANGUAGE), {
    properties: ['start', 'end', 'seenOn'],
  }),
];

/** The days after its last evidence for which an office without an end counts as held. */
const PRESENT_DAYS = 550;

/** Returns the end of an office in words. One without an end goes on to the present, if the last evidence is not old. */
export function lastDay({ end, lastSeen }: Pick<Of<'Tenure'>, 'end' | 'lastSeen'>): string | null {
  if (end) return end.edtf === '..' ? 'present' : writeDate(end, LANGUAGE);
  if (lastSeen === null) return null;
  const days = (Date.parse(today()) - Date.parse(lastSeen)) / 86_400_000;
  return days < PRESENT_DAYS ? 'present' : `last seen ${writeDay(lastSeen, LANGUAGE)}`;
}

const policyFacts = (record: Of<'Policy'>) => [
  fact('parties', 'Parties', links(record.parties)),
  fact('areas', 'Areas', record.areas.length > 0 ? record.areas.map(wordLabel).join(', ') : null),
  fact('instrument', 'Instrument', record.instrument),
  fact('adopted', 'Adopted', when(record.adopted)),
  fact('inForce', 'In force', when(record.inForce)),
  fact('provisions', 'Provisions', texts(record.provisions)),
  fact('place', 'Place', link(record.place)),
];

/** Returns the facts of an event. */
function eventFacts(event: EventPartsFragment): readonly Fact[] {
  const { format, place, country, level, mode, previousDates, statusHistory } = event;
  const earlier = statusHistory.slice(0, -1);
  return [
    fact('date', 'Date', when(event.date) ?? 'not fixed, or not known'),
    fact(
      'previousDates',
      'Before it was moved',
      texts(previousDates.map((date) => writeDate(date, LANGUAGE))),
      { properties: ['date'] },
    ),
    fact(
      'status',
      'Status',
      event.status && (
        <>
          {STATUS_LABELS[event.status]}
          {earlier.length > 0 && (
            <span class="soft">
              {' '}
              (before:{' '}
              {earlier
                .map(
                  ({ status, since }) =>
                    `${STATUS_LABELS[status].toLowerCase()}, first said ${writeDate(since, LANGUAGE)}`,
                )
                .join('; ')}
              )
            </span>
          )}
        </>
      ),
    ),
    fact(
      'format',
      'Format',
      format && (
        <>
          <RecordLink to={format} />
          {format.partners.length > 0 && (
            <>
              , with <PartnerLinks partners={format.partners} />
            </>
          )}
        </>
      ),
    ),
    fact('ordinal', 'Number in its series', ordinalOf(event), { properties: ['ordinal', 'ordinalLabel'] }),
    fact('level', 'Level', level && LEVEL_LABELS[level]),
    fact('mode', 'Mode', mode && wordLabel(mode)),
    fact(
      'place',
      'Place',
      place ? (
        <>
          <RecordLink to={place} />
          {country && <>, {link(country)}</>}
        </>
      ) : (
        link(country)
      ),
      { properties: ['place', 'country'] },
    ),
    fact('hosts', 'Hosts', links(event.hosts), { properties: ['participants.roles'] }),
    fact('theme', 'Theme', event.theme),
    fact('occasion', 'Occasion', event.occasion),
    fact('aims', 'Aims', texts(event.aims)),
    fact('expectations', 'Expectations', texts(event.expectations)),
    fact('outcomes', 'Outcomes', event.outcomes.length > 0 ? <Outcomes all={event.outcomes} /> : null),
    fact('replacedBy', 'Replaced by', link(event.replacedBy)),
  ];
}

function ordinalOf({ ordinal, ordinalLabel }: EventPartsFragment): string | null {
  if (ordinal === null) return ordinalLabel;
  return `${ordinal.toLocaleString(LANGUAGE)}${ordinalLabel === null ? '' : `, “${ordinalLabel}”`}`;
}

/** What the editors give themselves. */
const EDITORIAL: Basis = { note: 'Given by the editors.' };

/** Returns a fact; omitted if its value is null. It rests on the claims of its property, unless another basis is given. */
const fact = (
  property: string,
  label: string,
  value: ComponentChildren,
  basis: Basis = { properties: [property] },
): Fact => ({ property, label, value: value ?? null, basis });

/** Returns a link as the value of a fact. */
const link = (to: RecordRef | null): ComponentChildren => to && <RecordLink to={to} />;

/** Returns links as the value of a fact; null for none. */
const links = (to: readonly RecordRef[]): ComponentChildren =>
  to.length > 0 ? <RecordLinks to={to} /> : null;

/** Returns a date as the value of a fact; null if it is unknown. */
const when = (date: When | null): string | null => date && writeDate(date, LANGUAGE);

/** Returns several texts as the value of a fact; null for none. */
function texts(all: readonly string[]): ComponentChildren {
  const [only] = all;
  if (all.length < 2) return only ?? null;
  return (
    <ul class="texts">
      {all.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
