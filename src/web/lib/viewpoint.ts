import { useAddress } from './address.ts';

/** The two clocks as variables of an operation; null where a clock is not set. */
export type Viewpoint = { readonly asOf: string | null; readonly knownAt: string | null };

/** The clocks of the address. */
export function useViewpoint(): Viewpoint {
  const { params } = useAddress();
  return { asOf: params.get('asOf'), knownAt: params.get('knownAt') };
}
