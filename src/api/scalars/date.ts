import { GraphQLScalarType, Kind } from 'graphql';
import { DiplographError } from '../../errors.ts';
import { isDay } from '../../model/imprecise-date.ts';

const checked = (value: unknown): string => {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected a calendar day like "2025-11-06", found ${JSON.stringify(value)}; write it as "YYYY-MM-DD"`,
  );
};

/** The scalar `Date`: a real calendar day, YYYY-MM-DD, as text on both sides. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: checked,
  parseValue: checked,
  parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : undefined),
});
