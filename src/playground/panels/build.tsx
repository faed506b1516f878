import {
  useGraphiQL,
  useGraphiQLActions,
  useOperationsEditorState,
  useOptimisticState,
} from '@graphiql/react';
import { useMemo, useState } from 'react';
import { BuildIcon } from './icons.tsx';
import { FieldList } from '../parts/field-tree.tsx';
import { parseOperation } from '../lib/edit-operation.ts';
import type { Building } from '../lib/building.ts';
import type { GraphiQLPlugin } from '@graphiql/react';

/** The panel that builds an operation from the schema by clicks. */
export const BUILD_PANEL: GraphiQLPlugin = { title: 'Build', icon: BuildIcon, content: Build };

/** The fields of the schema. A tick puts a field into the operation that is open. */
function Build() {
  const schema = useGraphiQL((state) => state.schema);
  const actions = useGraphiQLActions();
  const [text, setText] = useOptimisticState(useOperationsEditorState());
  const [filter, setFilter] = useState('');
  const document = useMemo(() => parseOperation(text), [text]);
  const root = schema?.getQueryType();
  const building: Building | null = schema && document ? { schema, document, text, change: setText } : null;
  return (
    <div className="build">
      <h2>Build a query</h2>
      <p>Tick the fields that you want. The operation in the editor follows.</p>
      <div className="toolbar">
        <button
          type="button"
          onClick={() => {
            actions.addTab();
          }}
        >
          Start an empty one
        </button>
        <label>
          <span>Filter the first fields</span>
          <input
            type="search"
            value={filter}
            onChange={({ target }) => {
              setFilter(target.value);
            }}
          />
        </label>
      </div>
      {!schema && (
        <p role="status">The schema is not here: it is loading, or this service does not show it.</p>
      )}
      {schema && !building && (
        <p role="status">The text in the editor is not a complete operation. Correct it to build on.</p>
      )}
      {building && root && (
        <FieldList building={building} type={root} path={[]} label="Query" filter={filter.toLowerCase()} />
      )}
    </div>
  );
}
