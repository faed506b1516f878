/** The words of schema.org, or of the dataset where that has none, for the types of records. */
export const TYPE_TERMS: Readonly<Record<string, readonly string[]>> = {
  Nation: ['Country', 'Agent', 'dgt:Nation'],
  Organization: ['Organization', 'Agent', 'dgt:Organization'],
  Group: ['Organization', 'Agent', 'dgt:Group'],
  Format: ['EventSeries', 'dgt:Format'],
  Event: ['Event', 'dgt:Event'],
  Person: ['Person', 'Agent', 'dgt:Person'],
  Tenure: ['OrganizationRole', 'dgt:Tenure'],
  Policy: ['Legislation', 'dgt:Policy'],
  Place: ['Place', 'dgt:Place'],
  Document: ['CreativeWork', 'dgt:Document'],
  Dispute: ['dgt:Dispute'],
  Source: ['WebPage', 'Entity', 'dgt:Source'],
};

/** The same for relationships, as said of the record whose property makes them. */
export const RELATION_TERMS: Readonly<Record<string, string>> = {
  TAKES_PART: 'attendee',
  ATTENDED: 'attendee',
  UNDER: 'superEvent',
  TOOK_PLACE_IN: 'location',
  REPLACED_BY: 'replacedBy',
  PARTNER_OF: 'organizer',
  OF_GROUP: 'organizer',
  MEMBER_OF: 'member',
  HOLDS: 'holder',
  OFFICE_OF: 'worksFor',
  PURSUES: 'pursuedBy',
  ADOPTED: 'author',
  ADOPTED_AT: 'adoptedAt',
  COOPERATES_WITH: 'cooperatesWith',
  CITIZEN_OF: 'nationality',
  CONCERNS: 'about',
  WROTE: 'author',
  EDITED: 'editor',
  PASSED_ON: 'passedOnBy',
  SPEAKS_OF: 'speaksOf',
};

/** The words of schema.org for statuses; it has none for what was held. */
export const STATUS_TERMS: Readonly<Record<string, string>> = {
  PLANNED: 'schema:EventScheduled',
  TENTATIVE: 'schema:EventScheduled',
  CONFIRMED: 'schema:EventScheduled',
  HELD: 'schema:EventScheduled',
  POSTPONED: 'schema:EventPostponed',
  CANCELLED: 'schema:EventCancelled',
};

const schema = (name: string) => ({ '@id': `schema:${name}`, '@type': '@id' }) as const;
const own = (name: string) => ({ '@id': `dgt:${name}`, '@type': '@id' }) as const;
const day = (name: string) => ({ '@id': `schema:${name}`, '@type': 'schema:Date' }) as const;

/** What the words stand for. What a record is told from is in PROV its `wasDerivedFrom`, here said the other way round. */
export const CONTEXT = {
  '@version': 1.1,
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  dg: 'tag:diplograph,2026:',
  dgt: 'tag:diplograph,2026:terms/',
  ...Object.fromEntries(
    ['Country', 'Organization', 'EventSeries', 'Event', 'Person', 'OrganizationRole', 'Legislation', 'Place']
      .concat([
        'CreativeWork',
        'WebPage',
        'Dataset',
        'name',
        'description',
        'license',
        'creditText',
        'version',
      ])
      .map((name) => [name, `schema:${name}`]),
  ),
  Agent: 'prov:Agent',
  Entity: 'prov:Entity',
  date: { '@id': 'dgt:date', '@type': 'http://id.loc.gov/datatypes/edtf/EDTF-level1' },
  startDate: day('startDate'),
  endDate: day('endDate'),
  datePublished: day('datePublished'),
  kind: 'dgt:kind',
  status: 'dgt:status',
  level: 'dgt:level',
  ...Object.fromEntries(
    [
      'eventStatus',
      'mainEntityOfPage',
      'attendee',
      'superEvent',
      'location',
      'organizer',
      'member',
      'worksFor',
    ]
      .concat(['author', 'nationality', 'about', 'editor', 'url'])
      .map((name) => [name, schema(name)]),
  ),
  ...Object.fromEntries(
    ['replacedBy', 'holder', 'pursuedBy', 'adoptedAt', 'cooperatesWith', 'passedOnBy'].map((name) => [
      name,
      own(name),
    ]),
  ),
  speaksOf: { '@reverse': 'prov:wasDerivedFrom', '@type': '@id' },
} as const;
