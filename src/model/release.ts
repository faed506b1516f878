/** A release of a dataset: its description, and the ids of the records that it added, changed and removed. */
export type Release = {
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly releasedOn: string;
  readonly summary: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

/** When a record last changed, and how many releases changed it after the one that added it. */
export type Updated = { readonly updatedOn: string; readonly updates: number };

/** When each record of a dataset last changed, by id, told from its releases, oldest first. */
export function updatesOf(releases: readonly Release[]): ReadonlyMap<string, Updated> {
  const updates = new Map<string, Updated>();
  for (const { releasedOn: updatedOn, added, changed } of releases) {
    for (const id of added) updates.set(id, { updatedOn, updates: 0 });
    for (const id of changed) updates.set(id, { updatedOn, updates: (updates.get(id)?.updates ?? 0) + 1 });
  }
  return updates;
}
