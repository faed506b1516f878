import { createContext, useContext } from 'react';
import type { WorkedOperation } from './page-data.ts';

const LibraryContext = createContext<readonly WorkedOperation[]>([]);

/** Gives the library of worked operations to the components inside. */
export const LibraryProvider = LibraryContext.Provider;

/** Returns the library of worked operations. */
export const useLibrary = (): readonly WorkedOperation[] => useContext(LibraryContext);
