import { ResponseEditor, Spinner, useGraphiQL } from '@graphiql/react';
import { useMemo, useState } from 'react';
import { chartOf } from '../lib/chart.ts';
import { ChartView } from './chart-view.tsx';
import { longestTable, tablesOf } from '../lib/table.ts';
import { Outcome } from './outcome.tsx';
import { TableView } from './table-view.tsx';
import { useAnswer } from '../lib/session.ts';

const VIEWS = ['JSON', 'Table', 'Chart'] as const;

/** The answer as JSON, as a table, or as a chart, below its errors, warnings and cost. */
export function AnswerView() {
  const [view, setView] = useState<(typeof VIEWS)[number]>('JSON');
  const [chosen, setChosen] = useState<string | null>(null);
  const isFetching = useGraphiQL((state) => state.isFetching);
  const answer = useAnswer();
  const tables = useMemo(() => tablesOf(answer?.data), [answer]);
  const table = tables.find(({ name }) => name === chosen) ?? tables[longestTable(tables, answer?.data)];
  const chart = useMemo(() => (table ? chartOf(table) : null), [table]);
  return (
    <section className="answer graphiql-response" aria-label="Answer">
      <div className="toolbar">
        <div className="choice" role="group" aria-label="Show the answer as">
          {VIEWS.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === view}
              onClick={() => {
                setView(name);
              }}
            >
              {name}
            </button>
          ))}
        </div>
        {tables.length > 1 && view !== 'JSON' && (
          <label>
            List
            <select
              value={table?.name}
              onChange={({ target }) => {
                setChosen(target.value);
              }}
            >
              {tables.map(({ name, rows }) => (
                <option key={name} value={name}>
                  {name} ({rows.length})
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <Outcome answer={answer} isFetching={isFetching} rows={table?.rows.length ?? 0} />
      <div className="answer-body">
        {isFetching && <Spinner />}
        <ResponseEditor
          className={view === 'JSON' ? '' : 'hidden'}
          aria-live="off"
          aria-label="Answer as JSON"
        />
        {view === 'Table' && <TableView table={table} />}
        {view === 'Chart' && <ChartView chart={chart} />}
      </div>
    </section>
  );
}
