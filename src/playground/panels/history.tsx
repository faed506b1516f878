import { useHistory, useHistoryActions } from '@graphiql/plugin-history';
import { HistoryIcon } from '@graphiql/react';
import { useOpenOperation } from '../lib/session.ts';
import type { GraphiQLPlugin } from '@graphiql/react';

/** The panel of operations that were run before in this browser. */
export const HISTORY_PANEL: GraphiQLPlugin = { title: 'History', icon: HistoryIcon, content: History };

/** The number of letters of an operation without a name that are shown. */
const SHOWN = 60;

function History() {
  const items = useHistory().toReversed();
  const actions = useHistoryActions();
  const open = useOpenOperation();
  return (
    <div className="questions">
      <h2>History</h2>
      <p>Operations that ran in this browser, the latest first.</p>
      <ul>
        {items.map(({ query = '', variables = '', operationName }, i) => (
          <li key={i}>
            <button
              type="button"
              onClick={() => {
                open({ query, variables });
              }}
            >
              <strong>{operationName ?? 'No name'}</strong>
              <span>{(variables === '' ? query : variables).replace(/\s+/g, ' ').slice(0, SHOWN)}</span>
            </button>
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <button
          type="button"
          onClick={() => {
            for (const item of items) actions.deleteFromHistory(item, true);
          }}
        >
          Clear the history
        </button>
      )}
    </div>
  );
}
