import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import { parse as parseJson } from 'jsonc-parser';
import { useMemo } from 'react';
import { ADDRESS } from './client.ts';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { GraphqlRequest } from './copy-as.ts';
import type { Operation } from './link.ts';

/** Returns a function that opens an operation in a tab and runs it. A tab that holds it already is used again. */
export function useOpenOperation(): (operation: Operation) => void {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor, tabs, activeTabIndex } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'tabs', 'activeTabIndex'),
  );
  return ({ query, variables }) => {
    actions.stop();
    const existing = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    const isEmpty = (tabs[activeTabIndex]?.query ?? '').trim() === '';
    if (existing >= 0) actions.changeTab(existing);
    else if (!isEmpty) actions.addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    // The editor reports the operations in its text later. The run below needs them now.
    const facts = factsOf(query);
    actions.setOperationFacts(facts);
    actions.updateActiveTabValues({ query, variables, operationName: facts.operationName ?? null });
    actions.run();
  };
}

/** Returns the text and the variables in the active tab. */
export function useOperation(): Operation {
  const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]);
  return { query: tab?.query ?? '', variables: tab?.variables ?? '' };
}

/** Returns the request that the active tab sends. */
export function useRequest(): GraphqlRequest {
  const { query, variables } = useOperation();
  const operationName = useGraphiQL((state) => state.operationName);
  const isOneOfSeveral = (factsOf(query).operations?.length ?? 0) > 1;
  const values = parseJson(variables) as Readonly<Record<string, unknown>> | undefined;
  return {
    address: ADDRESS,
    query,
    variables: values ?? null,
    operationName: isOneOfSeveral ? (operationName ?? null) : null,
  };
}

/** An answer of the service, as far as the page reads it. */
export type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: {
    readonly cost?: Readonly<Record<string, number>>;
    readonly warnings?: readonly Warning[];
  };
};

type AnswerError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: { readonly code?: string };
};

type Warning = {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
};

/** Returns the answer in the active tab; null before there is one. */
export function useAnswer(): Answer | null {
  const text = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.response ?? '');
  return useMemo(() => {
    const value: unknown = text === '' ? null : parseJson(text);
    return typeof value === 'object' ? value : null;
  }, [text]);
}

type Facts = {
  documentAST?: DocumentNode;
  operationName?: string;
  operations?: OperationDefinitionNode[];
};

function factsOf(query: string): Facts {
  try {
    const documentAST = parse(query);
    const operations = documentAST.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    const operationName = operations[0]?.name?.value;
    return { documentAST, operations, ...(operationName === undefined ? {} : { operationName }) };
  } catch {
    return {};
  }
}
