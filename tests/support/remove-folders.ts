import { afterAll } from 'vitest';
import { removeFolders } from './folder.ts';

// Hooks run in the reverse of the order in which they are registered: this one, of a setup file, after those of the test file.
afterAll(removeFolders);
