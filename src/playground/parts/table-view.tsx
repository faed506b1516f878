import { useState } from 'react';
import { copyText } from '../lib/clipboard.ts';
import { csvOf } from '../lib/csv.ts';
import { useGraphiQL } from '@graphiql/react';
import type { Table } from '../lib/table.ts';

/** The number of rows that the page draws. A file has all of them. */
const MAX_ROWS = 500;

/** A table of the answer, with buttons that copy and save it. */
export function TableView({ table }: { readonly table: Table | undefined }) {
  const [said, setSaid] = useState('');
  const name = useGraphiQL((state) => state.operationName) ?? 'answer';
  if (!table) return <p className="empty">The answer has no list and no fields to show as a table.</p>;
  const { columns, rows } = table;
  return (
    <div className="table-view">
      <div className="toolbar">
        <button
          type="button"
          onClick={() => {
            saveCsv(table, name);
          }}
        >
          Download CSV
        </button>
        <button
          type="button"
          onClick={() => {
            void copyText(csvOf(table)).then((isCopied) => {
              setSaid(isCopied ? 'Copied as CSV' : 'The browser did not allow copying');
            });
          }}
        >
          Copy CSV
        </button>
        <output className="said">{said}</output>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={`Table of ${table.name}`}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MAX_ROWS).map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={j} className={typeof cell === 'number' ? 'number' : undefined}>
                    <div title={cell === null ? '' : String(cell)}>{cell === null ? '' : String(cell)}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > MAX_ROWS && <p>The file has all {rows.length} rows.</p>}
      </div>
    </div>
  );
}

/** Saves a table as a file. Spreadsheets read it as UTF-8 only with the mark at its beginning. */
function saveCsv(table: Table, name: string): void {
  const blob = new Blob(['\uFEFF', csvOf(table)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
