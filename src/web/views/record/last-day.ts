import { LANGUAGE, writeDate, writeDay } from '../../lib/locale.ts';
import { t } from '../../lib/messages.ts';
import type { When } from '../../lib/locale.ts';

/** The days after its last evidence for which an office without an end counts as held. */
const PRESENT_DAYS = 550;

/**
 * Returns the end of an office in words, as seen on a day. An office without an end lasts to the present if its last evidence is recent
 * on that day.
 */
export function lastDay(
  { end, lastSeen }: { readonly end: When | null; readonly lastSeen: string | null },
  day: string,
): string | null {
  if (end) return end.edtf === '..' ? t('record.present') : writeDate(end, LANGUAGE);
  if (lastSeen === null) return null;
  const days = (Date.parse(day) - Date.parse(lastSeen)) / 86_400_000;
  return days < PRESENT_DAYS
    ? t('record.present')
    : t('record.lastSeen', { day: writeDay(lastSeen, LANGUAGE) });
}
