import './workers.ts';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/panels.css';
import './styles/answer.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readPageData } from './lib/page-data.ts';

const root = document.getElementById('playground');
if (root) createRoot(root).render(<App data={readPageData()} />);
