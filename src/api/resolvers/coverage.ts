import { claims, ref } from '../load.ts';
import { columnsOf } from '../selection.ts';
import { itemsOf, optionalText, textOf, textsOf } from '../../graph/row.ts';
import { newestSourceOfFormat, newestSourceOfType } from '../../graph/queries/coverage.ts';
import { TYPES } from '../../model/property.ts';
import type { CoverageResolvers, LeftOutResolvers, MissingEditionResolvers } from '../generated.ts';
import type { Row } from '../../graph/types.ts';

export const Coverage: CoverageResolvers = {
  format: (row, _, __, info) => ref(row, 'format', info),
  newestSource: async (row, _, __, info) => {
    const source = await newestSource(row);
    return source === null ? null : row.view.record(columnsOf(info)).load(source);
  },
  missing: (row) =>
    textsOf(row, 'missing').map((edition) => ({ view: row.view, coverage: textOf(row, 'id'), edition })),
  leftOut: (row) => itemsOf(row, 'leftOut').map((item) => ({ ...item, coverage: textOf(row, 'id') })),
};

export const MissingEdition: MissingEditionResolvers = {
  claims: (item, _, __, info) => {
    const [subject, value] = [textOf(item, 'coverage'), textOf(item, 'edition')];
    return claims(item.view, { subject, property: 'missing', value }, info);
  },
};

export const LeftOut: LeftOutResolvers = {
  item: (item) => textOf(item, 'key'),
  claims: (item, _, __, info) => {
    const [subject, value] = [textOf(item, 'coverage'), textOf(item, 'key')];
    return claims(item.view, { subject, property: 'leftOut', value }, info);
  },
};

async function newestSource(row: Row): Promise<string | null> {
  const format = optionalText(row, 'format');
  const word = textOf(row, 'recordType');
  const type = TYPES.find((name) => name.toUpperCase() === word) ?? '';
  const found = await (format === null
    ? row.view.ask(newestSourceOfType, {}).load(type)
    : row.view.ask(newestSourceOfFormat, {}).load(format));
  return found[0]?.source ?? null;
}
