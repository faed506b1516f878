/** A disagreement over one property: all sides, and the value of the plain field before and after the second side was known. */
export type Contested = {
  readonly id: string;
  readonly property: string;
  /** The item that a part belongs to, e.g. the party whose level it is. */
  readonly edge?: string;
  /** All sides, a denial with "not". */
  readonly sides: readonly string[];
  /** The winning value today; null if every side is denied. */
  readonly wins: string | null;
  /** A question of a graph, and its answer as known on a day before the second side and today. */
  readonly question: string;
  readonly before: readonly [day: string, answer: object | null];
  readonly today: object;
};

const format = (id: string): string => `format(id: "${id}") { established { edtf } contested }`;
const event = (id: string, field: string): string => `event(id: "${id}") { ${field} contested }`;
const date = 'date { edtf }';
const level = (id: string, party: string): string =>
  `participations(where: { event: { eq: "${id}" }, party: { eq: "${party}" } }) { nodes { level } }`;

/** The disagreements over one property, as the researched record lists and judges them; the seven of the article have tests of their own. */
export const CONTESTED: readonly Contested[] = [
  {
    id: 'china-central-asia',
    property: 'established',
    sides: ['2019', '2020', '2020-07-16'],
    wins: '2020-07-16',
    question: format('china-central-asia'),
    before: ['2020-12-31', { established: { edtf: '2020-07-16' }, contested: [] }],
    today: {
      established: { edtf: '2020-07-16' },
      contested: ['established', 'levels', 'institutions'],
    },
  },
  {
    id: 'united-kingdom-central-asia',
    property: 'established',
    sides: ['../2024', '2026-02-26'],
    wins: '2026-02-26',
    question: format('united-kingdom-central-asia'),
    before: ['2025-12-31', { established: { edtf: '../2024' }, contested: [] }],
    today: { established: { edtf: '2026-02-26' }, contested: ['established'] },
  },
  {
    id: 'eu-central-asia-ministerial-2012',
    property: 'date',
    sides: ['2012-11-27', '2013'],
    wins: '2012-11-27',
    question: event('eu-central-asia-ministerial-2012', date),
    before: ['2014-12-31', { date: { edtf: '2012-11-27' }, contested: [] }],
    today: { date: { edtf: '2012-11-27' }, contested: ['date'] },
  },
  {
    id: 'eu-central-asia-ministerial-2022',
    property: 'date',
    sides: ['2022-11-17', '2022-11-18/2022-11-19'],
    wins: '2022-11-17',
    question: event('eu-central-asia-ministerial-2022', date),
    before: ['2022-12-31', { date: { edtf: '2022-11-17' }, contested: [] }],
    today: { date: { edtf: '2022-11-17' }, contested: ['date'] },
  },
  {
    id: 'republic-of-korea-central-asia-forum-2022',
    property: 'place',
    sides: ['busan', 'seoul'],
    wins: 'busan',
    question: event('republic-of-korea-central-asia-forum-2022', 'place { id: slug }'),
    before: ['2022-01-31', { place: { id: 'seoul' }, contested: [] }],
    today: { place: { id: 'busan' }, contested: ['place'] },
  },
  {
    id: 'republic-of-korea-central-asia-forum-2021',
    property: 'participants.level',
    edge: 'kazakhstan',
    sides: ['DEPUTY_MINISTER', 'FOREIGN_MINISTER'],
    wins: 'DEPUTY_MINISTER',
    question: level('republic-of-korea-central-asia-forum-2021', 'kazakhstan'),
    before: ['2021-11-01', { nodes: [] }],
    today: { nodes: [{ level: 'DEPUTY_MINISTER' }] },
  },
  {
    id: 'china-central-asia-ministerial-2025',
    property: 'participants.level',
    edge: 'turkmenistan',
    sides: ['AMBASSADOR', 'FOREIGN_MINISTER'],
    wins: 'AMBASSADOR',
    question: level('china-central-asia-ministerial-2025', 'turkmenistan'),
    before: ['2025-04-01', { nodes: [] }],
    today: { nodes: [{ level: 'AMBASSADOR' }] },
  },
  {
    id: 'japan-central-asia-summit-2024',
    property: 'status',
    sides: ['CANCELLED', 'PLANNED', 'POSTPONED'],
    wins: 'CANCELLED',
    question: event('japan-central-asia-summit-2024', 'status'),
    before: ['2024-08-01', { status: 'PLANNED', contested: [] }],
    today: { status: 'CANCELLED', contested: ['status'] },
  },
  {
    id: 'kazakhstan-transport-logistics-concept',
    property: 'adopted',
    sides: ['2022-12-30', '2023-02-02'],
    wins: '2022-12-30',
    question: 'policy(id: "kazakhstan-transport-logistics-concept") { adopted { edtf } contested }',
    before: ['2022-01-01', null],
    today: { adopted: { edtf: '2022-12-30' }, contested: ['adopted'] },
  },
  {
    id: 'serdar-berdimuhamedov-president-of-turkmenistan',
    property: 'start',
    sides: ['2022-03-19', '2022-03-26'],
    wins: '2022-03-19',
    question:
      'tenures(where: { id: { eq: "serdar-berdimuhamedov-president-of-turkmenistan" } }) { nodes { start { edtf } } }',
    before: ['2022-03-20', { nodes: [{ start: { edtf: '2022-03-19' } }] }],
    today: { nodes: [{ start: { edtf: '2022-03-19' } }] },
  },
];
