/** A position on the Earth in WGS 84: degrees north from -90 to 90, degrees east from -180 to 180. */
export type Coordinates = { readonly latitude: number; readonly longitude: number };

/** Degrees with at most five decimals, about a metre; no blanks, no needless zeros, one way to write each number. */
const DEGREES = String.raw`-?(?:0|[1-9]\d{0,2})(?:\.\d{0,4}[1-9])?`;
const PATTERN = new RegExp(`^(${DEGREES}), (${DEGREES})$`);

/** The form of coordinates, for editors. */
export const COORDINATES_PATTERN = PATTERN.source;

/** Returns the position in a text such as `51.1801, 71.446`; undefined for a text of another form or outside of the Earth. */
export function parseCoordinates(text: string): Coordinates | undefined {
  const [latitude, longitude] = PATTERN.exec(text)?.slice(1).map(Number) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  if (Object.is(latitude, -0) || Object.is(longitude, -0)) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
