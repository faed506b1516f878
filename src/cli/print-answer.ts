import { answerRows } from './answer-rows.ts';
import { count } from './count.ts';
import { tableLines } from './table.ts';
import type { Answer } from './operation.ts';
import type { Terminal } from './terminal.ts';

/** How an answer is printed. */
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** The ways to print an answer; the first one holds unless another is chosen. */
export const ANSWER_FORMATS = ['json', 'table'] as const;

/** Prints an answer and tells whether it is whole: without errors. */
export function printAnswer(answer: Answer, format: AnswerFormat, terminal: Terminal): boolean {
  const { data, errors = [] } = answer;
  if (format === 'json') terminal.print(JSON.stringify(answer, undefined, 2));
  else if (data !== null && data !== undefined) printTable(data, terminal);
  for (const { message } of errors) terminal.complain(message);
  return errors.length === 0;
}

function printTable(data: unknown, terminal: Terminal): void {
  const { rows, total, shown, leftOut } = answerRows(data);
  for (const line of tableLines(rows)) terminal.print(line);
  if (rows.length === 0) terminal.note(`${shown} is an empty list.`);
  if (total !== undefined && total > rows.length) {
    terminal.note(
      `${count(rows.length, 'row')} of ${total}: ask for more with "first", or go on after "endCursor".`,
    );
  }
  if (leftOut.length > 0)
    terminal.note(`The table shows ${shown}, not ${leftOut.join(', ')}; --format json prints all.`);
}
