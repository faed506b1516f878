import { isInterfaceType } from 'graphql';
import { CONTRACT } from './oracle.ts';
import type { Dataset } from '../../src/model/dataset.ts';

const named = CONTRACT.getType('Named');

/** The types of the contract whose things are records. */
export const RECORD_TYPES = isInterfaceType(named) ? CONTRACT.getPossibleTypes(named) : [];

const KINDS = ['Summit', 'Ministerial', 'Meeting'];

/** Returns the records of a dataset that the contract gives a type; an event's kind is its type there. */
export const recordsOf = ({ records }: Dataset, typename: string): Dataset['records'] =>
  records.filter(({ type, editorial }) =>
    KINDS.includes(typename)
      ? type === 'Event' && editorial['kind'] === typename.toUpperCase()
      : type === typename,
  );
