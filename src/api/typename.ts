import type { Row } from '../graph/types.ts';

const EVENTS = { SUMMIT: 'Summit', MINISTERIAL: 'Ministerial', MEETING: 'Meeting' } as const;

/** The object type of the schema that a row is served as. */
export function typeNameOf(row: Row): string {
  const { type, kind } = row;
  return type === 'Event' ? EVENTS[kind as keyof typeof EVENTS] : String(type);
}
