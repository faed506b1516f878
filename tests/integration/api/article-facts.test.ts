import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Answer, Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const ARTICLE = 'diplomacy-journal-2025-c5-plus-1';
const FIVE = ['kazakhstan', 'kyrgyzstan', 'tajikistan', 'turkmenistan', 'uzbekistan'];

/** The value of each fact as a plain field of a graph that has only the claims of the article. */
const PLAIN: readonly (readonly [fact: string, query: string, expected: unknown])[] = [
  [
    'A1',
    `source(id: "${ARTICLE}") { publisher editedBy { id } }`,
    { publisher: 'Diplomacy Journal', editedBy: [{ id: 'lee-kap-soo' }] },
  ],
  [
    'A2',
    `source(id: "${ARTICLE}") { authors passedOnBy { id } }`,
    { authors: ['Kim Dae-sik'], passedOnBy: { id: 'embassy-of-kazakhstan-in-seoul' } },
  ],
  [
    'A2',
    'person(id: "kim-dae-sik") { tenures { nodes { office party { id } end { latest } } } }',
    {
      tenures: {
        nodes: [
          {
            office: 'Ambassador to the Republic of Kazakhstan',
            party: { id: 'republic-of-korea' },
            end: { latest: '2025-11-05' },
          },
        ],
      },
    },
  ],
  [
    'A3',
    'summit(id: "us-central-asia-summit-2025") { status date { edtf } place { id } format { id } }',
    {
      status: 'PLANNED',
      date: { edtf: '2025-11-06' },
      place: { id: 'washington-dc' },
      format: { id: 'c5-plus-1' },
    },
  ],
  [
    'A4',
    'summit(id: "us-central-asia-summit-2025") { participants { totalCount nodes { id } } }',
    {
      participants: {
        totalCount: 6,
        nodes: [...FIVE.slice(0, 4), 'united-states', 'uzbekistan'].map((id) => ({ id })),
      },
    },
  ],
  [
    'A5',
    'summit(id: "us-central-asia-summit-2025") { occasion aims }',
    {
      occasion: 'Tenth anniversary of the C5+1 framework',
      aims: ['New avenues for cooperation between the United States and Central Asia'],
    },
  ],
  [
    'A6',
    'format(id: "c5-plus-1") { established { edtf precision } }',
    { established: { edtf: '2015', precision: 'YEAR' } },
  ],
  ['A7', 'formats(where: { group: { eq: "c5" } }, orderBy: NAME_ASC) { totalCount }', { totalCount: 6 }],
  [
    'A7',
    'group(id: "c5") { plusFormatCount members { nodes { id } } }',
    { plusFormatCount: 6, members: { nodes: FIVE.map((id) => ({ id })) } },
  ],
  [
    'A8',
    'group(id: "c5") { region significance }',
    {
      region: 'Central Asia',
      significance: ['A crossroads of geopolitics', 'A wealth of resources that modern economies depend on'],
    },
  ],
  [
    'A9',
    'summit(id: "republic-of-korea-central-asia-summit-2026") { status ordinal date { edtf } hosts { id } }',
    { status: 'PLANNED', ordinal: 1, date: { edtf: '2026' }, hosts: [{ id: 'republic-of-korea' }] },
  ],
  [
    'A10',
    'policy(id: "central-asia-nation-building") { areas parties { id } }',
    { areas: ['NATION_BUILDING'], parties: FIVE.map((id) => ({ id })) },
  ],
  [
    'A11',
    'policy(id: "central-asia-modernization") { areas parties { id } }',
    { areas: ['ECONOMIC_REFORM'], parties: FIVE.map((id) => ({ id })) },
  ],
  ['A12', 'group(id: "c5") { plusFormatTrend }', { plusFormatTrend: 'GROWING' }],
  ['A13', 'summit(id: "us-central-asia-summit-2025") { ordinal }', { ordinal: 2 }],
  ['A13', 'summit(id: "us-central-asia-summit-2023") { ordinal date { edtf } }', { ordinal: 1, date: null }],
  [
    'A14',
    'nation(id: "KZ") { independence { earliest latest } }',
    { independence: { earliest: '1990-01-01', latest: '1993-12-31' } },
  ],
  [
    'A15',
    `source(id: "${ARTICLE}") { themes }`,
    { themes: ['"Homo sapiens" to "AI sapiens"', 'A civilizational shift for all humanity'] },
  ],
  [
    'A16',
    'summit(id: "apec-summit-2025") { status theme date { latest } hosts { id } format { id kind } }',
    {
      status: 'HELD',
      theme: 'Bridge. Business. Beyond.',
      date: { latest: '2025-11-04' },
      hosts: [{ id: 'republic-of-korea' }],
      format: { id: 'apec', kind: 'FORUM' },
    },
  ],
  ...[
    ['A17', 'economic-diversification', ['ECONOMIC_DIVERSIFICATION']],
    ['A18', 'digital-governance', ['DIGITAL_GOVERNANCE']],
    ['A19', 'trade-and-investment', ['TRADE_AND_INVESTMENT']],
    ['A20', 'transport-connectivity', ['TRANSPORT_CONNECTIVITY']],
    ['A21', 'energy-security', ['ENERGY_SECURITY']],
    ['A22', 'digital-transformation', ['DIGITAL_TRANSFORMATION']],
    ['A23', 'artificial-intelligence', ['ARTIFICIAL_INTELLIGENCE', 'HIGH_TECHNOLOGY']],
    ['A24', 'robotics', ['HIGH_TECHNOLOGY', 'ROBOTICS']],
  ].map(
    ([fact, id, areas]) =>
      [
        fact,
        `policy(id: "kazakhstan-${String(id)}") { areas parties { id } }`,
        { areas, parties: [{ id: 'kazakhstan' }] },
      ] as [string, string, unknown],
  ),
  [
    'A25',
    'leader(id: "kassym-jomart-tokayev") { tenures(asOf: "2025-11-06") { nodes { office level certainty party { id } } } }',
    {
      tenures: {
        nodes: [
          { office: 'President', level: 'HEAD_OF_STATE', certainty: 'POSSIBLE', party: { id: 'kazakhstan' } },
        ],
      },
    },
  ],
  [
    'A26',
    'nation(id: "republic-of-korea") { cooperation { party { id } through { id } claims { locator } } }',
    {
      cooperation: ['china', 'japan', 'united-states'].map((id) => ({
        party: { id },
        through: { id: 'apec' },
        claims: [{ locator: '¶8' }],
      })),
    },
  ],
  [
    'A27',
    'summit(id: "us-central-asia-summit-2025") { expectations }',
    { expectations: ['A new level of cooperation, growth and progress for the Central Asian nations'] },
  ],
];

describe('a graph of the seed article alone', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    const { claims, ...rest } = seedDataset();
    await ingestTest(database, { ...rest, claims: claims.filter(({ source }) => source === ARTICLE) });
    ask = createApi(database);
  });
  afterAll(() => database.close());

  it.each(PLAIN)('has as plain fields %s: %s', async (_, query, expected) => {
    const answer: Answer = await ask(`{ answer: ${query} }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.answer).toEqual(expected);
  });
});
