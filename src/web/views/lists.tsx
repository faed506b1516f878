import { ListView } from './list.tsx';
import { DISPUTES, COVERAGE_LIST, DOCUMENTS, PEOPLE, PLACES, POLICIES, SOURCES } from '../operations.ts';
import { countedInWords, LANGUAGE, writeDate, writeDay, writeNumber, writePoint } from '../lib/locale.ts';
import { OutsideLink, RecordLink, RecordLinks } from '../parts/links.tsx';
import { wordLabel } from '../lib/labels.ts';
import { yearOf } from './record/years.ts';

/** All disputes, by name. */
export const DisputesView = () => (
  <ListView
    view="disputes"
    title="Disputes"
    lead="Where the sources contradict each other. Each dispute has all sides, and each side has its claims."
    operation={DISPUTES}
    file="disputes"
    draw={({ topic, about, positions }) => (
      <>
        {topic !== null && <p>{topic}</p>}
        <p class="soft small">
          {countedInWords(positions.length, 'side')}
          {about.length > 0 && (
            <>
              {' '}
              on <RecordLinks to={about} />
            </>
          )}
        </p>
      </>
    )}
  />
);

/** All notes on coverage, by the type of their records. */
export const CoverageView = () => (
  <ListView
    view="coverage"
    title="Coverage"
    lead="What was looked for, until when, and what is known to be missing. The absence of a record means something only inside its coverage."
    operation={COVERAGE_LIST}
    file="coverage"
    choice={{
      name: 'recordType',
      label: 'Records',
      words: ['EVENT', 'FORMAT', 'PERSON', 'POLICY', 'DOCUMENT'],
      toWhere: (word) => ({ recordType: { eq: word } }),
    }}
    groupOf={({ recordType }) => `${wordLabel(recordType)} records`}
    draw={({ lookedFor, searchedUntil, format, missing }) => {
      const count = missing.reduce((sum, each) => sum + each.count, 0);
      return (
        <>
          <p>{lookedFor}</p>
          <p class="soft small">
            Searched until {writeDay(searchedUntil, LANGUAGE)};{' '}
            {count === 0 ? 'nothing is known to be missing' : `${writeNumber(count)} known to be missing`}
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
    title="Sources"
    lead="The pages and texts that state the facts, the earliest first. Each source leads to all its claims and to the original."
    operation={SOURCES}
    file="sources"
    textField="title"
    choice={{
      name: 'kind',
      label: 'Kind',
      words: ['OFFICIAL', 'NEWS_AGENCY', 'NEWS', 'ANALYSIS', 'REPRINT', 'ENCYCLOPEDIA', 'OPINION', 'OTHER'],
      toWhere: (word) => ({ kind: { eq: word } }),
    }}
    groupOf={({ published }) => yearOf({ date: published }) ?? 'Not dated'}
    draw={({ kind, publisher, published, address, claims, name }) => (
      <p class="soft small">
        {[publisher, published && writeDate(published, LANGUAGE), wordLabel(kind)]
          .filter(Boolean)
          .join(' · ')}{' '}
        · {countedInWords(claims.totalCount, 'claim')}
        {address !== null && (
          <>
            {' '}
            · <OutsideLink to={address} label={`Original of “${name}”`} text="original" />
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
    title="Documents"
    lead="Declarations, joint statements, roadmaps and other texts that meetings adopted, the earliest first."
    operation={DOCUMENTS}
    file="documents"
    choice={{
      name: 'kind',
      label: 'Kind',
      words: [
        ...(['DECLARATION', 'JOINT_STATEMENT', 'COMMUNIQUE', 'TREATY', 'AGREEMENT', 'MEMORANDUM'] as const),
        ...(['ROADMAP', 'ACTION_PLAN', 'PROGRAMME', 'STRATEGY', 'STATEMENT', 'PRESS_RELEASE'] as const),
        ...(['DECISION', 'CONCEPT', 'INITIATIVE', 'OTHER'] as const),
      ],
      toWhere: (word) => ({ kind: { eq: word } }),
    }}
    groupOf={(document) => yearOf(document) ?? 'Not dated'}
    draw={({ kind, date, event, textAt, name }) => (
      <p class="soft small">
        {[kind && wordLabel(kind), date && writeDate(date, LANGUAGE)].filter(Boolean).join(' · ')}
        {event && (
          <>
            {' '}
            · adopted at <RecordLink to={event} />
          </>
        )}
        {textAt !== null && (
          <>
            {' '}
            · <OutsideLink to={textAt} label={`Text of “${name}”`} text="text" />
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
    title="Persons"
    lead="Leaders, ministers, envoys and other persons, with their latest offices."
    operation={PEOPLE}
    file="people"
    choice={{
      name: 'head',
      label: 'Office',
      words: ['HEAD_OF_A_PARTY'],
      toWhere: () => ({ leader: true }),
      isOfPage: true,
    }}
    groupOf={({ name }) => name.charAt(0)}
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
        {countedInWords(participations.totalCount, 'meeting')}
      </p>
    )}
  />
);

/** All policies, by name. */
export const PoliciesView = () => (
  <ListView
    view="policies"
    title="Policies"
    lead="Strategies, laws and programmes of the parties, by field."
    operation={POLICIES}
    file="policies"
    choice={{
      name: 'area',
      label: 'Area',
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
        {adopted && ` · adopted ${writeDate(adopted, LANGUAGE)}`}
      </p>
    )}
  />
);

/** All places, by country. */
export const PlacesView = () => (
  <ListView
    view="places"
    title="Places"
    lead="The cities in which the meetings took place, by country."
    operation={PLACES}
    file="places"
    groupOf={({ country }) => country?.name ?? 'No country'}
    draw={({ coordinates, events }) => (
      <p class="soft small">
        {countedInWords(events.totalCount, 'event')}
        {coordinates && ` · ${writePoint(coordinates, LANGUAGE)}`}
      </p>
    )}
  />
);
