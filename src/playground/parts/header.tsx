import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';

/** The header of the playground: its name, the link to the page, and the choice of a theme. */
export function Header() {
  const theme = useGraphiQL((state) => state.theme);
  const { setTheme } = useGraphiQLActions();
  return (
    <header className="head">
      <h1>
        Diplograph <span>playground</span>
      </h1>
      <nav aria-label="Site">
        <a href="./">All records</a>
      </nav>
      <label className="theme">
        Theme
        <select
          value={theme ?? 'system'}
          onChange={({ target: { value } }) => {
            setTheme(value === 'light' || value === 'dark' ? value : null);
          }}
        >
          <option value="system">System</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
    </header>
  );
}
