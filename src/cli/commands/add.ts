import { Option } from 'commander';
import { count } from '../terminal.ts';
import { DiplographError } from '../../errors.ts';
import { fieldsOf } from '../../dataset/record-fields.ts';
import { FOLDER_NAMES } from '../../dataset/folders.ts';
import { listOption, seedOption } from '../options.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import type { FieldValues } from '../../dataset/add-record.ts';
import type { RecordField } from '../../dataset/record-fields.ts';
import type { Folder } from '../../dataset/folders.ts';

const HELP = `
Writes a new record into a dataset, in the canonical format, with a suggested id.
On a terminal it asks for what is missing. A record that would make the dataset
invalid is not written. Options that take a list can be given several times,
others once.

Examples:
  diplograph add source --seed ./my-dataset --title "Ministers met" --kind NEWS \\
    --title-basis SEEN --published 2026-05-02 --accessed 2026-05-03 --url https://example.org/met
  diplograph add event --seed ./my-dataset --name "Ministers, Oslo 2026" --kind MINISTERIAL \\
    --sources "example-org-2026-ministers-met ¶2" --format my-format --status HELD --date 2026-05-01 \\
    --participants norway:HOST --participants japan
  diplograph add nation --seed ./my-dataset --iso KR`;

/** The word of each folder on the command line. */
const WORDS = {
  ...{ events: 'event', sources: 'source', leaders: 'person', places: 'place', nations: 'nation' },
  ...{ organizations: 'organization', groups: 'group', formats: 'format', policies: 'policy' },
  ...{ documents: 'document', disputes: 'dispute', coverage: 'coverage' },
} as const satisfies Readonly<Record<Folder, string>>;

/** The optional keys that a terminal asks for: those that most records of the type have. */
const USUAL: Readonly<Partial<Record<Folder, readonly string[]>>> = {
  events: ['sources', 'format', 'status', 'date', 'place', 'level', 'participants'],
  sources: ['language', 'published', 'accessed', 'url', 'publisher'],
  leaders: ['sources', 'nationality'],
  places: ['country'],
  groups: ['sources', 'members'],
  formats: ['sources', 'group', 'partner', 'established'],
  policies: ['sources', 'parties'],
  documents: ['sources', 'date', 'event'],
  disputes: ['sources', 'about'],
};

type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Adds the command that writes a new record, with a command below it for each type. */
export function addAdd(program: Command, { terminal }: CommandContext): void {
  const add = program.command('add').description('add a record to a dataset').addHelpText('after', HELP);
  for (const folder of FOLDER_NAMES) {
    const fields = fieldsOf(folder);
    const command = add
      .command(WORDS[folder])
      .description(`add a record to ${folder}/`)
      .addOption(seedOption())
      .option('--id <id>', 'the id; by default one is suggested');
    if (folder === 'nations') command.option('--iso <code>', 'ISO code that gives name, code and code3');
    for (const field of fields) command.addOption(optionOf(field));
    command.action(async ({ seed, id, iso, ...given }: Given & { readonly seed: string }) => {
      const known = typeof iso === 'string' ? await valuesOfNation(iso) : {};
      const values = await completed(folder, fields, { ...known, ...valuesOf(given) }, terminal.ask);
      const { addRecord } = await import('../../dataset/add-record.ts');
      const added = await addRecord(seed, folder, values, typeof id === 'string' ? id : undefined);
      if ('file' in added) return void terminal.print(`Wrote ${added.file}.`);
      const { issueLines } = await import('../../dataset/issue.ts');
      for (const line of issueLines(added.issues)) terminal.errorDetail(line);
      throw new DiplographError(
        'DATA_INVALID',
        `expected a record that fits the dataset, found ${count(added.issues.length, 'problem')}; correct the values; nothing was written`,
      );
    });
  }
}

const kebab = (key: string): string => key.replaceAll(/[A-Z0-9]+/g, (letters) => `-${letters.toLowerCase()}`);

function optionOf({ key, doc, words, isList, hasRoles }: RecordField): Option {
  const value = hasRoles ? 'id:ROLE' : 'value';
  const option = new Option(
    `--${kebab(key)} <${value}>`,
    `${doc}${words.length > 0 ? ` One of ${words.join(', ')}.` : ''}`,
  );
  return isList ? listOption(option) : option;
}

const valuesOf = (given: Given): FieldValues =>
  Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, typeof value === 'string' ? [value] : value] as const],
    ),
  );

async function valuesOfNation(code: string): Promise<FieldValues> {
  const { nationRecord } = await import('../../dataset/nations.ts');
  const { name, code: alpha2, code3 } = nationRecord(code);
  return { name: [name], code: [alpha2], code3: [code3] };
}

/**
 * Returns the values, completed by questions on the terminal: for the missing required ones and the usual ones.
 * @throws DiplographError CONFIG_INVALID for missing required values without a terminal.
 */
async function completed(
  folder: Folder,
  fields: readonly RecordField[],
  given: FieldValues,
  ask: Terminal['ask'],
): Promise<FieldValues> {
  const missing = fields.filter(({ key, isRequired }) => isRequired && given[key] === undefined);
  if (missing.length === 0) return given;
  if (!ask) {
    const options = missing.map(({ key }) => `--${kebab(key)}`).join(', ');
    throw new DiplographError('CONFIG_INVALID', `expected also ${options}, found no such option; give it`);
  }
  const asked = fields.filter(
    ({ key, isRequired }) => given[key] === undefined && (isRequired || USUAL[folder]?.includes(key)),
  );
  const values: Record<string, readonly string[]> = { ...given };
  for (const field of asked) {
    const texts = await answerTo(field, ask);
    if (texts.length > 0) values[field.key] = texts;
  }
  return values;
}

async function answerTo(
  { key, doc, words, isList, isRequired, hasRoles }: RecordField,
  ask: NonNullable<Terminal['ask']>,
): Promise<readonly string[]> {
  const hints = [
    ...(words.length > 0 ? [words.join(', ')] : []),
    ...(isList ? [`several with commas${hasRoles ? ', with roles as in japan:HOST' : ''}`] : []),
    ...(isRequired ? [] : ['Enter for none']),
  ];
  for (;;) {
    const text = (await ask(`${key}: ${doc}${hints.length > 0 ? ` (${hints.join('; ')})` : ''}\n> `)).trim();
    const isKnown = words.length === 0 || words.includes(text) || isList;
    if (text === '' && !isRequired) return [];
    if (text !== '' && isKnown)
      return isList
        ? text
            .split(',')
            .map((each) => each.trim())
            .filter(Boolean)
        : [text];
  }
}
