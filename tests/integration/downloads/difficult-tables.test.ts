import { describe } from 'vitest';
import { difficultDataset } from '../../support/difficult-dataset.ts';
import { testRecordTables } from './record-tables.ts';

describe('the tables of what is hard to write', () => {
  testRecordTables(difficultDataset, false);
});
