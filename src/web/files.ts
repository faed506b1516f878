// Made from src/downloads/catalog.ts by "npm run generate".

/** Files of one content: a sentence, their names, and the parameters that their addresses need. */
type FileEntry = {
  readonly doc: string;
  readonly names: readonly [string, ...string[]];
  readonly needs: readonly string[];
};

/** All files of the service. */
export const FILES: readonly FileEntry[] = [
  { doc: 'Events, one per row.', names: ['events.csv', 'events.parquet'], needs: [] },
  {
    doc: 'Formats, one per row: which powers meet a group as one, since when, at what level.',
    names: ['formats.csv', 'formats.json', 'formats.parquet'],
    needs: [],
  },
  {
    doc: 'Parties at events, one pair per row, with who spoke for them and at what level.',
    names: ['participations.csv', 'participations.json', 'participations.parquet'],
    needs: [],
  },
  {
    doc: 'Events of each format of a group in each period, one cell per row, those without events included.',
    names: ['matrix.csv', 'matrix.json', 'matrix.parquet'],
    needs: [],
  },
  {
    doc: 'Pairs of parties that took part in the same events, one per row, with the number of these events.',
    names: ['pairs.csv', 'pairs.json', 'pairs.parquet'],
    needs: [],
  },
  {
    doc: 'Claims, one per row: what each source states, including claims that do not win.',
    names: ['claims.csv', 'claims.json', 'claims.parquet'],
    needs: [],
  },
  {
    doc: 'Outcomes of events, one per row, with amounts of money and what became of them.',
    names: ['outcomes.csv', 'outcomes.json', 'outcomes.parquet'],
    needs: [],
  },
  {
    doc: 'Nations, one per row, with their codes.',
    names: ['nations.csv', 'nations.json', 'nations.parquet'],
    needs: [],
  },
  {
    doc: 'Organizations, one per row.',
    names: ['organizations.csv', 'organizations.json', 'organizations.parquet'],
    needs: [],
  },
  {
    doc: 'Groups of nations, one per row.',
    names: ['groups.csv', 'groups.json', 'groups.parquet'],
    needs: [],
  },
  { doc: 'Persons, one per row.', names: ['people.csv', 'people.json', 'people.parquet'], needs: [] },
  {
    doc: 'Terms of office, one per row: who held which office, from when to when.',
    names: ['tenures.csv', 'tenures.json', 'tenures.parquet'],
    needs: [],
  },
  { doc: 'Policies, one per row.', names: ['policies.csv', 'policies.json', 'policies.parquet'], needs: [] },
  {
    doc: 'Places, one per row, with their coordinates.',
    names: ['places.csv', 'places.json', 'places.parquet'],
    needs: [],
  },
  {
    doc: 'Documents, one per row: declarations, statements, plans.',
    names: ['documents.csv', 'documents.json', 'documents.parquet'],
    needs: [],
  },
  {
    doc: 'Disputes between sources, one per row, with what each side says.',
    names: ['disputes.csv', 'disputes.json', 'disputes.parquet'],
    needs: [],
  },
  {
    doc: 'Coverage, one note per row: the search and its last day, the missing editions, the omissions.',
    names: ['coverage.csv', 'coverage.json', 'coverage.parquet'],
    needs: [],
  },
  { doc: 'Sources, one per row.', names: ['sources.csv', 'sources.json', 'sources.parquet'], needs: [] },
  {
    doc: 'Events as a list of flat objects: times in milliseconds, for dashboards.',
    names: ['events.json'],
    needs: [],
  },
  { doc: 'Events as a calendar to subscribe to, each on its whole days.', names: ['events.ics'], needs: [] },
  { doc: 'Events as a feed to follow.', names: ['events.atom'], needs: [] },
  {
    doc: 'What each release of the dataset changed, as a feed to follow; the latest first.',
    names: ['changes.atom'],
    needs: [],
  },
  {
    doc: 'What the releases after a point changed, per record and property: the values before and after, and the claims.',
    names: ['changes.json'],
    needs: [],
  },
  { doc: 'Events as a timeline for TimelineJS.', names: ['events.timelinejs.json'], needs: [] },
  { doc: 'Sources as a bibliography, each an entry @online.', names: ['sources.bib'], needs: [] },
  {
    doc: 'The graph for Gephi, in GEXF 1.3: records and their relationships, each in its days.',
    names: ['graph.gexf'],
    needs: [],
  },
  { doc: 'The graph in GraphML: records and their relationships.', names: ['graph.graphml'], needs: [] },
  {
    doc: 'The graph as linked data, in JSON-LD with the words of schema.org and PROV.',
    names: ['graph.jsonld'],
    needs: [],
  },
  {
    doc: 'All tables as one SQLite database, with keys and full text.',
    names: ['dataset.sqlite'],
    needs: [],
  },
  {
    doc: 'All of the dataset: each file that needs no filter, the seed from which it was ingested, how to cite it.',
    names: ['dataset.zip'],
    needs: [],
  },
];
