import { useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import type { editor } from 'monaco-editor';

/** The names of the themes of the editors. */
export const EDITOR_THEME = { light: 'diplograph-light', dark: 'diplograph-dark' } as const;

const TRANSPARENT = '#ffffff00';

/** The themes of the editors. Their colours have a contrast of 4.5 at least on the ground of the page. */
const THEMES: Readonly<Record<keyof typeof EDITOR_THEME, editor.IStandaloneThemeData>> = {
  light: themeOf('vs', '#0d4a80', '#526070', '#ffffff', [
    { token: 'argument.identifier.gql', foreground: '4a45b8' },
    { token: 'number', foreground: '08633f' },
    { token: 'comment', foreground: '3c6e3c' },
  ]),
  dark: themeOf('vs-dark', '#8cc0f0', '#a9b4c6', '#212a3b', [
    { token: 'argument.identifier.gql', foreground: 'b3afff' },
    { token: 'comment', foreground: '93c487' },
    { token: 'string.key.json', foreground: '9cdcfe' },
    { token: 'keyword', foreground: '8cc0f0' },
  ]),
};

function themeOf(
  base: editor.BuiltinTheme,
  accent: string,
  soft: string,
  ground: string,
  rules: editor.ITokenThemeRule[],
): editor.IStandaloneThemeData {
  return {
    base,
    inherit: true,
    rules,
    colors: {
      'editor.background': TRANSPARENT,
      'scrollbar.shadow': TRANSPARENT,
      'editorLineNumber.foreground': soft,
      'editorLineNumber.dimmedForeground': soft,
      'editorLineNumber.activeForeground': accent,
      'editorHoverWidget.background': ground,
      'editorWidget.background': ground,
      'editorSuggestWidget.background': ground,
      'editorSuggestWidget.highlightForeground': accent,
      'editorSuggestWidget.focusHighlightForeground': accent,
      'editorSuggestWidget.selectedBackground': `${accent}30`,
      'editorSuggestWidget.selectedForeground': accent,
      'menu.background': ground,
      'quickInput.background': ground,
      focusBorder: accent,
    },
  };
}

/** Gives the editors the themes of the page, once they are loaded. */
export function useEditorTheme(): void {
  const monaco = useMonaco((state) => state.monaco);
  const theme = useGraphiQL(({ monacoTheme }) => monacoTheme);
  useEffect(() => {
    if (!monaco) return;
    monaco.editor.defineTheme(EDITOR_THEME.light, THEMES.light);
    monaco.editor.defineTheme(EDITOR_THEME.dark, THEMES.dark);
    if (theme !== undefined) monaco.editor.setTheme(theme);
  }, [monaco, theme]);
}
