import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DOWNLOADS } from '../../src/downloads/catalog.ts';
import { newFolder } from '../support/folder.ts';
import { printedBy, pythonWith } from '../support/python.ts';
import { readCsv } from '../support/read-files.ts';
import { useRecordService } from '../support/file-service.ts';

const PACKAGES = ['pandas==3.1.1', 'pyarrow==26.0.1', 'duckdb==2.0.1', 'datasette==0.65.5'];

/** Prints what pandas, DuckDB and Datasette find in a folder of files. */
const PRINT = `
import asyncio, json, pathlib, sys
import duckdb, pandas
from datasette.app import Datasette
folder = pathlib.Path(sys.argv[1])
names = sys.argv[2:]
csv = {name: pandas.read_csv(folder / f"{name}.csv", keep_default_na=False, dtype=str) for name in names}
parquet = {name: pandas.read_parquet(folder / f"{name}.parquet") for name in names}
duck = duckdb.connect()
kinds = duck.sql(f"DESCRIBE SELECT * FROM '{folder}/tenures.parquet'").fetchall()
joined = duck.sql(f"SELECT count(*) FROM '{folder}/tenures.parquet' t JOIN '{folder}/people.parquet' p ON t.person = p.id").fetchall()[0][0]
async def pages():
    served = Datasette([str(folder / "dataset.sqlite")])
    await served.invoke_startup()
    table = (await served.client.get("/dataset/nations.json?_shape=array&_size=max")).json()
    found = (await served.client.get("/dataset/nations.json?_search=Kazakhstan&_shape=array")).json()
    label = (await served.client.get("/dataset/tenures.json?_labels=on&_shape=array&_size=1")).json()
    return {"nations": len(table), "found": [row["id"] for row in found], "person": label[0]["person"]}
print(json.dumps({
    "csv": {name: len(csv[name]) for name in names},
    "parquet": {name: len(parquet[name]) for name in names},
    "columns": {name: list(csv[name].columns) == list(parquet[name].columns) for name in names},
    "lists": parquet["nations"]["names"].map(len).tolist(),
    "kinds": {column: kind for column, kind, *_ in kinds},
    "joined": joined,
    "datasette": asyncio.run(pages()),
}))
`;

type Printed = {
  readonly csv: Readonly<Record<string, number>>;
  readonly parquet: Readonly<Record<string, number>>;
  readonly columns: Readonly<Record<string, boolean>>;
  readonly lists: readonly number[];
  readonly kinds: Readonly<Record<string, string>>;
  readonly joined: number;
  readonly datasette: {
    readonly nations: number;
    readonly found: readonly string[];
    readonly person: unknown;
  };
};

const NAMES = DOWNLOADS.filter(({ columns }) => columns).map(({ name }) => name.replace('.csv', ''));

describe('the tables, read by pandas, DuckDB and Datasette', () => {
  const server = useRecordService();
  let printed: Printed;
  const rows = new Map<string, number>();

  beforeAll(async () => {
    const folder = newFolder('diplograph-tables-');
    for (const file of ['dataset.sqlite', ...NAMES.flatMap((name) => [`${name}.csv`, `${name}.parquet`])]) {
      const bytes = Buffer.from(await (await fetch(`${server.url}/${file}`)).arrayBuffer());
      writeFileSync(join(folder, file), bytes);
      if (file.endsWith('.csv')) rows.set(file.replace('.csv', ''), readCsv(bytes.toString()).length);
    }
    printed = await printedBy<Printed>(await pythonWith(...PACKAGES), PRINT, folder, ...NAMES);
  }, 600_000);

  it('have all rows and the same columns in both forms', () => {
    expect(printed.csv).toEqual(Object.fromEntries(rows));
    expect(printed.parquet).toEqual(Object.fromEntries(rows));
    expect(Object.values(printed.columns).every(Boolean)).toBe(true);
  });

  it('have lists, days and texts as such in Parquet, and join by ids', () => {
    expect(Math.max(...printed.lists)).toBeGreaterThan(1);
    expect(printed.kinds).toMatchObject({
      ...{ id: 'VARCHAR', person: 'VARCHAR', startEarliest: 'DATE', seenOn: 'VARCHAR[]' },
    });
    expect(printed.joined).toBe(rows.get('tenures'));
  });

  it('open in Datasette with search, and with the names of the records that a row refers to', () => {
    const { nations, found, person } = printed.datasette;
    expect(nations).toBe(rows.get('nations'));
    expect(found).toContain('kazakhstan');
    expect(person).toMatchObject({
      value: expect.any(String) as string,
      label: expect.any(String) as string,
    });
  });
});
