import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import GraphqlWorker from 'monaco-graphql/esm/graphql.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import type { Environment } from 'monaco-editor';

const environment: Environment = {
  getWorker: (_, label) =>
    label === 'json' ? new JsonWorker() : label === 'graphql' ? new GraphqlWorker() : new EditorWorker(),
};

// The editors read this global when they need a worker. Each worker is a file of the service.
Object.assign(globalThis, { MonacoEnvironment: environment });
