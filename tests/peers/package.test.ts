import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { printedBy, pythonWith } from '../support/python.ts';
import { recorder } from '../unit/cli/recorder.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { SEED } from '../support/seed-dataset.ts';
import { testTarget } from '../support/graph.ts';
import { useRecordService } from '../support/file-service.ts';

const run = promisify(execFile);

/** Prints whether frictionless finds a package valid, with its errors, and the number of rows of each table. */
const VALIDATE = `
import json, os, sys
from frictionless import validate
os.chdir(sys.argv[1])
report = validate("datapackage.json")
print(json.dumps({
    "valid": report.valid,
    "errors": [row[-1] for row in report.flatten(["note"])],
    "rows": {task.name: task.stats.get("rows") for task in report.tasks if task.type == "table"},
}))
`;

/** Prints what mlcroissant reads: the number of records of some record sets, the values of a record, and the issues. */
const READ = `
import json, sys
import mlcroissant
dataset = mlcroissant.Dataset(jsonld=sys.argv[1] + "/croissant.json")
issues = dataset.metadata.ctx.issues
def plain(value):
    if isinstance(value, bytes): return value.decode()
    return [plain(each) for each in value] if isinstance(value, (list, tuple)) else str(value)
records = {name: list(dataset.records(name)) for name in sys.argv[2:]}
print(json.dumps({
    "errors": sorted(issues.errors), "warnings": sorted(issues.warnings),
    "rows": {name: len(found) for name, found in records.items()},
    "nation": next({key: plain(value) for key, value in each.items()} for each in records["nations"] if plain(each["nations/id"]) == "kazakhstan"),
}))
`;

type Validated = {
  readonly valid: boolean;
  readonly errors: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
};
type Read = {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
  readonly nation: Readonly<Record<string, unknown>>;
};

const COUNTED = ['events', 'participations', 'claims', 'nations', 'people', 'tenures', 'sources', 'outcomes'];

describe('the package of a release, read by its validators', () => {
  const server = useRecordService();
  let release: string;
  let counts: Readonly<Record<string, number>>;

  beforeAll(async () => {
    release = join(newFolder('diplograph-package-'), 'release');
    const { uri, user, password } = testTarget();
    const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PUBLIC_URL: server.url };
    expect(await runCli(['package', '--out', release, '--seed', SEED], recorder().terminal, env)).toBe(0);
    const query = `{ ${COUNTED.map((name) => `${name} { totalCount }`).join(' ')} }`;
    const answer = await fetch(`${server.url}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) },
    });
    const { data } = (await answer.json()) as { data: Record<string, { totalCount: number }> };
    counts = Object.fromEntries(COUNTED.map((name) => [name, data[name]?.totalCount ?? -1]));
  }, 600_000);

  it('is a Data Package whose tables have the rows of the API', async () => {
    const python = await pythonWith('frictionless==5.21.0');
    const { valid, errors, rows } = await printedBy<Validated>(python, VALIDATE, release);
    expect([valid, errors]).toEqual([true, []]);
    expect(rows).toMatchObject(counts);
    const { stdout } = await run(join(dirname(python), 'frictionless'), ['validate', 'datapackage.json'], {
      cwd: release,
    });
    expect(stdout).not.toContain('INVALID');
  }, 600_000);

  it('is not valid when a file is changed', async () => {
    const python = await pythonWith('frictionless==5.21.0');
    const copy = newFolder('diplograph-changed-');
    cpSync(release, copy, { recursive: true });
    appendFileSync(join(copy, 'tables', 'groups.csv'), 'x\r\n');
    const { valid, errors } = await printedBy<Validated>(python, VALIDATE, copy);
    expect(valid).toBe(false);
    expect(errors.join()).toContain('expected is "');
  }, 600_000);

  it('is a Croissant dataset whose records have the rows of the API', async () => {
    const python = await pythonWith('mlcroissant==1.1.1', 'pyarrow==26.0.1');
    const names = ['events', 'nations', 'people', 'tenures', 'sources'];
    const { errors, warnings, rows, nation } = await printedBy<Read>(python, READ, release, ...names);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(rows).toEqual(Object.fromEntries(names.map((name) => [name, counts[name]])));
    expect(nation).toMatchObject({
      'nations/code': 'KZ',
      'nations/names': expect.arrayContaining(['Қазақстан']) as unknown,
    });
    const file = join(release, 'croissant.json');
    await run(join(dirname(python), 'mlcroissant'), ['validate', '--jsonld', file]);
  }, 600_000);

  it('has a valid citation, which agrees with the description for Zenodo', async () => {
    const python = await pythonWith('cffconvert==2.0.0');
    const cffconvert = join(dirname(python), 'cffconvert');
    const { stdout: verdict } = await run(cffconvert, ['--validate'], { cwd: release });
    expect(verdict).toContain('Citation metadata are valid');
    const { stdout } = await run(cffconvert, ['--format', 'zenodo'], { cwd: release });
    const { license, ...expected } = JSON.parse(stdout) as { readonly license: { readonly id: string } };
    const zenodo: unknown = JSON.parse(readFileSync(join(release, '.zenodo.json'), 'utf8'));
    expect(zenodo).toMatchObject({ ...expected, license: license.id, upload_type: 'dataset' });
  }, 600_000);

  it('has checksums that sha256sum confirms', async () => {
    const { stdout } = await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: release });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .every((line) => line.endsWith(': OK')),
    ).toBe(true);
  });
});
