/** A release of a dataset: its description and the ids of the records that it adds, changes and removes. */
export type Release = {
  readonly version: string;
  /** The day of the release (YYYY-MM-DD). */
  readonly releasedOn: string;
  readonly summary: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

/** The day (YYYY-MM-DD) of the last change of a record, and the number of releases that changed it after its addition. */
export type Updated = { readonly updatedOn: string; readonly updates: number };

/** Returns the last change of each record by id, from the releases of its dataset, oldest first. */
export function updatesOf(releases: readonly Release[]): ReadonlyMap<string, Updated> {
  const updates = new Map<string, Updated>();
  for (const { releasedOn: updatedOn, added, changed } of releases) {
    for (const id of added) updates.set(id, { updatedOn, updates: 0 });
    for (const id of changed) updates.set(id, { updatedOn, updates: (updates.get(id)?.updates ?? 0) + 1 });
  }
  return updates;
}
