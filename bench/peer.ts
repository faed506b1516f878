import { at } from './dataset.ts';
import { placeOf } from './lines.ts';
import type { Driver } from 'neo4j-driver';
import type { Facts } from './dataset.ts';

/** The schema of @neo4j/graphql for the same facts, without claims and viewpoints; labels keep the two graphs apart. */
export const PEER_SCHEMA = `
type PNation @node { id: ID! name: String! code: String!
  policies: [PPolicy!]! @relationship(type: "P_PURSUES", direction: OUT)
  tenures: [PTenure!]! @relationship(type: "P_OFFICE_OF", direction: IN) }
type PPolicy @node { id: ID! name: String! }
type PPerson @node { id: ID! name: String! }
type PTenure @node { id: ID! office: String! key: String!
  person: [PPerson!]! @relationship(type: "P_HOLDS", direction: IN) }
type PFormat @node { id: ID! name: String!
  events: [PEvent!]! @relationship(type: "P_UNDER", direction: IN) }
type PEvent @node { id: ID! name: String! status: String! date: String! key: String!
  hosts: [PNation!]! @relationship(type: "P_HOSTS", direction: IN)
  participants: [PNation!]! @relationship(type: "P_TAKES_PART", direction: IN) }`;

const INDEXES = [
  ...['PNation', 'PPolicy', 'PPerson', 'PTenure', 'PFormat', 'PEvent'].map(
    (label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  'CREATE INDEX IF NOT EXISTS FOR (n:PEvent) ON (n.key)',
  'CREATE INDEX IF NOT EXISTS FOR (n:PNation) ON (n.code)',
  'CREATE INDEX IF NOT EXISTS FOR (n:PFormat) ON (n.name)',
  'CALL db.awaitIndexes(300)',
];

const NATIONS = 'UNWIND $rows AS row CREATE (n:PNation) SET n = row';
const POLICIES =
  'UNWIND $rows AS row MATCH (n:PNation {id: row.nation}) CREATE (n)-[:P_PURSUES]->(:PPolicy {id: row.id, name: row.name})';
const OFFICES = `UNWIND $rows AS row MATCH (n:PNation {id: row.nation})
CREATE (:PPerson {id: row.person, name: row.name})-[:P_HOLDS]->(t:PTenure {id: row.tenure, office: row.office, key: row.key})-[:P_OFFICE_OF]->(n)`;
const FORMATS = 'UNWIND $rows AS row CREATE (:PFormat {id: row.id, name: row.name})';
const EVENTS = `UNWIND $rows AS row MATCH (f:PFormat {id: row.format})
CREATE (e:PEvent)-[:P_UNDER]->(f) SET e = row.props
WITH e, row UNWIND row.parties AS party MATCH (n:PNation {id: party}) CREATE (n)-[:P_TAKES_PART]->(e)
WITH e, n, row WHERE n.id = row.host CREATE (n)-[:P_HOSTS]->(e)`;

const BATCH = 1000;

/** Fills the peer's graph beside Diplograph's. */
export async function fillPeer(driver: Driver, facts: Facts): Promise<void> {
  const run = (text: string, rows: readonly unknown[] = []) => driver.executeQuery(text, { rows });
  for (const index of INDEXES) await run(index);
  await run(
    NATIONS,
    facts.nations.map(({ id, name, code }) => ({ id, name, code })),
  );
  await run(POLICIES, facts.policies);
  await run(
    OFFICES,
    facts.offices.map((office) => ({ ...office, key: `${office.start}|${office.end}|${office.tenure}` })),
  );
  await run(FORMATS, facts.formats);
  for (let from = 0; from < facts.size; from += BATCH) {
    const events = Array.from({ length: Math.min(BATCH, facts.size - from) }, (_, i) =>
      facts.event(from + i),
    );
    const rows = events.map((event) => ({
      format: at(facts.formats, event.format).id,
      host: event.host,
      parties: facts.participantsOf(event),
      props: {
        ...{ id: event.id, name: event.name, status: event.status, date: event.date },
        ...{ key: `${event.date}|${event.date}|${event.id}`, place: placeOf(event.host) },
      },
    }));
    await run(EVENTS, rows);
  }
}
