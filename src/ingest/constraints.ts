import { query } from '../model/query.ts';
import type { Query, RunQuery } from '../model/query.ts';

/**
 * Makes the constraints and indexes that are missing, and waits until they can be used.
 * @throws DiplographError when the database refuses one.
 */
export async function makeSchema(run: RunQuery): Promise<void> {
  if (await isMade(run)) return;
  await makeConstraints(run);
  await makeIndexes(run);
}

/** Makes the constraints that are missing: what rows are written by. */
export const makeConstraints = (run: RunQuery): Promise<void> => make(run, CONSTRAINTS);

/** Makes the indexes that are missing: what rows are read by. Over rows that are there already it takes less time than with each. */
export const makeIndexes = (run: RunQuery): Promise<void> => make(run, INDEXES);

type SchemaStatement = Query<unknown, never>;

async function make(run: RunQuery, statements: readonly SchemaStatement[]): Promise<void> {
  for (const statement of statements) {
    // Two first ingests may both find an index missing; the one that is too late to make it looks once more.
    await run(statement, {}).catch(() => run(statement, {}));
  }
}

/** Whether all are there and can be used: one question in place of a statement for each, which a server just started takes long for. */
async function isMade(run: RunQuery): Promise<boolean> {
  // Who may make indexes need not be allowed to list them.
  const usable = await run(usableIndexes, {}).catch(() => []);
  const names = new Set(usable.map(({ name }) => name));
  return SCHEMA_NAMES.every((name) => names.has(name));
}

/** What are the indexes called that can be used? That of a constraint is called after it. */
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
  query()('CREATE INDEX event_format IF NOT EXISTS FOR (n:EventRow) ON (n.format, n.byDate)'),
  query()('CREATE INDEX event_place IF NOT EXISTS FOR (n:EventRow) ON (n.place, n.byDate)'),
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
  query()('CREATE INDEX speaks_of_row IF NOT EXISTS FOR ()-[e:SPEAKS_OF_ROW]-() ON (e.object, e.byName)'),
  query()('CREATE INDEX record_name IF NOT EXISTS FOR (n:Record) ON (n.name)'),
  query()('CALL db.awaitIndexes(3600)'),
] as const;

const SCHEMA_NAMES = [...CONSTRAINTS, ...INDEXES].flatMap(
  ({ text }) => /^CREATE .*?(\w+) IF NOT EXISTS/.exec(text)?.[1] ?? [],
);
