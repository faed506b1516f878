import { setTimeout as pause } from 'node:timers/promises';
import {
  execute,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';
import { findRecords } from '../graph/questions/ids.ts';
import { openSnapshot } from '../graph/snapshot.ts';
import type { Context } from '../api/types.ts';
import type { GraphQLInputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { RunQuery } from '../model/query.ts';
import type { Versions } from './versions.ts';

/** The inputs of the planning of registered operations. */
export type PlanningParts = {
  readonly schema: GraphQLSchema;
  readonly operations: readonly string[];
  readonly versions: Versions;
  readonly createRun: (signal: AbortSignal) => RunQuery;
  /** Returns true if the service answers no request. Planning waits for this, so that it delays none. */
  readonly isIdle: () => boolean;
  /** Returns the day of the request, YYYY-MM-DD. */
  readonly today: () => string;
};

/** The time between two checks that the service is idle. */
const BUSY_MS = 20;

/** The time between two checks for a dataset, if the database has none yet or is unreachable. */
const RETRY_MS = 2000;

/**
 * Makes the database plan the statements of the registered operations, in order. Executes each operation with sample variables,
 * once without the optional ones and once with those that have no default. Discards answers and errors. Ends after the last operation, or when the
 * signal aborts.
 */
export async function planOperations(
  { schema, operations, versions, createRun, today, isIdle }: PlanningParts,
  signal: AbortSignal,
): Promise<void> {
  const run = createRun(signal);
  if (operations.length > 0) await planLookups(versions, run, signal);
  for (const text of operations) {
    const document = parse(text);
    for (const operation of document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION)) {
      for (const variableValues of sampleVariables(schema, operation)) {
        while (!isIdle() && !signal.aborted) await wait(BUSY_MS, signal);
        const version = await waitForVersion(versions, run, signal);
        if (version === null) return;
        const contextValue: Context = {
          cost: { statements: 0, databaseMs: 0 },
          publicUrl: '',
          viewpoints: [],
        };
        await execute({
          schema,
          document,
          operationName: operation.name?.value,
          variableValues,
          contextValue,
          rootValue: openSnapshot({ run, version, today: today(), isNested: true }),
        });
      }
    }
  }
}

/** Makes the database plan the lookups of ids, with and without codes of nations. */
async function planLookups(versions: Versions, run: RunQuery, signal: AbortSignal): Promise<void> {
  const version = await waitForVersion(versions, run, signal);
  if (version === null) return;
  for (const ids of [['a'], ['a', 'aa']]) await findRecords({ run, version }, ids).catch(() => undefined);
}

async function waitForVersion(versions: Versions, run: RunQuery, signal: AbortSignal) {
  while (!signal.aborted) {
    try {
      return await versions.current(run);
    } catch {
      await wait(RETRY_MS, signal);
    }
  }
  return null;
}

/** Waits for a time, or until the signal aborts. */
const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal, ref: false }).catch(() => undefined);

type Variables = Readonly<Record<string, unknown>>;

/** Variables without samples. A cursor has no sample, and a page of the last items needs a cursor or another statement. */
const LEFT_OUT = ['after', 'before', 'last'];

/** Returns the sample variables of an operation. */
function sampleVariables(schema: GraphQLSchema, operation: OperationDefinitionNode): readonly Variables[] {
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => ({
    name: variable.name.value,
    isRequired: type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
    hasDefault: defaultValue !== undefined,
    type: typeFromAST(schema, type) as GraphQLInputType | undefined,
  }));
  const required = variables.filter(({ isRequired }) => isRequired);
  const given = variables.filter(
    ({ name, isRequired, hasDefault }) => isRequired || !(hasDefault || LEFT_OUT.includes(name)),
  );
  const toValues = (some: typeof variables): Variables =>
    Object.fromEntries(some.map(({ name, type }) => [name, type && sampleOf(type)]));
  return given.length === required.length ? [toValues(required)] : [toValues(required), toValues(given)];
}

const SCALARS: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, Date: '2025-11-06' };

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [sampleOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? 'a';
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(
    required.map((field) => [field.name, field.defaultValue ?? sampleOf(field.type)]),
  );
}
