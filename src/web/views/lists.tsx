import { ListView } from './list.tsx';
import { DISPUTES, COVERAGE_LIST, DOCUMENTS, PEOPLE, PLACES, POLICIES, SOURCES } from '../operations.ts';
import { LANGUAGE, languageOf, nameLanguage, writeDate, writeDay, writePoint } from '../lib/locale.ts';
import { RecordText } from '../parts/record-text.tsx';
import { rich, t } from '../lib/messages.ts';
import { OutsideLink, RecordLink, RecordLinks } from '../parts/links.tsx';
import { wordLabel } from '../lib/labels.ts';
import { yearOf } from './record/years.ts';

const sidesOf = (positions: readonly unknown[]): string =>
  t('count.sidesInWords', { count: positions.length });

/** All disputes, by name. */
export const DisputesView = () => (
  <ListView
    view="disputes"
    title="page.disputes"
    lead="list.disputesLead"
    operation={DISPUTES}
    file="disputes"
    draw={({ topic, about, positions }) => (
      <>
        {topic !== null && <p lang={languageOf(topic)}>{topic}</p>}
        <p class="soft small">
          {about.length > 0
            ? rich('list.on', { sides: sidesOf(positions), records: () => <RecordLinks to={about} /> })
            : sidesOf(positions)}
        </p>
      </>
    )}
  />
);

/** All notes on coverage, by the type of their records. */
export const CoverageView = () => (
  <ListView
    view="coverage"
    title="page.coverage"
    lead="list.coverageLead"
    operation={COVERAGE_LIST}
    file="coverage"
    choice={{
      name: 'recordType',
      label: 'list.records',
      words: ['EVENT', 'FORMAT', 'PERSON', 'POLICY', 'DOCUMENT'],
      toWhere: (word) => ({ recordType: { eq: word } }),
    }}
    groupOf={({ recordType }) => t('list.recordsOf', { type: wordLabel(recordType) })}
    draw={({ lookedFor, searchedUntil, format, missing }) => {
      const count = missing.reduce((sum, each) => sum + each.count, 0);
      return (
        <>
          <p lang={languageOf(lookedFor)}>{lookedFor}</p>
          <p class="soft small">
            {t('list.searchedUntil', { day: writeDay(searchedUntil, LANGUAGE) })}
            {count === 0 ? t('list.nothingMissing') : t('list.missing', { count })}
            {format && (
              <>
                ; <RecordLink to={format} />
              </>
            )}
          </p>
        </>
      );
    }}
  />
);

/** All sources, the earliest first. */
export const SourcesView = () => (
  <ListView
    view="sources"
    title="page.sources"
    lead="list.sourcesLead"
    operation={SOURCES}
    file="sources"
    textField="title"
    choice={{
      name: 'kind',
      label: 'list.kind',
      words: ['OFFICIAL', 'NEWS_AGENCY', 'NEWS', 'ANALYSIS', 'REPRINT', 'ENCYCLOPEDIA', 'OPINION', 'OTHER'],
      toWhere: (word) => ({ kind: { eq: word } }),
    }}
    groupOf={({ published }) => yearOf({ date: published }) ?? t('date.groupNone')}
    draw={({ kind, publisher, published, address, claims, name }) => (
      <p class="soft small">
        {publisher !== null && (
          <>
            <RecordText>{publisher}</RecordText> ·{' '}
          </>
        )}
        {[published && writeDate(published, LANGUAGE), wordLabel(kind)].filter(Boolean).join(' · ')} ·{' '}
        {t('count.claimsInWords', { count: claims.totalCount })}
        {address !== null && (
          <>
            {' '}
            ·{' '}
            <OutsideLink
              to={address}
              label={t('text.originalOf', { title: name })}
              text={t('text.original')}
            />
          </>
        )}
      </p>
    )}
  />
);

/** All documents, the earliest first. */
export const DocumentsView = () => (
  <ListView
    view="documents"
    title="page.documents"
    lead="list.documentsLead"
    operation={DOCUMENTS}
    file="documents"
    choice={{
      name: 'kind',
      label: 'list.kind',
      words: [
        ...(['DECLARATION', 'JOINT_STATEMENT', 'COMMUNIQUE', 'TREATY', 'AGREEMENT', 'MEMORANDUM'] as const),
        ...(['ROADMAP', 'ACTION_PLAN', 'PROGRAMME', 'STRATEGY', 'STATEMENT', 'PRESS_RELEASE'] as const),
        ...(['DECISION', 'CONCEPT', 'INITIATIVE', 'OTHER'] as const),
      ],
      toWhere: (word) => ({ kind: { eq: word } }),
    }}
    groupOf={(document) => yearOf(document) ?? t('date.groupNone')}
    draw={({ kind, date, event, textAt, name }) => (
      <p class="soft small">
        {[kind && wordLabel(kind), date && writeDate(date, LANGUAGE)].filter(Boolean).join(' · ')}
        {event && <> · {rich('list.adoptedAt', { event: () => <RecordLink to={event} /> })}</>}
        {textAt !== null && (
          <>
            {' '}
            · <OutsideLink to={textAt} label={t('text.textOf', { title: name })} text={t('text.text')} />
          </>
        )}
      </p>
    )}
  />
);

/** All persons, by name. */
export const PeopleView = () => (
  <ListView
    view="people"
    title="page.people"
    lead="list.peopleLead"
    operation={PEOPLE}
    file="people"
    choice={{
      name: 'head',
      label: 'list.office',
      words: ['HEAD_OF_A_PARTY'],
      toWhere: () => ({ leader: true }),
      isOfPage: true,
    }}
    // The list is in the order of the usual names.
    groupOf={({ name }) => (nameLanguage() === null ? name.charAt(0) : '')}
    draw={({ nationality, tenures, participations }) => (
      <p class="soft small">
        {tenures.nodes.map(({ id, office, name, party }) => (
          <span key={id}>
            <RecordLink to={{ id, name: office ?? name }} />
            {party && (
              <>
                , <RecordLink to={party} />
              </>
            )}
            {' · '}
          </span>
        ))}
        {tenures.nodes.length === 0 && nationality && (
          <>
            <RecordLink to={nationality} />
            {' · '}
          </>
        )}
        {t('count.meetingsInWords', { count: participations.totalCount })}
      </p>
    )}
  />
);

/** All policies, by name. */
export const PoliciesView = () => (
  <ListView
    view="policies"
    title="page.policies"
    lead="list.policiesLead"
    operation={POLICIES}
    file="policies"
    choice={{
      name: 'area',
      label: 'list.area',
      words: [
        ...(['ARTIFICIAL_INTELLIGENCE', 'CLIMATE', 'DIGITAL_GOVERNANCE', 'DIGITAL_TRANSFORMATION'] as const),
        ...([
          'ECONOMIC_DIVERSIFICATION',
          'ECONOMIC_REFORM',
          'EDUCATION',
          'ENERGY_SECURITY',
          'HEALTH',
        ] as const),
        ...(['HIGH_TECHNOLOGY', 'NATION_BUILDING', 'POLITICAL_REFORM', 'ROBOTICS', 'SECURITY'] as const),
        ...(['TRADE_AND_INVESTMENT', 'TRANSPORT_CONNECTIVITY', 'WATER'] as const),
      ],
      toWhere: (word) => ({ area: { eq: word } }),
    }}
    draw={({ parties, areas, adopted }) => (
      <p class="soft small">
        <RecordLinks to={parties} /> · {areas.map(wordLabel).join(', ')}
        {adopted && ` · ${t('list.adopted', { date: writeDate(adopted, LANGUAGE) })}`}
      </p>
    )}
  />
);

/** All places, by country. */
export const PlacesView = () => (
  <ListView
    view="places"
    title="page.places"
    lead="list.placesLead"
    operation={PLACES}
    file="places"
    groupOf={({ country }) => country?.name ?? t('list.noCountry')}
    draw={({ coordinates, events }) => (
      <p class="soft small">
        {t('count.eventsInWords', { count: events.totalCount })}
        {coordinates && ` · ${writePoint(coordinates, LANGUAGE)}`}
      </p>
    )}
  />
);
