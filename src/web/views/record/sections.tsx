import { ClaimsFile, ClaimSides } from './claims.tsx';
import { claimsOfProperties } from './use-evidence.ts';
import { dayOfView } from '../../lib/address.ts';
import { factsOf } from './facts-of.tsx';
import { lastDay } from './last-day.ts';
import { EventList } from './event-list.tsx';
import { FirstTen } from './first-ten.tsx';
import { Participants } from './participants.tsx';
import { LANGUAGE, writeDate } from '../../lib/locale.ts';
import { rich, t } from '../../lib/messages.ts';
import { isAccepted, wordLabel } from '../../lib/labels.ts';
import { hueOfAll } from '../../lib/theme.ts';
import { RecordLink, RecordLinks } from '../../parts/links.tsx';
import { SourcesOf } from './facts.tsx';
import type { ComponentChildren } from 'preact';
import type { EntityRecord, RecordRef } from '../../lib/labels.ts';
import type { Evidence } from './use-evidence.ts';
import type { FormatLineFragment, MembersFragment, TenureLineFragment } from '../../operations.ts';

/** The ids of the sections of a record page, the same in each language, by the names of their titles. */
export const SECTION_IDS = {
  atTheTable: 'at-the-table',
  documents: 'documents',
  formats: 'formats',
  events: 'events',
  offices: 'offices',
  members: 'members',
  policies: 'policies',
  allClaims: 'all-claims',
} as const;

/** A section of a record page: the name of its title, the number of its things, and its content. */
export type RecordSection = {
  readonly name: SectionName;
  readonly count?: number;
  readonly content: ComponentChildren;
};

type SectionName = keyof typeof SECTION_IDS;

type Connection<Item> = { readonly totalCount: number; readonly nodes: readonly Item[] };

/** Returns the sections of a record, in reading order; without those that are empty. */
export function sectionsOf(record: EntityRecord, evidence: Evidence): readonly RecordSection[] {
  const sections: (RecordSection | false)[] = [
    'participants' in record &&
      record.participants.edges.length + record.absent.length > 0 && {
        name: 'atTheTable',
        count: record.participants.totalCount,
        content: <Participants event={record} evidence={evidence} />,
      },
    'documents' in record &&
      listed('documents', record.documents, (each) => (
        <>
          <RecordLink to={each} />
          {each.documentKind && <span class="soft">, {wordLabel(each.documentKind)}</span>}
        </>
      )),
    'formats' in record && formats(record.formats),
    'groupFormats' in record && formats(record.groupFormats),
    ...eventsOf(record),
    'tenures' in record && offices(record.tenures, record.__typename === 'Person'),
    'members' in record && members(record.members, evidence),
    'policies' in record &&
      listed('policies', record.policies, (each) => (
        <>
          <RecordLink to={each} />
          <span class="soft">, {each.areas.map(wordLabel).join(', ')}</span>
        </>
      )),
    record.claims.totalCount > 0 && {
      name: 'allClaims',
      count: record.claims.totalCount,
      content: <AllClaims record={record} evidence={evidence} />,
    },
  ];
  return sections.filter((section) => section !== false);
}

function eventsOf(record: EntityRecord): readonly RecordSection[] {
  const events =
    'partyEvents' in record
      ? record.partyEvents
      : 'formatEvents' in record
        ? record.formatEvents
        : 'placeEvents' in record
          ? record.placeEvents
          : null;
  if (!events || events.nodes.length === 0) return [];
  const { nodes, totalCount } = events;
  return [{ name: 'events', count: totalCount, content: <EventList events={nodes} total={totalCount} /> }];
}

/** Returns a section of a plain list; false for an empty one. */
function listed<Item extends RecordRef>(
  name: SectionName,
  { nodes, totalCount }: Connection<Item>,
  draw: (item: Item) => ComponentChildren,
): RecordSection | false {
  if (nodes.length === 0) return false;
  const content = (
    <FirstTen
      items={nodes}
      total={totalCount}
      draw={(some) => (
        <ul class="lines">
          {some.map((each) => (
            <li key={each.id}>{draw(each)}</li>
          ))}
        </ul>
      )}
    />
  );
  return { name, count: totalCount, content };
}

const formats = (all: Connection<FormatLineFragment>): RecordSection | false =>
  listed('formats', all, ({ id, name, partners, group, established }) => (
    <>
      <span class={hueOfAll(partners)}>
        {partners.length > 0 && <span class="swatch" />}
        <RecordLink to={{ id, name }} />
      </span>
      <span class="soft">
        {established && t('record.since', { date: writeDate(established, LANGUAGE) })}
        {partners.length > 0 && group && (
          <>
            {rich('record.groupWith', {
              group: () => <RecordLink to={group} />,
              partner: () => <RecordLinks to={partners} />,
            })}
          </>
        )}
      </span>
    </>
  ));

/** Returns the section of the offices of a person, or of a party. */
const offices = (all: Connection<TenureLineFragment>, isPerson: boolean): RecordSection | false =>
  listed('offices', all, (tenure) => {
    const other = isPerson ? tenure.party : tenure.person;
    return (
      <>
        <RecordLink to={{ id: tenure.id, name: tenure.office ?? tenure.name }} />
        {other && (
          <>
            , <RecordLink to={other} />
          </>
        )}
        <span class="soft">, {yearsInOffice(tenure)}</span>
      </>
    );
  });

/** Returns the days of an office in words. */
function yearsInOffice(tenure: TenureLineFragment): string {
  const { start, certainty } = tenure;
  const from = start && writeDate(start, LANGUAGE);
  const days = [from, lastDay(tenure, dayOfView())].filter((day) => day !== null).join(' – ');
  return `${days === '' ? t('record.daysNotKnown') : days}${certainty === 'POSSIBLE' ? ` ${t('record.possibly')}` : ''}`;
}

function members({ nodes, edges, totalCount }: MembersFragment, evidence: Evidence): RecordSection | false {
  if (nodes.length === 0) return false;
  return {
    name: 'members',
    count: totalCount,
    content: (
      <>
        <ul class="names">
          {nodes.map((each) => (
            <li key={each.id}>
              <RecordLink to={each} />
              <Membership edge={edges.find(({ node }) => node.slug === each.id)} />
            </li>
          ))}
        </ul>
        <SourcesOf
          name="members"
          of={t('record.members')}
          claims={claimsOfProperties(evidence, ['members'])}
        />
      </>
    ),
  };
}

/** The days of a membership, where a source gives them; the membership lasts without a last day. */
function Membership({ edge }: { readonly edge: MembersFragment['edges'][number] | undefined }) {
  const since = edge?.since && writeDate(edge.since, LANGUAGE);
  const until = edge?.until?.latest ? writeDate(edge.until, LANGUAGE) : null;
  if (!since && !until) return null;
  return (
    <span class="soft small">
      {' '}
      {until ? `${since ?? ''}–${until}` : t('date.since', { date: since ?? '' })}
    </span>
  );
}

/** The properties whose claims a part of the page shows, in addition to those of facts. */
const SHOWN = ['summary', 'participants', 'attendanceRecord', 'members', 'positions', 'missing', 'leftOut'];

/** The number of claims of a record by their result, those that no part above shows, and the table of all. */
function AllClaims({ record, evidence }: { readonly record: EntityRecord; readonly evidence: Evidence }) {
  const { claims, isComplete } = evidence;
  const accepted = claims.filter(({ standing }) => isAccepted(standing)).length;
  const sources = t('count.sources', { count: record.sources.totalCount });
  const ofFacts = factsOf(record).flatMap(({ value, basis }) =>
    value !== null && 'properties' in basis ? basis.properties : [],
  );
  const shown = new Set(claimsOfProperties(evidence, [...SHOWN, ...ofFacts]));
  const others = claims.filter((claim) => !shown.has(claim));
  return (
    <>
      <p>
        {rich('record.allAsTable', {
          counts: isComplete
            ? t('record.counts', { sources, accepted, rejected: claims.length - accepted })
            : sources,
          file: () => <ClaimsFile select={{ subject: record.id }} />,
        })}
      </p>
      {!isComplete && <p class="soft">{t('record.moreClaims')}</p>}
      {others.length > 0 && (
        <>
          <h3>{t('record.noFact')}</h3>
          <ClaimSides claims={others} showsProperty />
        </>
      )}
    </>
  );
}
