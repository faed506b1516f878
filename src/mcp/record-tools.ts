import { COVERAGE, EVIDENCE, RECORD, SEARCH } from './tool-operations.ts';
import { jsonSchemaOf } from './input-schema.ts';
import { toAnswer, toCoverage, toHits, toRecord, toVerdict } from './record-answers.ts';
import type { GraphQLSchema } from 'graphql';
import type { Argument, Tool } from './tool.ts';

/** Returns the tools that find a record, and that return its claims, its sources and the coverage. */
export function recordTools(schema: GraphQLSchema): readonly Tool[] {
  const argument = (type: string, description: string, fallback?: unknown): Argument => ({
    schema: {
      ...jsonSchemaOf(schema, type),
      description,
      ...(fallback === undefined ? {} : { default: fallback }),
    },
    isRequired: type.endsWith('!') && fallback === undefined,
  });
  const viewpoint = {
    asOf: argument(
      'Date',
      'Valid time, YYYY-MM-DD: only facts that had begun by this day. All days if left out.',
    ),
    knownAt: argument('Date', 'The last day of the sources, YYYY-MM-DD. All sources if left out.'),
  };
  const id = argument('ID!', 'The id of a record, a former id, or the code of a nation such as `KZ`.');
  const after = argument('String', 'The `endCursor` of the page before.');
  return [
    {
      name: 'search',
      title: 'Search for names',
      description:
        'Finds records and sources by a name or a part of one, in any script and spelling. Returns ids for the other tools.',
      arguments: {
        text: argument('String!', 'A name or a part of one, for example `Tokayev`.'),
        types: argument('[EntityType!]', 'Only records of these types.'),
        first: argument('Int', 'The largest number of hits, 1 to 100.', 10),
        ...viewpoint,
      },
      call: async (values, ask) => toAnswer(await ask({ query: SEARCH, variables: values }), toHits),
    },
    {
      name: 'record',
      title: 'A record with its claims',
      description:
        'Returns what the sources say of one record: its current values with the ids of the claims behind them, then all claims with their source, standing and dates, and the disputes about it.',
      arguments: {
        id,
        first: argument('Int', 'The largest number of claims on the page, 1 to 100.', 20),
        after,
        ...viewpoint,
      },
      call: async (values, ask) =>
        toAnswer(await ask({ query: RECORD, variables: values }), (found) => toRecord(found, values)),
    },
    {
      name: 'evidence',
      title: 'Why a value wins',
      description:
        'Returns all claims of one property of a record: which claim wins, which agree, which lost and why, who disagrees, and the disputes about the record.',
      arguments: {
        id,
        property: argument('Property!', 'The property, for example `ESTABLISHED`.'),
        ...viewpoint,
      },
      call: async (values, ask) =>
        toAnswer(await ask({ query: EVIDENCE, variables: values }), (found) =>
          toVerdict(found, values, schema),
        ),
    },
    {
      name: 'coverage',
      title: 'What the record covers',
      description:
        'Returns what the editors looked for, until when, what is known to be missing, and what they left out. Call it before you say that something did not happen.',
      arguments: {
        format: argument('ID', 'Only the coverage of the format with this id.'),
        type: argument('CoveredType', 'Only the coverage of records of this type.'),
        first: argument('Int', 'The largest number of rows, 1 to 100.', 20),
        after,
        ...viewpoint,
      },
      call: async (values, ask) => toAnswer(await ask({ query: COVERAGE, variables: values }), toCoverage),
    },
  ];
}
