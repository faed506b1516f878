import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AboutQuery } from '../operations.ts';
import type { RequestState } from './client.ts';

/** The description of the dataset, which the page asks for once. */
export const About = createContext<RequestState<AboutQuery>>({
  ...{ answer: undefined, isLoading: true, failure: undefined },
  retry: () => undefined,
});

/** Returns the state of the request for the description of the dataset. */
export const useAbout = (): RequestState<AboutQuery> => useContext(About);
