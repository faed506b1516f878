import { ABOUT } from '../operations.ts';
import { BASE } from '../lib/address.ts';
import { LANGUAGE } from '../lib/language.ts';
import { useAnswer } from '../lib/ask.ts';
import { writeDay } from '../lib/dates.ts';

const NONE = {};

/** The footer of every view: which version of the record it is, how to cite it, and where the data is. */
export function Footer() {
  const { answer } = useAnswer(ABOUT, NONE);
  const dataset = answer?.dataset;
  return (
    <footer class="top">
      <div class="foot">
        <p>
          Every fact here is a claim with a source. Where sources disagree, all sides are kept.
          {dataset && ` The sources were read until ${writeDay(dataset.cutOff, LANGUAGE)}.`}
        </p>
        {dataset && (
          <p>
            {dataset.citation} Version {dataset.version}, revision <code>{dataset.revision}</code>, licence{' '}
            {dataset.licence}.
          </p>
        )}
        <p>
          The same data answers <a href={`${BASE}graphql`}>GraphQL</a>.
        </p>
      </div>
    </footer>
  );
}
