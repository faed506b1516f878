import { describe } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { testRecordTables } from './record-tables.ts';

describe('the tables of the whole record', () => {
  testRecordTables(seedDataset, true);
});
