import type { Answer } from '../lib/session.ts';

type OutcomeProps = {
  readonly answer: Answer | null;
  readonly isFetching: boolean;
  readonly rows: number;
};

/** The errors of an answer with their codes, its warnings, and its cost. */
export function Outcome({ answer, isFetching, rows }: OutcomeProps) {
  const { errors = [], extensions } = answer ?? {};
  const { warnings = [], cost } = extensions ?? {};
  return (
    <div className="outcome">
      <p role="status">
        {isFetching ? 'Waiting for the answer …' : sentence(answer, rows)}
        {!isFetching && cost && <span className="cost"> {costText(cost)}</span>}
      </p>
      {errors.length > 0 && (
        <ul className="errors" aria-label="Errors">
          {errors.map(({ message, path, locations, extensions: own }, i) => (
            <li key={i}>
              {own?.code !== undefined && <code>{own.code}</code>} {message}
              <Place path={path} />
              {locations?.[0] && ` (line ${locations[0].line}, column ${locations[0].column})`}
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <ul className="warnings" aria-label="Warnings">
          {warnings.map(({ code, message, path }, i) => (
            <li key={i}>
              <code>{code}</code> {message}
              <Place path={path} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Place({ path }: { readonly path: readonly (string | number)[] | undefined }) {
  return path && path.length > 0 && <span className="place"> at {path.join('.')}</span>;
}

function sentence(answer: Answer | null, rows: number): string {
  if (!answer) return 'No answer yet: run the operation.';
  const failures = answer.errors?.length ?? 0;
  if (failures > 0) return `Answered with ${counted(failures, 'error')}.`;
  return `Answered: ${counted(rows, 'row')}.`;
}

/** Returns the cost of an answer in words. */
function costText({ complexity, statements, databaseMs }: Readonly<Record<string, number>>): string {
  const parts = [
    ...(complexity === undefined ? [] : [`complexity ${complexity.toLocaleString('en')}`]),
    ...(statements === undefined ? [] : [counted(statements, 'statement')]),
    ...(databaseMs === undefined ? [] : [`${Math.round(databaseMs)} ms in the database`]),
  ];
  return `Cost: ${parts.join(', ')}.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
