import { pick, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { copyText } from '../lib/clipboard.ts';
import { FindIcon } from './icons.tsx';
import { IdBox } from '../parts/id-box.tsx';
import { idInQuery, idVariables } from '../lib/id-positions.ts';
import { useOperation } from '../lib/session.ts';
import { withVariable } from '../lib/edit-variables.ts';
import type { GraphiQLPlugin, MonacoEditor } from '@graphiql/react';
import type { GraphQLSchema } from 'graphql';

/** The panel that finds the id of a name. */
export const FIND_PANEL: GraphiQLPlugin = { title: 'Find an id', icon: FindIcon, content: FindId };

const [CURSOR, CLIPBOARD] = ['the cursor', 'the clipboard'] as const;

/** A search for ids. The chosen id goes into a variable, to the cursor in the operation, or to the clipboard. */
function FindId() {
  const { query } = useOperation();
  const { queryEditor, variableEditor, schema } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'schema'),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const targets = [...idVariables(query).map((name) => `$${name}`), CURSOR, CLIPBOARD];
  const target = targets.find((each) => each === chosen) ?? targets[0] ?? CLIPBOARD;
  const put = async (id: string): Promise<void> => {
    if (target === CLIPBOARD) await copyText(id);
    else if (target === CURSOR) insertAtCursor(queryEditor, schema ?? null, id);
    else variableEditor?.setValue(withVariable(variableEditor.getValue(), target.slice(1), id));
    setSaid(`Put ${id} into ${target}.`);
  };
  return (
    <div className="find">
      <h2>Find an id</h2>
      <p>Type a name in any script or spelling, and take a record with Enter.</p>
      <label className="target">
        <span>Put the id into</span>
        <select
          value={target}
          onChange={(event) => {
            setChosen(event.target.value);
          }}
        >
          {targets.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <IdBox label="Name" value="" onChoose={({ id }) => void put(id)} />
      <output className="said">{said}</output>
    </div>
  );
}

/** Puts an id into the text at the cursor if that text is an id; otherwise inserts it as a text. */
function insertAtCursor(editor: MonacoEditor | undefined, schema: GraphQLSchema | null, id: string): void {
  const [model, position] = [editor?.getModel(), editor?.getPosition()];
  if (!editor || !model || !position) return;
  const offset = model.getOffsetAt(position);
  const found = idInQuery(schema, model.getValue(), offset);
  const [from, to] = [found?.start ?? offset, found?.end ?? offset].map((each) => model.getPositionAt(each));
  if (!from || !to) return;
  editor.executeEdits('find', [
    {
      range: {
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: to.lineNumber,
        endColumn: to.column,
      },
      text: found ? id : JSON.stringify(id),
    },
  ]);
}
