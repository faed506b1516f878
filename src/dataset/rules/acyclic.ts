import { groupBy } from '../../model/group-by.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import type { SeedFact, PlacedValue } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { Rule, Seed } from '../seed.ts';

/** That one thing follows from, belongs to or stands for another, in a relation that must not lead back. */
export type Dependency = PlacedValue & {
  readonly relation: string;
  readonly file: string;
  readonly from: string;
};

/** No chain of members, of events that replace each other, or of persons who stand in for each other leads back to its beginning. */
export const acyclic: Rule = (seed) => cyclesIn(dependenciesOf(seed));

/** The dependencies of all relations that must not lead back. */
export const dependenciesOf = ({ records }: Seed): readonly Dependency[] =>
  records.flatMap(({ id, file, facts }) =>
    facts.filter(isAsserted).flatMap((fact): readonly Dependency[] => {
      if (fact.name === 'replacedBy' || (fact.name === 'members' && !hasEnded(fact)))
        return [{ ...placed(fact), relation: fact.name, file, from: id }];
      const other = fact.qualifiers['standsInFor'];
      return other ? [{ ...other, relation: `standsInFor at ${quote(id)}`, file, from: fact.text }] : [];
    }),
  );

/** An issue for each cycle, at the dependency that closes it. What refers to itself has an issue of its own. */
export function cyclesIn(dependencies: readonly Dependency[]): readonly Issue[] {
  const relations = groupBy(
    dependencies.filter(({ from, text }) => from !== text),
    ({ relation }) => relation,
  );
  return [...relations.values()].flatMap((own) => cyclesOf(groupBy(own, ({ from }) => from)));
}

function cyclesOf(next: ReadonlyMap<string, readonly Dependency[]>): readonly Issue[] {
  const issues: Issue[] = [];
  const done = new Set<string>();
  for (const start of next.keys()) {
    // The way to where the search is, each place with the dependencies that are left to take.
    const way: { readonly id: string; readonly left: Dependency[] }[] = [
      { id: start, left: [...(next.get(start) ?? [])] },
    ];
    const onWay = new Set([start]);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const dependency = done.has(here.id) ? undefined : here.left.shift();
      if (!dependency) {
        done.add(here.id);
        onWay.delete(here.id);
        way.pop();
        continue;
      }
      if (onWay.has(dependency.text)) {
        const back = way.findIndex(({ id }) => id === dependency.text);
        issues.push(closes(dependency, [...way.slice(back).map(({ id }) => id), dependency.text]));
      } else {
        onWay.add(dependency.text);
        way.push({ id: dependency.text, left: [...(next.get(dependency.text) ?? [])] });
      }
    }
  }
  return issues;
}

const placed = ({ rule, text, at }: SeedFact): PlacedValue => ({ rule, text, at });

const hasEnded = ({ qualifiers }: SeedFact): boolean => {
  const until = qualifiers['until'];
  return until !== undefined && until.text !== '..';
};

function closes({ relation, file, at, text }: Dependency, way: readonly string[]): Issue {
  const found = `found ${quote(text)}, from which it came: ${way.slice(0, MOST_NAMED).join(' → ')}${way.length > MOST_NAMED ? ' → …' : ''}`;
  return issueAt(
    file,
    at,
    'cycle',
    `expected ${relation} to lead to an end, ${found}; correct one of the steps`,
  );
}

const MOST_NAMED = 8;
