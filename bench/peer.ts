import { at } from './dataset.ts';
import { placeOf } from './lines.ts';
import type { Driver } from 'neo4j-driver';
import type { Facts } from './dataset.ts';

/** The schema of @neo4j/graphql for the same facts, without claims and viewpoints. Labels separate the two graphs. */
export const PEER_SCHEMA = `
type PNation @node { id: ID! name: String! code: String! code3: String!
  policies: [PPolicy!]! @relationship(type: "P_PURSUES", direction: OUT)
  tenures: [PTenure!]! @relationship(type: "P_OFFICE_OF", direction: IN)
  groups: [PGroup!]! @relationship(type: "P_MEMBER_OF", direction: OUT)
  formats: [PFormat!]! @relationship(type: "P_BELONGS_TO", direction: OUT)
  events: [PEvent!]! @relationship(type: "P_TAKES_PART", direction: OUT, properties: "PTakesPart") }
type PGroup @node { id: ID! name: String! }
type PPolicy @node { id: ID! name: String! areas: [String!]!
  sources: [PSource!]! @relationship(type: "P_CITES", direction: OUT) }
type PSource @node { id: ID! title: String! }
type PPlace @node { id: ID! name: String! country: [PNation!]! @relationship(type: "P_IN", direction: OUT) }
type PPerson @node @fulltext(indexes: [{ indexName: "PPersonName", queryName: "peopleByName", fields: ["name"] }]) { id: ID! name: String! }
type PTenure @node { id: ID! office: String! key: String! start: String! end: String! until: String!
  person: [PPerson!]! @relationship(type: "P_HOLDS", direction: IN) }
type PFormat @node { id: ID! name: String! group: String!
  partner: [PNation!]! @relationship(type: "P_PARTNER", direction: OUT)
  events: [PEvent!]! @relationship(type: "P_UNDER", direction: IN) }
type PEvent @node { id: ID! name: String! kind: String! level: String! status: String! date: String! key: String! group: String!
  ordinal: Int mode: String
  place: [PPlace!]! @relationship(type: "P_AT", direction: OUT)
  format: [PFormat!]! @relationship(type: "P_UNDER", direction: OUT)
  hosts: [PNation!]! @relationship(type: "P_HOSTS", direction: IN)
  participants: [PNation!]! @relationship(type: "P_TAKES_PART", direction: IN, properties: "PTakesPart") }
type PTakesPart @relationshipProperties { roles: [String!]! attendance: String! }`;

const LABELS = [
  'PNation',
  'PGroup',
  'PPolicy',
  'PSource',
  'PPlace',
  'PPerson',
  'PTenure',
  'PFormat',
  'PEvent',
];
const INDEXES = [
  ...LABELS.map((label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`),
  'CREATE INDEX IF NOT EXISTS FOR (n:PEvent) ON (n.key)',
  'CREATE INDEX IF NOT EXISTS FOR (n:PEvent) ON (n.date)',
  'CREATE INDEX IF NOT EXISTS FOR (n:PEvent) ON (n.group, n.key)',
  'CREATE INDEX IF NOT EXISTS FOR (n:PNation) ON (n.code)',
  'CREATE INDEX IF NOT EXISTS FOR (n:PFormat) ON (n.name)',
  'CREATE INDEX IF NOT EXISTS FOR (n:PFormat) ON (n.group)',
  'CREATE FULLTEXT INDEX PPersonName IF NOT EXISTS FOR (n:PPerson) ON EACH [n.name]',
  'CALL db.awaitIndexes(300)',
];

const NATIONS = 'UNWIND $rows AS row CREATE (n:PNation) SET n = row';
const PLACES =
  'UNWIND $rows AS row MATCH (n:PNation {id: row.nation}) CREATE (:PPlace {id: row.id, name: row.name})-[:P_IN]->(n)';
const GROUPS = `UNWIND $rows AS row CREATE (g:PGroup {id: row.id, name: row.name})
WITH g, row UNWIND row.members AS member MATCH (n:PNation {id: member}) CREATE (n)-[:P_MEMBER_OF]->(g)`;
const POLICIES = `UNWIND $rows AS row MATCH (n:PNation {id: row.nation})
MERGE (s:PSource {id: 'report-0'}) SET s.title = 'Report 0'
CREATE (n)-[:P_PURSUES]->(:PPolicy {id: row.id, name: row.name, areas: [row.area]})-[:P_CITES]->(s)`;
const OFFICES = `UNWIND $rows AS row MATCH (n:PNation {id: row.nation})
CREATE (:PPerson {id: row.person, name: row.name})-[:P_HOLDS]->(t:PTenure)-[:P_OFFICE_OF]->(n) SET t = row.props`;
const FORMATS = `UNWIND $rows AS row MATCH (p:PNation {id: row.partner})
CREATE (f:PFormat {id: row.id, name: row.name, group: row.group})-[:P_PARTNER]->(p)
WITH f, row UNWIND row.parties AS party MATCH (n:PNation {id: party}) CREATE (n)-[:P_BELONGS_TO]->(f)`;
const EVENTS = `UNWIND $rows AS row MATCH (f:PFormat {id: row.format}) MATCH (p:PPlace {id: row.place})
CREATE (e:PEvent)-[:P_UNDER]->(f) CREATE (e)-[:P_AT]->(p) SET e = row.props
WITH e, row UNWIND row.parties AS party MATCH (n:PNation {id: party})
CREATE (n)-[:P_TAKES_PART {roles: CASE WHEN party = row.host THEN ['HOST'] ELSE [] END, attendance: 'NOT_RECORDED'}]->(e)
WITH e, n, row WHERE n.id = row.host CREATE (n)-[:P_HOSTS]->(e)`;

const BATCH = 1000;

/** Fills the peer's graph in the database of Diplograph's graph. */
export async function fillPeer(driver: Driver, facts: Facts): Promise<void> {
  const run = (text: string, rows: readonly unknown[] = []) => driver.executeQuery(text, { rows });
  for (const index of INDEXES) await run(index);
  const { nations, groups, policies, offices, formats } = facts;
  await run(NATIONS, nations);
  await run(
    PLACES,
    nations.map(({ id, name }) => ({ id: placeOf(id), name: `${name} City`, nation: id })),
  );
  await run(GROUPS, groups);
  await run(POLICIES, policies);
  await run(
    OFFICES,
    offices.map(({ person, name, nation, tenure, office, start, end }) => ({
      ...{ person, name, nation },
      props: {
        ...{ id: tenure, office, start, end, key: `${start}|${end}|${tenure}` },
        until: end === '..' ? '9999-12-31' : end,
      },
    })),
  );
  await run(
    FORMATS,
    formats.map((format, i) => ({ ...format, parties: facts.participantsOf({ format: i }) })),
  );
  for (let from = 0; from < facts.size; from += BATCH) {
    const count = Math.min(BATCH, facts.size - from);
    await run(
      EVENTS,
      Array.from({ length: count }, (_, i) => eventRow(facts, from + i)),
    );
  }
}

function eventRow(facts: Facts, i: number) {
  const { id, name, kind, level, status, date, host, ...event } = facts.event(i);
  const { id: format, group } = at(facts.formats, event.format);
  const props = { ...{ id, name, kind, level, status, date, group }, key: `${date}|${date}|${id}` };
  return { format, host, place: placeOf(host), parties: facts.participantsOf(event), props };
}
