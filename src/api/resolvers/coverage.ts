import { claims, reference } from '../load.ts';
import { columnsOf } from '../planner.ts';
import { itemsOf, optionalText, textOf, textsOf } from '../../graph/row.ts';
import { newestSource } from '../../graph/questions/aggregates.ts';
import { TYPES } from '../../model/property.ts';
import type { CoverageResolvers, LeftOutResolvers, MissingEditionResolvers } from '../generated.ts';
import type { Row } from '../../graph/types.ts';

export const Coverage: CoverageResolvers = {
  format: (row, _, __, info) => reference(row, 'format', info),
  newestSource: async (row, _, __, info) => {
    const source = await newestSourceOf(row);
    return source === null ? null : row.snapshot.record(columnsOf(info)).load(source);
  },
  missing: (row) =>
    textsOf(row, 'missing').map((edition) => ({
      snapshot: row.snapshot,
      coverage: textOf(row, 'id'),
      edition,
    })),
  leftOut: (row) => itemsOf(row, 'leftOut').map((item) => ({ ...item, coverage: textOf(row, 'id') })),
};

export const MissingEdition: MissingEditionResolvers = {
  claims: (item, _, __, info) => {
    const [subject, value] = [textOf(item, 'coverage'), textOf(item, 'edition')];
    return claims(item, { subject, property: 'missing', value }, info);
  },
};

export const LeftOut: LeftOutResolvers = {
  item: (item) => textOf(item, 'key'),
  claims: (item, _, __, info) => {
    const [subject, value] = [textOf(item, 'coverage'), textOf(item, 'key')];
    return claims(item, { subject, property: 'leftOut', value }, info);
  },
};

async function newestSourceOf(row: Row): Promise<string | null> {
  const format = optionalText(row, 'format');
  const word = textOf(row, 'recordType');
  const type = TYPES.find((name) => name.toUpperCase() === word) ?? '';
  const found = await (format === null
    ? newestSource(row.snapshot, 'type').load(type)
    : newestSource(row.snapshot, 'format').load(format));
  return found[0]?.source ?? null;
}
