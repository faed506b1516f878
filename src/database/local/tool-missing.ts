import { DiplographError } from '../../errors.ts';

/** The failure that says which tool the local server lacks, and the three ways to go on. */
export const toolMissing = (tool: string, cause?: unknown): DiplographError =>
  new DiplographError(
    'TOOL_MISSING',
    `the local Neo4j needs ${tool}. Do one of these:
  - install a JDK (17 or 21) and Maven, with JAVA_HOME or PATH naming them
  - set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to use a Neo4j that runs already
  - run "docker compose up", which brings its own`,
    { cause },
  );
