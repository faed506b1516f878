import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';

/** The short names of panels whose titles are long. */
const SHORT: Readonly<Record<string, string>> = { 'Documentation Explorer': 'Docs' };

/** The panels beside the editors, one at a time. */
export function Panels() {
  const { plugins, visiblePlugin } = useGraphiQL(pick('plugins', 'visiblePlugin'));
  const actions = useGraphiQLActions();
  const Content = visiblePlugin?.content;
  return (
    <>
      <nav className="rail" aria-label="Panels">
        {plugins.map((plugin) => (
          <button
            key={plugin.title}
            type="button"
            aria-expanded={plugin === visiblePlugin}
            aria-controls="panel"
            onClick={() => {
              actions.setVisiblePlugin(plugin === visiblePlugin ? null : plugin);
            }}
          >
            <span aria-hidden="true">
              <plugin.icon />
            </span>
            {SHORT[plugin.title] ?? plugin.title}
          </button>
        ))}
      </nav>
      <aside
        key={visiblePlugin?.title}
        className="panel"
        id="panel"
        aria-label={visiblePlugin?.title ?? 'No panel'}
        hidden={!visiblePlugin}
        tabIndex={-1}
      >
        {Content && <Content />}
      </aside>
    </>
  );
}
