import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';

/** The open operations. */
export function OpenTabs() {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const actions = useGraphiQLActions();
  return (
    <nav className="open-tabs" aria-label="Open operations">
      <ul>
        {tabs.map(({ id, title }, index) => (
          <li key={id} className="graphiql-tab">
            <button
              type="button"
              aria-current={index === activeTabIndex ? 'page' : undefined}
              onClick={() => {
                actions.changeTab(index);
              }}
            >
              {title}
            </button>
            {tabs.length > 1 && (
              <button
                type="button"
                className="close"
                aria-label={`Close ${title}`}
                onClick={() => {
                  actions.closeTab(index);
                }}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-label="New tab"
        onClick={() => {
          actions.addTab();
        }}
      >
        +
      </button>
    </nav>
  );
}
