import { query } from '../model/query.ts';
import type { Query, RunQuery } from '../model/query.ts';

/**
 * Creates the missing constraints and indexes, and waits until they are online.
 * @throws DiplographError when the database refuses one.
 */
export async function makeSchema(run: RunQuery): Promise<void> {
  if (await isMade(run)) return;
  await makeConstraints(run);
  await makeIndexes(run);
}

/** Creates the missing constraints, which writes need. */
export const makeConstraints = (run: RunQuery): Promise<void> => make(run, CONSTRAINTS);

/** Creates the missing indexes, which reads need. Over existing rows this takes less time than an update for each row. */
export const makeIndexes = (run: RunQuery): Promise<void> => make(run, INDEXES);

type SchemaStatement = Query<unknown, never>;

async function make(run: RunQuery, statements: readonly SchemaStatement[]): Promise<void> {
  for (const statement of statements) {
    // Two first ingests may create the same index at once. The second attempt finds it.
    await run(statement, {}).catch(() => run(statement, {}));
  }
}

/** Returns true if all are online. One statement replaces one for each, which a server that has just started runs slowly. */
async function isMade(run: RunQuery): Promise<boolean> {
  // A user with the right to create indexes may lack the right to list them.
  const usable = await run(usableIndexes, {}).catch(() => []);
  const names = new Set(usable.map(({ name }) => name));
  return SCHEMA_NAMES.every((name) => names.has(name));
}

/** Returns the names of the indexes that are online. The index of a constraint has its name. */
const usableIndexes = query<{ readonly name: string }>()(
  "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name",
);

const CONSTRAINTS = [
  query()('CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE'),
  query()('CREATE CONSTRAINT ingest_id IF NOT EXISTS FOR (n:Ingest) REQUIRE n.id IS UNIQUE'),
  query()('CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE'),
] as const;

const INDEXES = [
  query()('CREATE INDEX row_id IF NOT EXISTS FOR (n:Row) ON (n.id)'),
  query()('CREATE INDEX row_name IF NOT EXISTS FOR (n:Row) ON (n.type, n.byName)'),
  query()('CREATE INDEX row_date IF NOT EXISTS FOR (n:Row) ON (n.type, n.byDate)'),
  query()('CREATE INDEX alias_id IF NOT EXISTS FOR (n:AliasRow) ON (n.id)'),
  query()('CREATE INDEX name_folded IF NOT EXISTS FOR (n:NameRow) ON (n.folded)'),
  query()(
    "CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:NameRow) ON EACH [n.folded, n.skeleton, n.entityType] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}",
  ),
  query()('CREATE INDEX nation_code IF NOT EXISTS FOR (n:NationRow) ON (n.code)'),
  query()('CREATE INDEX nation_code3 IF NOT EXISTS FOR (n:NationRow) ON (n.code3)'),
  query()('CREATE INDEX event_format IF NOT EXISTS FOR (n:EventRow) ON (n.format, n.byDate)'),
  query()('CREATE INDEX event_place IF NOT EXISTS FOR (n:EventRow) ON (n.place, n.byDate)'),
  query()('CREATE INDEX event_group IF NOT EXISTS FOR (n:EventRow) ON (n.group, n.byDate)'),
  query()('CREATE INDEX format_group_date IF NOT EXISTS FOR (n:FormatRow) ON (n.group, n.byDate)'),
  query()('CREATE INDEX format_group_name IF NOT EXISTS FOR (n:FormatRow) ON (n.group, n.byName)'),
  query()('CREATE INDEX tenure_person IF NOT EXISTS FOR (n:TenureRow) ON (n.person, n.byDate)'),
  query()('CREATE INDEX tenure_party IF NOT EXISTS FOR (n:TenureRow) ON (n.party, n.byDate)'),
  query()('CREATE INDEX document_event IF NOT EXISTS FOR (n:DocumentRow) ON (n.event, n.byDate)'),
  query()('CREATE INDEX participation_event IF NOT EXISTS FOR (n:ParticipationRow) ON (n.event, n.byName)'),
  query()(
    'CREATE INDEX participation_party_event IF NOT EXISTS FOR (n:ParticipationRow) ON (n.party, n.byEvent)',
  ),
  query()('CREATE INDEX membership_body IF NOT EXISTS FOR (n:MembershipRow) ON (n.body, n.byName)'),
  query()('CREATE INDEX membership_party IF NOT EXISTS FOR (n:MembershipRow) ON (n.party, n.byBody)'),
  query()('CREATE INDEX claim_subject IF NOT EXISTS FOR (n:ClaimRow) ON (n.subject, n.byName)'),
  query()('CREATE INDEX claim_source IF NOT EXISTS FOR (n:ClaimRow) ON (n.source, n.byName)'),
  query()(
    'CREATE INDEX attended_row_person IF NOT EXISTS FOR ()-[e:ATTENDED_ROW]-() ON (e.object, e.byDate)',
  ),
  query()('CREATE INDEX pursues_row_party IF NOT EXISTS FOR ()-[e:PURSUES_ROW]-() ON (e.object, e.byName)'),
  query()('CREATE INDEX concerns_row IF NOT EXISTS FOR ()-[e:CONCERNS_ROW]-() ON (e.object, e.byName)'),
  query()('CREATE INDEX coverage_format IF NOT EXISTS FOR (n:CoverageRow) ON (n.format, n.byName)'),
  query()('CREATE INDEX speaks_of_row IF NOT EXISTS FOR ()-[e:SPEAKS_OF_ROW]-() ON (e.object, e.byName)'),
  query()('CREATE INDEX record_name IF NOT EXISTS FOR (n:Record) ON (n.name)'),
  query()('CALL db.awaitIndexes(3600)'),
] as const;

const SCHEMA_NAMES = [...CONSTRAINTS, ...INDEXES].flatMap(
  ({ text }) => /^CREATE .*?(\w+) IF NOT EXISTS/.exec(text)?.[1] ?? [],
);
