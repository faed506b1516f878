import { beforeAll, describe, expect, it } from 'vitest';
import { parseExternalId } from '../../src/model/external-id.ts';
import { printedBy, pythonWith } from '../support/python.ts';
import { seedDataset } from '../support/seed-dataset.ts';

const PACKAGES = ['country-converter==1.3.2', 'countrycode==0.6.0'];

/** Prints the codes of all states of both tables, by ISO 3166-1 alpha-3 code. Neither table is read by the other. */
const PRINT = `
import csv, json, pathlib, pickle, sysconfig
packages = pathlib.Path(sysconfig.get_paths()["purelib"])
tables = {"converter": {}, "countrycode": {}}
with open(packages / "country_converter" / "country_data.tsv", encoding="utf-8") as file:
    for row in csv.DictReader(file, delimiter="\\t"):
        tables["converter"][row["ISO3"]] = {"m49": row["ISOnumeric"], "un": row["UNcode"], "gleditsch-ward": row["GWcode"]}
with open(packages / "countrycode" / "data" / "codelist.pickle", "rb") as file:
    columns = pickle.load(file)
for i, code in enumerate(columns["iso3c"]):
    tables["countrycode"][code] = {"m49": columns["iso3n"][i], "cow": columns["cown"][i], "gleditsch-ward": columns["gwn"][i]}
print(json.dumps(tables))
`;

type Codes = Readonly<Record<string, string | number | null>>;
type Tables = Readonly<Record<'converter' | 'countrycode', Readonly<Record<string, Codes>>>>;

/** Returns the two tables. */
const readTables = async (): Promise<Tables> =>
  printedBy<Tables>(await pythonWith('--no-deps', ...PACKAGES), PRINT);

const { records, claims } = seedDataset();

/** The nations of the record with their ids in other systems, by ISO 3166-1 alpha-3 code. */
const NATIONS = records
  .filter(({ type }) => type === 'Nation')
  .map(({ id, editorial }) => {
    const own = claims.filter(({ subject, property }) => subject === id && property === 'externalIds');
    const ids = own.flatMap(({ value }) => parseExternalId(value ?? '') ?? []);
    return {
      code: String(editorial['code3']),
      ids: Object.fromEntries(ids.map(({ scheme, value }) => [scheme, value])),
    };
  });

/** Where a table gives a number that the list itself gives to another state: 315 is Czechoslovakia, until 1992. */
const ERRORS_OF_CONVERTER = [['CZE', 'gleditsch-ward', 316, 315]] as const;

describe('the ids of nations', () => {
  let tables: Tables;
  beforeAll(async () => {
    tables = await readTables();
  });

  /** Returns the ids that a table gives otherwise: the nation, the system, the number of the record and that of the table. */
  const differences = (table: Readonly<Record<string, Codes>>, schemes: readonly string[]) =>
    NATIONS.flatMap(({ code, ids }) =>
      schemes
        .map((scheme) => [code, scheme, Number(ids[scheme]), Number(table[code]?.[scheme])] as const)
        .filter(([, , own, other]) => own !== other),
    );

  it('exist in three systems for each nation', () => {
    expect(NATIONS.length).toBeGreaterThan(30);
    expect(NATIONS.map(({ ids }) => Object.keys(ids).sort())).toEqual(
      NATIONS.map(() => ['cow', 'gleditsch-ward', 'm49']),
    );
  });

  it('equal those of country-converter, apart from its known error', () => {
    expect(differences(tables.converter, ['m49', 'gleditsch-ward'])).toEqual(ERRORS_OF_CONVERTER);
    const ofUnitedNations = NATIONS.map(({ code, ids }) => [ids['m49'], tables.converter[code]?.['un']]);
    expect(ofUnitedNations.map(([own]) => Number(own))).toEqual(
      ofUnitedNations.map(([, other]) => Number(other)),
    );
  });

  it('equal those of countrycode', () => {
    expect(differences(tables.countrycode, ['m49', 'cow', 'gleditsch-ward'])).toEqual([]);
  });
});
