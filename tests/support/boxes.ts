/** A text of a picture and its box: left, top, right and bottom edge in pixels. */
export type NamedBox = {
  readonly name: string | null;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
};

/** Returns the names of the boxes that cover each other, pair by pair. */
export const overlapping = (boxes: readonly NamedBox[]): readonly string[] =>
  boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter(
        ({ box: [left, top, right, bottom] }) =>
          one.box[0] < right && one.box[2] > left && one.box[1] < bottom && one.box[3] > top,
      )
      .map((other) => `${one.name ?? ''} and ${other.name ?? ''}`),
  );
