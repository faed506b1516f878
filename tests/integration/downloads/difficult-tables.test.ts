import { describe } from 'vitest';
import { difficultDataset } from '../../support/difficult-dataset.ts';
import { testRecordTables } from './record-tables.ts';

describe('the tables of difficult values', () => {
  testRecordTables(difficultDataset, false);
});
