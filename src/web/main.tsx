import { render } from 'preact';
import { App } from './app.tsx';
import { applyTheme } from './lib/theme.ts';
import { followLinks } from './lib/address.ts';

applyTheme();
followLinks();
const root = document.querySelector('#page');
if (root) render(<App />, root);
