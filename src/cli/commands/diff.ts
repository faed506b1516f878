import { EXIT } from '../exit-code.ts';
import { count } from '../terminal.ts';
import { claimedValue } from '../../model/claim-resolution.ts';
import { propertyLabel } from '../../model/claim.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';
import type { Claim } from '../../model/claim.ts';
import type { FieldChange } from '../../model/release-change.ts';
import type { ClaimChange, DatasetDiff, PropertyChange, RecordChange } from '../../dataset/diff.ts';

const DIFF_HELP = `
Prints, per record and property, the claims that are new (+), gone (-) or changed
(~), and the winning values before → after. Both datasets must be valid; the
issues of an invalid one are printed as by validate.

Exit code 0, also for different datasets; with --exit-code, 1 if they differ.

Examples:
  diplograph diff ./seed-of-last-month seed
  diplograph diff --exit-code seed ./my-dataset`;

type DiffOptions = { readonly exitCode?: boolean };

/** Adds the command that compares two datasets. */
export function addDiff(program: Command, { terminal, end }: CommandContext): void {
  program
    .command('diff')
    .description('print the changes between two datasets')
    .argument('<before>', 'folder of the older dataset')
    .argument('<after>', 'folder of the newer dataset')
    .option('--exit-code', 'exit with code 1 if they differ')
    .addHelpText('after', DIFF_HELP)
    .action(async (before: string, after: string, { exitCode = false }: DiffOptions) => {
      const { loadDataset } = await import('../load-dataset.ts');
      const { diffDatasets } = await import('../../dataset/diff.ts');
      const [old, fresh] = [before, after].map((dir) => loadDataset(dir, terminal.print).dataset);
      if (!old || !fresh) return;
      const diff = diffDatasets(old, fresh);
      for (const line of diffLines(diff)) terminal.print(line);
      const differs = diff.info.length > 0 || diff.records.length > 0;
      end(exitCode && differs ? EXIT.failed : EXIT.ok);
    });
}

/** Returns the lines of a diff between two datasets; the last line has the totals. */
function diffLines({ info, records }: DatasetDiff): readonly string[] {
  const description = info.length === 0 ? [] : ['~ dataset', ...info.map(fieldLine), ''];
  return [
    ...description,
    ...records.flatMap((change) => [...recordLines(change), '']),
    summary(info, records),
  ];
}

const SIGNS = { ADDED: '+', REMOVED: '-', CHANGED: '~' } as const;

function recordLines({ kind, record, fields, properties }: RecordChange): readonly string[] {
  const head = `${SIGNS[kind]} ${record.type.toLowerCase()} ${record.id}: ${record.name}`;
  if (kind === 'CHANGED') return [head, ...fields.map(fieldLine), ...properties.flatMap(propertyLines)];
  const claims = properties.map(
    (change) => `    ${propertyLabel(change)}: ${winningText(change, kind)}${claimCount(change)}`,
  );
  return [head, ...claims];
}

const fieldLine = ({ field, before, after }: FieldChange): string => `    ${field}: ${arrow(before, after)}`;

const arrow = (before: string | null, after: string | null): string =>
  `${before ?? '(none)'} → ${after ?? '(none)'}`;

/** Returns the winning values of a property of a new or removed record. */
function winningText({ before, after }: PropertyChange, kind: RecordChange['kind']): string {
  const values = kind === 'ADDED' ? after : before;
  return values.join('; ') || '(no value)';
}

const claimCount = ({ claims }: PropertyChange): string =>
  claims.length === 1 ? '' : ` (${count(claims.length, 'claim')})`;

function propertyLines(change: PropertyChange): readonly string[] {
  const [was, is] = [joined(change.before), joined(change.after)];
  const now = was === is ? 'the same value wins' : arrow(was, is);
  return [
    `    ${propertyLabel(change)}: ${now}`,
    ...change.claims.map((change) => `      ${claimLine(change)}`),
  ];
}

const joined = (values: readonly string[]): string | null => values.join('; ') || null;

function claimLine(change: ClaimChange): string {
  const { claim } = change;
  if (change.kind !== 'CHANGED') return `${SIGNS[change.kind]} ${saidBy(claim)}${notes(claim)}`;
  const fields = change.fields.map(({ field, before, after }) => `${field} ${arrow(before, after)}`);
  return `~ ${saidBy(claim)}: ${fields.join('; ')}`;
}

function saidBy(claim: Claim): string {
  const qualifiers = Object.entries(claim.qualifiers).map(([name, value]) => `${name} ${value}`);
  const what = [claimedValue(claim), ...qualifiers].join(', ');
  const where = claim.locator === null ? '' : ` ${claim.locator}`;
  return `${claim.negated ? 'not ' : ''}${what} (${claim.source}${where})`;
}

/** Returns the marks of a claim that differs from an ordinary one. */
function notes({ support, rank, confidence, derived }: Claim): string {
  const words = [
    ...(support === 'CITED' ? ['cited'] : []),
    ...(rank === 'NORMAL' ? [] : [rank.toLowerCase()]),
    ...(confidence === 'HIGH' ? [] : [`${confidence.toLowerCase()} confidence`]),
    ...(derived === null ? [] : ['derived']),
  ];
  return words.length === 0 ? '' : `, ${words.join(', ')}`;
}

function summary(info: DatasetDiff['info'], records: readonly RecordChange[]): string {
  const claims = records.flatMap(({ properties }) => properties.flatMap((property) => property.claims));
  if (info.length === 0 && records.length === 0) return 'No differences.';
  return `${tally(records, 'record')}; ${tally(claims, 'claim')}.`;
}

function tally(changes: readonly { readonly kind: RecordChange['kind'] }[], noun: string): string {
  const of = (kind: RecordChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  return `${count(of('ADDED'), noun)} added, ${of('REMOVED')} removed, ${of('CHANGED')} changed`;
}
