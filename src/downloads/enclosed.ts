/**
 * Pieces between what stands before and after them. What stands before comes with the first piece, so that a failure to read
 * that is told before a file begins.
 */
export async function* enclosed(
  before: string,
  pieces: AsyncIterable<string>,
  after: string,
): AsyncGenerator<string> {
  let head = before;
  for await (const piece of pieces) {
    yield head + piece;
    head = '';
  }
  yield head + after;
}
