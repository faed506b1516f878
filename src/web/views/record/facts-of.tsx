import { LANGUAGE, languageOf, writeDate, writeDay, writeNumber, writePoint } from '../../lib/locale.ts';
import { levelLabel, schemeLabel, statusLabel, wordLabel } from '../../lib/labels.ts';
import { dayOfView } from '../../lib/address.ts';
import { lastDay } from './last-day.ts';
import { rich, t } from '../../lib/messages.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { Outcomes } from './outcomes.tsx';
import { AddressLink, PartnerLinks, RecordLink, RecordLinks } from '../../parts/links.tsx';
import { editorial, fact, link, links, texts, when } from './fact-values.tsx';
import type { ComponentChildren } from 'preact';
import type { AnyRecord, RecordRef } from '../../lib/labels.ts';
import type { Fact } from './facts.tsx';
import type { EventPartsFragment } from '../../operations.ts';

type Of<Name extends string> = Extract<AnyRecord, { readonly __typename: Name }>;

/** Returns the winning facts of a record, in reading order. */
export const factsOf = (record: AnyRecord): readonly Fact[] => [
  ...ownFacts(record),
  ...('names' in record ? [fact('names', 'otherNames', namesOf(record))] : []),
  ...('externalIds' in record ? [fact('externalIds', 'externalIds', idsOf(record))] : []),
];

/** Returns the names of a record other than the usual one, each marked with its language; null for none. */
function namesOf({ name, names }: Pick<Of<'Place'>, 'name' | 'names'>): ComponentChildren {
  const others = names.filter(({ text }) => text !== name);
  if (others.length === 0) return null;
  return (
    <ul class="names">
      {others.map(({ text, language }) => (
        <li key={text} lang={language ?? languageOf(text)}>
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
      return [fact('nationality', 'nationality', link(record.nationality))];
    case 'Tenure':
      return tenureFacts(record);
    case 'Policy':
      return policyFacts(record);
    case 'Place':
      return [
        fact('country', 'country', link(record.country), editorial()),
        fact('coordinates', 'coordinates', record.coordinates && writePoint(record.coordinates, LANGUAGE)),
      ];
    case 'Document':
      return [
        fact('kind', 'kind', record.documentKind && wordLabel(record.documentKind)),
        fact('date', 'date', when(record.date)),
        fact('event', 'adoptedAt', link(record.event)),
        fact('parties', 'parties', links(record.parties)),
        fact('textAt', 'text', record.textAt && <AddressLink to={record.textAt} />),
      ];
    default:
      return 'eventKind' in record ? eventFacts(record) : [];
  }
}

const nationFacts = ({ code, code3, independence, groups }: Of<'Nation'>) => [
  fact('code', 'code', `${code}, ${code3}`, editorial()),
  fact('independence', 'independence', when(independence)),
  fact('groups', 'groups', links(groups), { memberships: true }),
];

/** Returns the fact of the partners of a format; the claims of one partner and of several have different names. */
function partnersFact(partners: Of<'Format'>['partners']): Fact {
  const name = partners.length > 1 ? 'partners' : 'partner';
  return fact(name, name, partners.length > 0 && <PartnerLinks partners={partners} />);
}

const groupFacts = ({ region, plusFormatCount, plusFormatTrend, significance }: Of<'Group'>) => [
  fact('region', 'region', region),
  fact('plusFormatCount', 'plusFormatCount', plusFormatCount === null ? null : writeNumber(plusFormatCount)),
  fact('plusFormatTrend', 'plusFormatTrend', plusFormatTrend && wordLabel(plusFormatTrend)),
  fact('significance', 'significance', texts(significance)),
];

function formatFacts(record: Of<'Format'>): readonly Fact[] {
  const { group, partners, established, ended, levels, cadenceMonths, institutions, hostShares } = record;
  return [
    partnersFact(partners),
    fact('group', 'group', link(group)),
    fact('established', 'established', when(established)),
    fact('ended', 'ended', when(ended)),
    fact(
      'levels',
      'levels',
      texts(
        levels.map(
          ({ level, since }) => `${levelLabel(level)}${since ? `, ${writeDate(since, LANGUAGE)}` : ''}`,
        ),
      ),
    ),
    fact(
      'institutions',
      'bodies',
      texts(
        institutions.map(({ name, status, since }) => (
          <>
            <RecordText>{name}</RecordText>
            {[status && wordLabel(status), since && writeDate(since, LANGUAGE)]
              .filter(Boolean)
              .map((part) => `, ${part ?? ''}`)}
          </>
        )),
      ),
    ),
    fact(
      'events',
      'rhythm',
      cadenceMonths === null ? null : t('record.rhythmText', { months: writeNumber(cadenceMonths) }),
      { note: t('record.rhythmNote') },
    ),
    fact(
      'hosts',
      'hosts',
      texts(
        hostShares.map(({ party, count }) => (
          <>
            <RecordText>{party.name}</RecordText>
            {t('record.hostTimes', { count })}
          </>
        )),
      ),
      { note: t('record.hostsNote') },
    ),
    fact('coverage', 'complete', coverageOf(record), {
      note: t('record.completeNote'),
    }),
  ].filter(({ property }) => property !== 'events' || cadenceMonths !== null);
}

/** Returns the number of missing meetings and links to the coverage; null without coverage. */
function coverageOf({ knownMissing, coverage: { nodes } }: Of<'Format'>): ComponentChildren {
  if (nodes.length === 0) return null;
  return (
    <>
      {knownMissing === null ? t('record.missingUnknown') : t('record.missingCount', { count: knownMissing })}
      : <RecordLinks to={nodes} />
    </>
  );
}

const tenureFacts = (record: Of<'Tenure'>) => [
  fact('person', 'person', link(record.person)),
  fact('party', 'party', link(record.party)),
  fact('office', 'office', record.office),
  fact('level', 'level', record.tenureLevel && levelLabel(record.tenureLevel)),
  fact('start', 'from', when(record.start)),
  fact('end', 'to', lastDay(record, dayOfView()), { properties: ['end', 'seenOn'] }),
  fact('seenOn', 'seenOn', texts(record.seenOn.map((date) => writeDate(date, LANGUAGE)))),
  fact('lastSeen', 'lastEvidence', record.lastSeen === null ? null : writeDay(record.lastSeen, LANGUAGE), {
    properties: ['start', 'end', 'seenOn'],
  }),
];

const policyFacts = (record: Of<'Policy'>) => [
  fact('parties', 'parties', links(record.parties)),
  fact('areas', 'areas', record.areas.length > 0 ? record.areas.map(wordLabel).join(', ') : null),
  fact('instrument', 'instrument', record.instrument),
  fact('adopted', 'adopted', when(record.adopted)),
  fact('inForce', 'inForce', when(record.inForce)),
  fact('provisions', 'provisions', texts(record.provisions)),
  fact('place', 'place', link(record.place)),
];

/** Returns the facts of an event. */
function eventFacts(event: EventPartsFragment): readonly Fact[] {
  const { format, place, country, level, mode, previousDates, statusHistory } = event;
  const earlier = statusHistory.slice(0, -1);
  return [
    fact('date', 'date', when(event.date) ?? t('date.notFixed')),
    fact('previousDates', 'previousDates', texts(previousDates.map((date) => writeDate(date, LANGUAGE))), {
      properties: ['date'],
    }),
    fact(
      'status',
      'status',
      event.status && (
        <>
          {statusLabel(event.status)}
          {earlier.length > 0 && (
            <span class="soft">
              {' '}
              {t('record.statusBefore', {
                history: earlier
                  .map(({ status, since }) =>
                    t('record.firstSaid', {
                      status: statusLabel(status).toLowerCase(),
                      date: writeDate(since, LANGUAGE),
                    }),
                  )
                  .join('; '),
              })}
            </span>
          )}
        </>
      ),
    ),
    fact(
      'format',
      'format',
      format && (
        <>
          <RecordLink to={format} />
          {withPartners(format.partners)}
        </>
      ),
    ),
    fact('ordinal', 'ordinal', ordinalOf(event), { properties: ['ordinal', 'ordinalLabel'] }),
    fact('level', 'level', level && levelLabel(level)),
    fact('mode', 'mode', mode && wordLabel(mode)),
    fact(
      'place',
      'place',
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
    fact('hosts', 'hosts', links(event.hosts), { properties: ['participants.roles'] }),
    fact('theme', 'theme', event.theme),
    fact('occasion', 'occasion', event.occasion),
    fact('aims', 'aims', texts(event.aims)),
    fact('expectations', 'expectations', texts(event.expectations)),
    fact('outcomes', 'outcomes', event.outcomes.length > 0 ? <Outcomes all={event.outcomes} /> : null),
    fact('replacedBy', 'replacedBy', link(event.replacedBy)),
  ];
}

const withPartners = (partners: readonly RecordRef[]): ComponentChildren =>
  partners.length > 0 && rich('record.withPartner', { partner: () => <PartnerLinks partners={partners} /> });

function ordinalOf({ ordinal, ordinalLabel }: EventPartsFragment): string | null {
  if (ordinal === null) return ordinalLabel;
  return `${writeNumber(ordinal)}${ordinalLabel === null ? '' : t('record.ordinalLabel', { label: ordinalLabel })}`;
}
