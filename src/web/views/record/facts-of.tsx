import { LANGUAGE } from '../../lib/language.ts';
import { LEVELS, plainWord } from '../../lib/words.ts';
import { PartnerLink } from '../../parts/links.tsx';
import { eventFacts } from './event-facts.tsx';
import { fact, link, links, texts, when } from './fact-parts.tsx';
import { writeDate } from '../../lib/dates.ts';
import type { AnyRecord } from '../../lib/types.ts';
import type { Fact } from './facts.tsx';

type Of<Name extends string> = Extract<AnyRecord, { readonly __typename: Name }>;

/** The facts that stand for a record, in the order in which they are read. */
export function factsOf(record: AnyRecord): readonly Fact[] {
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
      return [fact('country', 'Country', link(record.country))];
    case 'Document':
      return [
        fact('kind', 'Kind', record.documentKind && plainWord(record.documentKind)),
        fact('date', 'Date', when(record.date)),
        fact('event', 'Adopted at', link(record.event)),
        fact('parties', 'Parties', links(record.parties)),
      ];
    default:
      return 'eventKind' in record ? eventFacts(record) : [];
  }
}

const nationFacts = ({ code, code3, independence, groups }: Of<'Nation'>) => [
  fact('code', 'Code', `${code}, ${code3}`),
  fact('independence', 'Independence', when(independence)),
  fact('groups', 'Groups', links(groups)),
];

const groupFacts = ({ region, plusFormatCount, plusFormatTrend, significance }: Of<'Group'>) => [
  fact('region', 'Region', region),
  fact('plusFormatCount', 'Formats with one power, as published', plusFormatCount?.toLocaleString(LANGUAGE)),
  fact('plusFormatTrend', 'Their number', plusFormatTrend && plainWord(plusFormatTrend)),
  fact('significance', 'Significance', texts(significance)),
];

function formatFacts(record: Of<'Format'>): readonly Fact[] {
  const { group, partner, established, ended, levels, cadenceMonths, institutions, hostShares } = record;
  return [
    fact('partner', 'Partner', partner && <PartnerLink partner={partner} />),
    fact('group', 'Group', link(group)),
    fact('established', 'Since', when(established)),
    fact('ended', 'Ended', when(ended)),
    fact(
      'levels',
      'Levels',
      texts(
        levels.map(({ level, since }) => `${LEVELS[level]}${since ? `, ${writeDate(since, LANGUAGE)}` : ''}`),
      ),
    ),
    fact(
      'institutions',
      'Bodies',
      texts(
        institutions.map(({ name, status, since }) =>
          [name, status && plainWord(status), since && writeDate(since, LANGUAGE)].filter(Boolean).join(', '),
        ),
      ),
    ),
    fact(
      'events',
      'Rhythm',
      cadenceMonths === null
        ? null
        : `half of the meetings follow the one before within ${cadenceMonths.toLocaleString(LANGUAGE)} months`,
    ),
    fact(
      'hosts',
      'Hosts',
      texts(
        hostShares.map(({ party, count }) => `${party.name}, ${count === 1 ? 'once' : `${count} times`}`),
      ),
    ),
  ].filter(({ property }) => property !== 'events' || cadenceMonths !== null);
}

const tenureFacts = (record: Of<'Tenure'>) => [
  fact('person', 'Person', link(record.person)),
  fact('party', 'Party', link(record.party)),
  fact('office', 'Office', record.office),
  fact('level', 'Level', record.tenureLevel && LEVELS[record.tenureLevel]),
  fact('start', 'From', when(record.start)),
  fact('end', 'To', when(record.end)),
  fact('seenOn', 'Seen in office on', texts(record.seenOn.map((date) => writeDate(date, LANGUAGE)))),
];

const policyFacts = (record: Of<'Policy'>) => [
  fact('parties', 'Parties', links(record.parties)),
  fact('areas', 'Areas', record.areas.length > 0 ? record.areas.map(plainWord).join(', ') : null),
  fact('instrument', 'Instrument', record.instrument),
  fact('adopted', 'Adopted', when(record.adopted)),
  fact('inForce', 'In force', when(record.inForce)),
  fact('provisions', 'Provisions', texts(record.provisions)),
  fact('place', 'Place', link(record.place)),
];
