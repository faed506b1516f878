import type { Claim } from './claim.ts';
import type { Release } from './release.ts';
import type { TypeName } from './property.ts';

/** What the editors say of a record without a claim, such as its name, its codes, or the address of a source. */
export type Editorial = Readonly<Record<string, string | readonly string[] | null>>;

/** One record: its identity and its editorial fields; all else about it is claims. */
export type DatasetRecord = {
  readonly id: string;
  readonly type: TypeName;
  readonly name: string;
  readonly editorial: Editorial;
};

/** The description of a dataset, from its `dataset.yaml`. */
export type DatasetInfo = {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly releasedOn: string;
  readonly cutOff: string;
  readonly licence: string;
  readonly citation: string;
};

/** A checked dataset: every reference resolves, every claim has its source. Records and claims are sorted by id. */
export type Dataset = {
  readonly info: DatasetInfo;
  readonly records: readonly DatasetRecord[];
  readonly claims: readonly Claim[];
  /** What each release changed, oldest first; without it, all is of the release that `info` describes. */
  readonly releases?: readonly Release[];
};
