import { hrefTo } from '../../lib/address.ts';
import { LANGUAGE } from '../../lib/language.ts';
import { isAccepted, labelOf, plainWord, STANDINGS } from '../../lib/words.ts';
import { RecordLink } from '../../parts/links.tsx';
import { writeDate, writeEdtf } from '../../lib/dates.ts';
import type { ClaimLineFragment } from '../../operations.ts';

/** One claim: what it says, who says so and where, and how it fares. */
export function ClaimLine({
  claim,
  showsSubject = false,
}: {
  readonly claim: ClaimLineFragment;
  readonly showsSubject?: boolean;
}) {
  const { id, subject, property, standing } = claim;
  const accepted = isAccepted(standing);
  return (
    <li class={accepted ? 'claim' : 'claim loses'}>
      <p>
        {showsSubject && (
          <span class="soft">
            {subject && <RecordLink to={subject} />} · {labelOf(property)}:{' '}
          </span>
        )}
        <ClaimValue claim={claim} />
      </p>
      <p class="by">
        <ClaimSource claim={claim} />
      </p>
      <p class="by">
        <span class={`standing ${accepted ? 'stands' : ''}`}>{STANDINGS[standing]}</span> ·{' '}
        <a href={hrefTo(id)} aria-label={`Claim ${id}`}>
          claim
        </a>
      </p>
    </li>
  );
}

/** Who states a claim, when, where in the text, and whether it was seen to. */
export function ClaimSource({ claim }: { readonly claim: ClaimLineFragment }) {
  const { source, locator, attributedTo, support, derived, reason } = claim;
  return (
    <>
      <a href={hrefTo(source.id)}>{source.title}</a>
      {source.publisher !== null && `, ${source.publisher}`}
      {source.published && `, ${writeDate(source.published, LANGUAGE)}`}
      {locator !== null && `, ${locator}`}
      {attributedTo !== null && `; ${attributedTo} is quoted`}
      {support === 'CITED' && '; named for the record as a whole'}
      {derived && `; concluded by the editors${reason === null ? '' : `: ${reason}`}`}
    </>
  );
}

/** What a claim says, with its qualifiers. */
export function ClaimValue({ claim }: { readonly claim: ClaimLineFragment }) {
  const { edge, object, value, negated, qualifiers, property } = claim;
  return (
    <>
      {negated && <strong>not: </strong>}
      {edge && (
        <>
          <RecordLink to={edge} />, {labelOf(property).toLowerCase()}:{' '}
        </>
      )}
      {object ? <RecordLink to={object} /> : writeValue(value ?? '')}
      {qualifiers.length > 0 && (
        <span class="soft">
          {' '}
          (
          {qualifiers
            .map((each) => `${labelOf(each.name).toLowerCase()} ${writeValue(each.value)}`)
            .join(', ')}
          )
        </span>
      )}
    </>
  );
}

const WORD = /^[A-Z]+(?:_[A-Z]+)*$/;

/** A value as text: dates in the order of the language, words of the vocabulary in plain letters. */
function writeValue(value: string): string {
  if (WORD.test(value)) return plainWord(value);
  return writeEdtf(value, LANGUAGE) ?? value;
}
