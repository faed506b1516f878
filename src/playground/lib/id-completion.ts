import { pick, useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import { findIds } from './client.ts';
import { idInQuery, idInVariables } from './id-positions.ts';
import type { CancellationToken, editor, languages, Position } from 'monaco-editor';
import type { Hit } from './client.ts';
import type { IdPosition } from './id-positions.ts';

/** The pause in typing after which names are looked up, in milliseconds. */
export const PAUSE_MS = 150;

/** Completes names to ids in the editors: in texts of type ID of the operation, and in variables of that type. */
export function useIdCompletion(): void {
  const monaco = useMonaco((state) => state.monaco);
  const { queryEditor, variableEditor, schema } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'schema'),
  );
  useEffect(() => {
    if (!monaco || !queryEditor || !variableEditor) return;
    const find = (model: editor.ITextModel, offset: number): IdPosition | null => {
      const query = queryEditor.getValue();
      if (model === queryEditor.getModel()) return idInQuery(schema ?? null, query, offset);
      if (model !== variableEditor.getModel()) return null;
      return idInVariables(schema ?? null, query, model.getValue(), offset);
    };
    const provider = createProvider(find, monaco.languages.CompletionItemKind.Value);
    const registered = ['graphql', 'json'].map((language) =>
      monaco.languages.registerCompletionItemProvider(language, provider),
    );
    return () => {
      for (const each of registered) each.dispose();
    };
  }, [monaco, queryEditor, variableEditor, schema]);
}

function createProvider(
  find: (model: editor.ITextModel, offset: number) => IdPosition | null,
  kind: languages.CompletionItemKind,
): languages.CompletionItemProvider {
  return {
    triggerCharacters: ['"'],
    provideCompletionItems: async (
      model: editor.ITextModel,
      position: Position,
      _: languages.CompletionContext,
      token: CancellationToken,
    ) => {
      const found = find(model, model.getOffsetAt(position));
      if (!found || found.text.trim() === '') return { suggestions: [] };
      const hits = await lookUp(found.text, token);
      const [start, end] = [model.getPositionAt(found.start), model.getPositionAt(found.end)];
      const range = {
        startLineNumber: start.lineNumber,
        startColumn: start.column,
        endLineNumber: end.lineNumber,
        endColumn: end.column,
      };
      // `incomplete` makes the editor ask again for each further letter.
      return {
        incomplete: true,
        suggestions: hits.map((hit, i) => ({ kind, ...toItem(hit, i, found.text, range) })),
      };
    },
  };
}

async function lookUp(text: string, token: CancellationToken): Promise<readonly Hit[]> {
  const controller = new AbortController();
  token.onCancellationRequested(() => {
    controller.abort();
  });
  try {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    controller.signal.throwIfAborted();
    return await findIds(text, controller.signal);
  } catch {
    // A further letter cancels the look-up. Without an answer, the editor completes nothing.
    return [];
  }
}

function toItem(
  { id, name, type, matched }: Hit,
  index: number,
  typed: string,
  range: languages.CompletionItem['range'],
): Omit<languages.CompletionItem, 'kind'> {
  return {
    label: { label: name, description: `${type} · ${id}` },
    insertText: id,
    // The search decides which records match: the typed text may have another spelling or script than the name.
    filterText: typed,
    sortText: String(index).padStart(3, '0'),
    detail: matched === name ? type : `${type}, found as ${matched}`,
    range,
  };
}
