import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { getNamedType } from 'graphql';
import { outcomeId } from '../../src/model/outcome.ts';
import { PROPERTY_NAMES } from './generate-claims.ts';
import type { Choices, Material } from './random-operation.ts';
import type { DatasetRecord } from '../../src/model/dataset.ts';
import type { GraphQLInputType, GraphQLNamedType } from 'graphql';

type Making = Choices & Material;

/** The type of record that an id under a key is of; the others are of any type. */
const ID_TYPES: Readonly<Record<string, readonly string[]>> = {
  event: ['Event'],
  party: ['Nation', 'Organization'],
  participant: ['Nation', 'Organization'],
  host: ['Nation', 'Organization'],
  partner: ['Nation', 'Organization'],
  person: ['Person'],
  author: ['Person'],
  format: ['Format'],
  group: ['Group', 'Organization'],
  place: ['Place'],
  country: ['Nation'],
  source: ['Source'],
};

/** Returns a random value of an input type, as text; `hint` names the type of the record. */
export function randomWhere(
  making: Making,
  type: GraphQLNamedType,
  key: string,
  hint: string,
  depth: number,
): string {
  if (isEnumType(type)) return making.pick(type.getValues()).name;
  if (type.name === 'DateFilter' || type.name === 'DayFilter') return dateFilter(making, type.name);
  if (isInputObjectType(type)) return inputObject(making, type.name, type.getFields(), key, hint, depth);
  switch (type.name) {
    case 'Boolean':
      return String(making.once(2));
    case 'Int':
      return String(1 + making.below(5));
    case 'Date':
      return JSON.stringify(day(making));
    case 'ID':
      return key === 'ids'
        ? list(3, () => JSON.stringify(id(making, 'id', '')))
        : JSON.stringify(id(making, key, hint));
    default:
      return JSON.stringify(text(making, key));
  }
}

type Fields = Readonly<Record<string, { readonly name: string; readonly type: GraphQLInputType }>>;

function inputObject(
  making: Making,
  typename: string,
  fields: Fields,
  key: string,
  hint: string,
  depth: number,
): string {
  const usable = Object.values(fields).filter(
    ({ name }) => depth > 0 || !['and', 'or', 'not'].includes(name),
  );
  const isOperator = typename.endsWith('Filter');
  const count = isOperator ? 1 + (making.once(4) ? 1 : 0) : 1 + making.below(2);
  const chosen = new Set(Array.from({ length: count }, () => making.pick(usable)));
  const parts = [...chosen].map(({ name, type }) => {
    const named = getNamedType(type);
    const inner = isOperator ? key : name;
    const make = (): string => randomWhere(making, named, inner, hint, depth - 1);
    return `${name}: ${isListed(type) ? list(1 + making.below(2), make) : make()}`;
  });
  return `{ ${parts.join(', ')} }`;
}

/** Returns a filter by date or by day; its range does not end before it begins. */
function dateFilter(making: Making, typename: string): string {
  const [from, to] = [day(making), day(making)].sort();
  const parts = [
    making.once(3) ? '' : `from: "${from ?? ''}"`,
    making.once(3) ? '' : `to: "${to ?? ''}"`,
    ...(typename === 'DayFilter'
      ? []
      : [making.once(2) ? 'match: WITHIN' : '', making.once(5) ? `isNull: ${String(making.once(2))}` : '']),
  ];
  return `{ ${parts.filter((part) => part !== '').join(', ')} }`;
}

const isListed = (type: GraphQLInputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

const list = (count: number, make: () => string): string =>
  `[${Array.from({ length: count }, make).join(', ')}]`;

const day = ({ below }: Making): string => `${2018 + below(10)}-0${1 + below(9)}-1${below(10)}`;

function id(making: Making, key: string, hint: string): string {
  const { records, claims } = making.dataset;
  if (making.once(20)) return 'nobody';
  if (key === 'id' && hint === 'Claim') return making.pick(claims).id;
  if (key === 'id' && making.once(15)) return `former-${making.pick(records).id}`;
  if (key === 'id' && (hint === '' || hint === 'Node') && making.once(3)) return partId(making);
  const types = ID_TYPES[key] ?? (key === 'id' ? [EVENTS.includes(hint) ? 'Event' : hint] : []);
  const fitting = records.filter(({ type }) => types.includes(type));
  return making.pick<DatasetRecord>(fitting.length > 0 ? fitting : records).id;
}

const EVENTS = ['Summit', 'Ministerial', 'Meeting'];

/** Returns the id of a participation or an outcome. */
function partId(making: Making): string {
  const named = ['participants', 'outcomes'];
  const { subject, object, value } = making.pick(
    making.dataset.claims.filter(({ property }) => named.includes(property)),
  );
  return object === null ? outcomeId(subject, value ?? '') : `${subject}/${object}`;
}

function text(making: Making, key: string): string {
  const { records, claims } = making.dataset;
  switch (key) {
    case 'name':
    case 'title':
      return part(making, making.pick(records).name);
    case 'code':
    case 'code3':
      return String(making.pick(records.filter(({ type }) => type === 'Nation')).editorial[key]);
    case 'property':
      return making.once(3) ? making.pick(claims).property : making.pick(PROPERTY_NAMES);
    case 'value':
      return making.pick(claims).value ?? 'Text 1';
    case 'edge':
      return making.pick(claims).edge ?? 'nation-1';
    case 'series':
      return `series-${making.below(4)}`;
    case 'currency':
      return making.pick(['USD', 'EUR', 'usd']);
    case 'language':
      return making.pick(['en', 'kk', 'EN', 'ru-KZ', 'uz', 'uz-Cyrl', 'zh', 'zh-Hant', 'ko']);
    default:
      return making.pick(['Text 1', 'Text 2', 'text', '3']);
  }
}

const part = (making: Making, whole: string): string => {
  const from = making.below(whole.length);
  return whole.slice(from, from + 1 + making.below(whole.length)).trim() || whole;
};
