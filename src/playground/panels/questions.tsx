import { QuestionsIcon } from './icons.tsx';
import { useOpenOperation, useOperation } from '../lib/session.ts';
import { useLibrary } from '../lib/library.ts';
import { variablesText } from '../lib/page-data.ts';
import type { GraphiQLPlugin } from '@graphiql/react';
import type { WorkedOperation } from '../lib/page-data.ts';

/** The panel of worked questions. */
export const QUESTIONS_PANEL: GraphiQLPlugin = {
  title: 'Questions',
  icon: QuestionsIcon,
  content: Questions,
};

/** The worked operations by theme. A click opens one in a tab with its variables. */
function Questions() {
  const library = useLibrary();
  const themes = [...new Set(library.map(({ theme }) => theme))];
  return (
    <div className="questions">
      <h2>Worked questions</h2>
      {themes.map((theme) => (
        <section key={theme} aria-label={theme}>
          <h3>{theme}</h3>
          <ul>
            {library
              .filter((operation) => operation.theme === theme)
              .map((operation) => (
                <Question key={operation.name} operation={operation} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Question({ operation }: { readonly operation: WorkedOperation }) {
  const { title, description, text, variables } = operation;
  const open = useOpenOperation();
  const isOpen = useOperation().query === text;
  return (
    <li className={isOpen ? 'open' : undefined}>
      <button
        type="button"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => {
          open({ query: text, variables: variablesText(operation) });
        }}
      >
        <strong>{title}</strong>
        <span>{description}</span>
      </button>
      {isOpen && variables.length > 0 && (
        <dl aria-label="Variables">
          {variables.map(({ name, type, description: meaning }) => (
            <div key={name}>
              <dt>
                <code>${name}</code> {type}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
