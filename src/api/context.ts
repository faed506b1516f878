import type { Cost } from '../model/query.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** What resolvers know of the request beside the view, which is their parent. */
export type Context = {
  readonly cost: Cost;
  /** Address under which the service is reached from outside, without a trailing slash; empty when it is not known. */
  readonly publicUrl: string;
  /** The viewpoints from which the operation asks, in the order in which they were met. */
  readonly viewpoints: Viewpoint[];
};
