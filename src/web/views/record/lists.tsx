import { LANGUAGE } from '../../lib/language.ts';
import { RecordLink, RecordLinks } from '../../parts/links.tsx';
import { Section } from './section.tsx';
import { writeDate } from '../../lib/dates.ts';
import type { Link } from '../../lib/types.ts';
import type { TenureLineFragment } from '../../operations.ts';

/** Who held which office when; of a person without the person, of a party without the party. */
export function Tenures({
  tenures: { nodes, totalCount },
  of,
}: {
  readonly tenures: { readonly nodes: readonly TenureLineFragment[]; readonly totalCount: number };
  readonly of: string;
}) {
  if (nodes.length === 0) return null;
  return (
    <Section title="Offices" count={totalCount}>
      <div class="scroll" role="region" aria-label="Offices, a wide table" tabIndex={0}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{of === 'Person' ? 'Party' : 'Person'}</th>
              <th scope="col">Office</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ id, name, office, person, party, start, end }) => {
              const other = of === 'Person' ? party : person;
              return (
                <tr key={id}>
                  <td>{other && <RecordLink to={other} />}</td>
                  <td>
                    <RecordLink to={{ id, name: office ?? name }} />
                  </td>
                  <td class="nowrap">{start ? writeDate(start, LANGUAGE) : '–'}</td>
                  <td class="nowrap">{end ? writeDate(end, LANGUAGE) : '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The members of a group, an organization or a format. */
export function Members({
  members: { nodes, totalCount },
}: {
  readonly members: { readonly nodes: readonly Link[]; readonly totalCount: number };
}) {
  if (nodes.length === 0) return null;
  return (
    <Section title="Members" count={totalCount}>
      <p>
        <RecordLinks to={nodes} />
      </p>
    </Section>
  );
}
