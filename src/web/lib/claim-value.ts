import { LANGUAGE, writeEdtf } from './locale.ts';
import { t } from './messages.ts';
import { VALUE_KINDS } from '../properties.ts';
import { wordLabel } from './labels.ts';

/**
 * Returns the value of a claim as text, by its property: words of the vocabulary and dates in the language of the page, others as they are.
 * The name of a qualifier follows that of its property after a dot.
 */
export function writeValue(property: string, value: string): string {
  const kind = VALUE_KINDS[property];
  if (kind === 'ENUM') return wordLabel(value);
  if (kind === 'DATE') return value === '..' ? t('record.present') : (writeEdtf(value, LANGUAGE) ?? value);
  return value;
}
