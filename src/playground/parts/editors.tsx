import {
  ExecuteButton,
  HeaderEditor,
  KEY_MAP,
  pick,
  QueryEditor,
  useGraphiQL,
  useGraphiQLActions,
  useMonaco,
  VariableEditor,
} from '@graphiql/react';
import { useEffect, useState } from 'react';
import { CopyAs } from './copy-as.tsx';

const LOWER = ['Variables', 'Headers'] as const;

/** The editors of the operation, its variables and its headers, with their commands. */
export function Editors() {
  const [lower, setLower] = useState<(typeof LOWER)[number]>('Variables');
  const hasMonaco = useMonaco(({ monaco }) => monaco !== undefined);
  const { prettifyEditors } = useGraphiQLActions();
  useEditorLabels();
  return (
    <section className="editors" aria-label="Operation">
      <div className="toolbar" role="group" aria-label="Commands">
        <ExecuteButton />
        <button
          type="button"
          title={`Prettify (${KEY_MAP.prettify.key})`}
          onClick={() => void prettifyEditors()}
        >
          Prettify
        </button>
        <CopyAs />
      </div>
      <div className="query">
        {hasMonaco ? (
          <QueryEditor role="group" aria-label="Operation editor; Enter goes in" />
        ) : (
          <p className="loading">The editor is loading …</p>
        )}
      </div>
      <div className="lower">
        <div className="choice" role="group" aria-label="Lower editor">
          {LOWER.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === lower}
              onClick={() => {
                setLower(name);
              }}
            >
              {name}
            </button>
          ))}
        </div>
        <div className="lower-editor">
          <VariableEditor
            className={lower === 'Variables' ? '' : 'hidden'}
            role="group"
            aria-label="Variables editor; Enter goes in"
          />
          <HeaderEditor
            className={lower === 'Headers' ? '' : 'hidden'}
            role="group"
            aria-label="Headers editor; Enter goes in"
          />
        </div>
      </div>
    </section>
  );
}

/** Names the text boxes of the editors, and lets Tab leave them, so that the keyboard is not caught. */
function useEditorLabels(): void {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor', 'responseEditor'),
  );
  useEffect(() => {
    const labels = [
      [queryEditor, 'Operation'],
      [variableEditor, 'Variables'],
      [headerEditor, 'Headers'],
      [responseEditor, 'Answer as JSON'],
    ] as const;
    for (const [editor, ariaLabel] of labels) editor?.updateOptions({ ariaLabel, tabFocusMode: true });
    for (const editor of [queryEditor, variableEditor])
      editor?.updateOptions({
        quickSuggestions: { strings: true, other: true, comments: false },
        wordBasedSuggestions: 'off',
        fixedOverflowWidgets: true,
        wordWrap: 'on',
      });
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
}
