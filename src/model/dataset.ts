import type { Claim } from './claim.ts';
import type { Release } from './release.ts';
import type { TypeName } from './property.ts';

/** Values that the editors give without a claim, by field: codes, the address of a source. Null if a field has no value. */
export type Editorial = Readonly<Record<string, string | readonly string[] | null>>;

/** A record: its identity, its name and its editorial fields. Claims say everything else. */
export type DatasetRecord = {
  readonly id: string;
  readonly type: TypeName;
  readonly name: string;
  readonly editorial: Editorial;
};

/** The description of a dataset, from its `dataset.yaml`. Days are YYYY-MM-DD. */
export type DatasetInfo = {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly releasedOn: string;
  readonly cutOff: string;
  readonly licence: string;
  readonly citation: string;
};

/** A checked dataset: every reference resolves and every claim has a source. Records and claims are sorted by id. */
export type Dataset = {
  readonly info: DatasetInfo;
  readonly records: readonly DatasetRecord[];
  readonly claims: readonly Claim[];
  /** The releases, oldest first. Without them, all records belong to the release that `info` describes. */
  readonly releases?: readonly Release[];
};
