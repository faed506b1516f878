// The import table of the architecture. A folder that is not listed here may be imported by nobody but itself.
// `types` are folders of which only types may be imported; `packages` may be imported from this folder alone.
const FOLDERS = {
  errors: { imports: [], packages: [] },
  model: { imports: [], packages: ['@edtf-ts/core'] },
  dataset: { imports: ['model'], packages: ['csv-parse', 'iso-3166', 'yaml', 'zod'] },
  database: { imports: ['model/query\\.ts'], packages: ['neo4j-driver'] },
  ingest: { imports: ['model'], types: ['dataset'], packages: [] },
  graph: { imports: ['model'], packages: ['dataloader'] },
  api: {
    imports: ['model', 'graph'],
    packages: ['graphql', '@graphql-tools/schema', 'graphql-query-complexity'],
  },
  operations: { imports: ['model', 'graph'], packages: [], alsoUses: ['graphql'] },
  downloads: {
    imports: ['model', 'graph'],
    packages: ['csv-stringify', 'hyparquet-writer', 'ical-generator', 'node-sqlite3-wasm'],
  },
  mcp: {
    imports: ['model', 'operations'],
    packages: ['@modelcontextprotocol/[^/]+'],
    alsoUses: ['graphql'],
  },
  server: {
    imports: ['api', 'operations', 'downloads', 'mcp', 'graph', 'database', 'model/query\\.ts'],
    packages: [
      'graphql-yoga',
      'negotiator',
      'content-type',
      'fresh',
      '@graphql-yoga/[^/]+',
      'pino',
      'lru-cache',
      'prom-client',
      '@opentelemetry/[^/]+',
      'satori',
      '@resvg/resvg-wasm',
    ],
    alsoUses: ['graphql'],
  },
  cli: {
    imports: [
      ...['model', 'dataset', 'database', 'ingest', 'graph', 'api', 'operations'],
      ...['downloads', 'mcp', 'server'],
    ],
    packages: ['commander', 'picocolors'],
  },
  web: { imports: [], packages: ['preact', 'preact-render-to-string'], isApart: true },
  playground: {
    imports: [],
    packages: ['react', 'react-dom', '@graphiql/[^/]+', 'monaco-[^/]+', 'jsonc-parser'],
    alsoUses: ['graphql', 'csv-stringify'],
    isApart: true,
  },
};

const REMEDY = {
  errors: 'Keep errors.ts free of imports; put what needs more where it is thrown.',
  model:
    'Keep the model pure: pass in what it needs as an argument, or move the function to the layer that has it.',
  dataset: 'The dataset ends with a checked Dataset; what reads or writes the graph belongs to ingest.',
  database: 'The database folder only knows how a Neo4j is reached; statements belong to graph or ingest.',
  ingest:
    'Take the checked Dataset as an argument (its types only); a statement is made with model/query.ts.',
  graph: 'Take the function that runs statements as an argument; GraphQL belongs to api.',
  api: 'Ask the graph through a loader; only server knows HTTP and only graph knows the database.',
  operations: 'An operation is a text that someone else sends; only api answers one.',
  downloads: 'A writer takes rows and gives text; ask the graph for the rows and let server send the text.',
  mcp: 'A tool sends an operation with the function that it gets; only server and cli know where it runs.',
  server:
    'The server only assembles; move data work to graph, GraphQL work to api, seed work to ingest, and start it in cli.',
  cli: 'The page is built apart; the service sends its files, and no code of it is imported.',
  playground: 'The playground knows only the public API, and shares no code with the page.',
  web: 'The page knows only the public API: ask it with an operation in web/queries.',
};

const pathOf = (name) => (name === 'errors' ? '^src/errors\\.ts$' : `^src/${name}(/|$)`);
const packagePath = (names) => `(^|/)node_modules/(${names.join('|')})/`;

const layerRules = Object.entries(FOLDERS).map(([name, { imports, types = [], isApart = false }]) => {
  const allowed = [name, ...imports, ...types].map((part) =>
    part.includes('\\.') ? `^src/${part}$` : pathOf(part),
  );
  return {
    name: `imports-of-${name}`,
    comment: REMEDY[name],
    severity: 'error',
    from: { path: pathOf(name) },
    to: { path: '^src/', pathNot: isApart ? [pathOf(name)] : [...allowed, pathOf('errors')] },
  };
});

const typeRules = Object.entries(FOLDERS)
  .filter(([, { types }]) => types !== undefined)
  .map(([name, { types }]) => ({
    name: `only-types-into-${name}`,
    comment: REMEDY[name],
    severity: 'error',
    from: { path: pathOf(name) },
    to: { path: types.map(pathOf), dependencyTypesNot: ['type-only'] },
  }));

const packageRules = Object.entries(FOLDERS).flatMap(([name, { packages }]) =>
  packages.map((package_) => ({
    name: `only-place-for-${package_.replace('/[^/]+', '')}`,
    comment: `Only ${name} knows this package: import what src/${name} offers, or add there what is missing.`,
    severity: 'error',
    from: { path: '^src/', pathNot: [name, ...usersOf(package_)].map(pathOf) },
    to: { path: packagePath([package_]) },
  })),
);

function usersOf(package_) {
  return Object.keys(FOLDERS).filter((name) => FOLDERS[name].alsoUses?.includes(package_));
}

module.exports = {
  forbidden: [
    ...layerRules,
    ...typeRules,
    ...packageRules,
    {
      name: 'known-folder',
      comment:
        'Put the file into one of the folders of the import table, or add the new folder to the table.',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(FOLDERS).map(pathOf) },
      to: {},
    },
    {
      name: 'no-cycle',
      comment: 'Move what both files need into a third one that imports neither.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Correct the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependency',
      comment: 'What runs in production is listed under "dependencies" in package.json.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(web|playground)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-in-src',
      comment: 'Move what both need to src; tests and scripts are never imported by the product.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main'],
    },
  },
};
