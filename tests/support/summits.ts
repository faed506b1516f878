/** The persons who spoke for a party at a summit; none if no source names one. */
type Speakers = Readonly<Record<string, readonly string[]>>;

/** The facts of a summit, which a person copied from the record by hand. */
export type ExpectedSummit = {
  readonly id: string;
  readonly status: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly ordinal: number | null;
  readonly hosts: readonly string[];
  readonly documents: readonly string[];
  /** The parties that took part or, for a planned summit, that are expected. */
  readonly speakers: Speakers;
};

const FIVE = {
  kazakhstan: ['kassym-jomart-tokayev'],
  kyrgyzstan: ['sadyr-japarov'],
  tajikistan: ['emomali-rahmon'],
  turkmenistan: ['serdar-berdimuhamedov'],
  uzbekistan: ['shavkat-mirziyoyev'],
};
/** Until March 2022 his father was President of Turkmenistan. */
const FIVE_BEFORE = { ...FIVE, turkmenistan: ['gurbanguly-berdimuhamedov'] };

const held = { status: 'HELD' } as const;

/** The summits of the six powers of the seed article with the five. */
export const SUMMITS: readonly ExpectedSummit[] = [
  {
    ...held,
    id: 'us-central-asia-summit-2023',
    date: '2023-09-19',
    place: 'new-york',
    ordinal: 1,
    hosts: ['united-states'],
    documents: ['new-york-declaration-2023'],
    speakers: { ...FIVE, 'united-states': ['joe-biden'] },
  },
  {
    ...held,
    id: 'us-central-asia-summit-2025',
    date: '2025-11-06',
    place: 'washington-dc',
    ordinal: 2,
    hosts: ['united-states'],
    documents: ['c5-plus-1-joint-statement-2025'],
    speakers: { ...FIVE, 'united-states': ['donald-trump'] },
  },
  {
    id: 'japan-central-asia-summit-2024',
    status: 'CANCELLED',
    date: '2024-08-09',
    place: 'astana',
    ordinal: null,
    hosts: [],
    documents: [],
    speakers: {},
  },
  {
    ...held,
    id: 'japan-central-asia-summit-2025',
    date: '2025-12-20',
    place: 'tokyo',
    ordinal: 1,
    hosts: ['japan'],
    documents: ['tokyo-declaration-2025'],
    speakers: { ...FIVE, japan: ['sanae-takaichi'] },
  },
  {
    id: 'japan-central-asia-summit-in-kazakhstan',
    status: 'PLANNED',
    date: null,
    place: null,
    ordinal: 2,
    hosts: ['kazakhstan'],
    documents: [],
    speakers: { kazakhstan: [] },
  },
  {
    ...held,
    id: 'eu-central-asia-leaders-meeting-2022',
    date: '2022-10-27',
    place: 'astana',
    ordinal: 1,
    hosts: ['kazakhstan'],
    documents: ['eu-central-asia-press-communique-2022'],
    speakers: { ...FIVE, turkmenistan: [], 'european-union': ['charles-michel'] },
  },
  {
    ...held,
    id: 'eu-central-asia-leaders-meeting-2023',
    date: '2023-06-02',
    place: 'cholpon-ata',
    ordinal: 2,
    hosts: ['kyrgyzstan'],
    documents: ['eu-central-asia-press-release-2023'],
    speakers: { ...FIVE, turkmenistan: ['nurmuhammet-amannepesov'], 'european-union': ['charles-michel'] },
  },
  {
    ...held,
    id: 'eu-central-asia-summit-2025',
    date: '2025-04-04',
    place: 'samarkand',
    ordinal: 1,
    hosts: ['uzbekistan'],
    documents: ['eu-central-asia-joint-declaration-2025'],
    speakers: { ...FIVE, 'european-union': ['antonio-costa', 'ursula-von-der-leyen'] },
  },
  {
    ...held,
    id: 'china-central-asia-summit-2022-virtual',
    date: '2022-01-25',
    place: null,
    ordinal: null,
    hosts: [],
    documents: ['china-central-asia-joint-statement-2022-leaders'],
    speakers: { ...FIVE_BEFORE, china: ['xi-jinping'] },
  },
  {
    ...held,
    id: 'china-central-asia-summit-2023',
    date: '2023-05-18/2023-05-19',
    place: 'xian',
    ordinal: 1,
    hosts: ['china'],
    documents: ['xian-declaration-2023', 'xian-summit-memoranda-2023', 'xian-summit-outcomes-2023'],
    speakers: { ...FIVE, china: ['xi-jinping'] },
  },
  {
    ...held,
    id: 'china-central-asia-summit-2025',
    date: '2025-06-17',
    place: 'astana',
    ordinal: 2,
    hosts: ['kazakhstan'],
    documents: ['astana-declaration-2025', 'china-central-asia-treaty-2025'],
    speakers: { ...FIVE, china: ['xi-jinping'] },
  },
  {
    ...held,
    id: 'india-central-asia-summit-2022',
    date: '2022-01-27',
    place: null,
    ordinal: 1,
    hosts: ['india'],
    documents: ['delhi-declaration-2022'],
    speakers: { ...FIVE_BEFORE, india: ['narendra-modi'] },
  },
  {
    id: 'republic-of-korea-central-asia-summit-2026',
    status: 'PLANNED',
    date: '2026-09-16/2026-09-17',
    place: 'seoul',
    ordinal: 1,
    hosts: ['republic-of-korea'],
    documents: [],
    speakers: {
      kazakhstan: [],
      kyrgyzstan: [],
      'republic-of-korea': [],
      tajikistan: [],
      turkmenistan: [],
      uzbekistan: [],
    },
  },
];
