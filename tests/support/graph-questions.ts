import type { Ask } from './api.ts';

/** The values of the API for a row of a Cypher question, by column. */
export type Expected = readonly Readonly<Record<string, unknown>>[];

type Named = { readonly id: string; readonly name: string };
type Dated = { readonly date: { readonly edtf: string } | null };
type Edge = { readonly roles: readonly string[]; readonly node: Named };
type Representative = { readonly person: Named; readonly capacity: string | null };
type Participation = {
  readonly event: Named & Dated;
  readonly party: Named;
  readonly representatives: readonly Representative[];
};
type Claim = {
  readonly property: string;
  readonly value: string | null;
  readonly object: Named | null;
  readonly standing: string;
  readonly locator: string | null;
  readonly subject: Named;
  readonly source: Named;
};

const CLAIM = 'property value object { id } standing locator subject { name } source { name }';

/** The expected answer of the API for each question of `docs/graph-model.md`, by its heading. */
export const ANSWERS: Readonly<Record<string, (ask: Ask) => Promise<Expected>>> = {
  'Which powers hold formats with the C5, and since when?': async (ask) => {
    type Format = {
      readonly partner: Named;
      readonly established: { readonly edtf: string } | null;
      readonly contested: readonly string[];
    };
    const formats = await all<Format>(
      ask,
      'formats(where: { kind: { eq: PLUS_FORMAT }, group: { eq: "c5" } }, PAGE)',
      'partner { name } established { edtf } contested',
    );
    return formats.map(({ partner, established, contested }) => ({
      power: partner.name,
      since: established?.edtf ?? null,
      contested: contested.includes('established'),
    }));
  },
  'Whom did a president meet at summits, and how often?': async (ask) => {
    const own = 'kassym-jomart-tokayev';
    const found = await all<Participation>(
      ask,
      'participations(where: { eventKind: { eq: SUMMIT } }, PAGE)',
      'event { id } representatives { person { id name } }',
    );
    const met = new Map<string, Set<string>>();
    const attended = found.filter(({ representatives }) =>
      representatives.some(({ person }) => person.id === own),
    );
    const events = attended.map(({ event }) => event.id);
    for (const { event, representatives } of found.filter((each) => events.includes(each.event.id)))
      for (const { person } of representatives) {
        if (person.id !== own) met.set(person.name, (met.get(person.name) ?? new Set()).add(event.id));
      }
    return [...met].map(([person, summits]) => ({ person, summits: summits.size }));
  },
  'Who represented a nation at summits?': async (ask) => {
    const found = await all<Participation>(
      ask,
      'participations(where: { party: { eq: "turkmenistan" }, eventKind: { eq: SUMMIT } }, PAGE)',
      'event { name date { edtf } } representatives { person { name } capacity }',
    );
    return found.flatMap(({ event, representatives }) =>
      representatives.map(({ person, capacity }) => ({
        ...{ date: event.date?.edtf ?? null, summit: event.name },
        ...{ person: person.name, capacity },
      })),
    );
  },
  'Which summits are planned, and where?': async (ask) => {
    type Summit = Named & Dated & { readonly status: string } & { readonly place: Named | null };
    const summits = await all<Summit>(
      ask,
      'summits(where: { status: { in: [PLANNED, TENTATIVE, CONFIRMED] } }, PAGE)',
      'name date { edtf } status place { name }',
    );
    return summits.map(({ name, date, status, place }) => ({
      ...{ date: date?.edtf ?? null, summit: name },
      ...{ status, place: place?.name ?? null },
    }));
  },
  'Who hosted the most meetings of the formats of the C5?': async (ask) => {
    const events = await all<{ readonly participants: { readonly edges: readonly Edge[] } }>(
      ask,
      'events(where: { group: { eq: "c5" }, status: { eq: HELD } }, PAGE)',
      'participants(first: 50) { edges { roles node { name } } }',
    );
    const hosts = events.flatMap(({ participants }) =>
      participants.edges
        .filter(({ roles }) => roles.includes('HOST') || roles.includes('CO_HOST'))
        .map(({ node }) => node.name),
    );
    return [...new Set(hosts)].map((host) => ({
      host,
      meetings: hosts.filter((each) => each === host).length,
    }));
  },
  'Who was or is head of state of the members of the C5?': async (ask) => {
    type Tenure = Readonly<Record<'start' | 'end', { readonly edtf: string } | null>> & {
      readonly person: Named;
      readonly party: Named;
      readonly office: string;
    };
    type Found = { readonly group: { readonly members: List<Named> } };
    const { group } = await answered<Found>(ask, '{ group(id: "c5") { members { nodes { id } } } }');
    const members = group.members.nodes.map(({ id }) => id);
    const tenures = await all<Tenure>(
      ask,
      'tenures(where: { level: { eq: HEAD_OF_STATE } }, PAGE)',
      'person { name } party { id name } office start { edtf } end { edtf }',
    );
    return tenures
      .filter(({ party }) => members.includes(party.id))
      .map(({ person, party, office, start, end }) => ({
        ...{ nation: party.name, person: person.name, office },
        ...{ start: start?.edtf ?? null, end: end?.edtf ?? null },
      }));
  },
  'What does one source say?': async (ask) => {
    const found = await all<Claim>(
      ask,
      'claims(where: { source: { eq: "diplomacy-journal-2025-c5-plus-1" } }, PAGE)',
      CLAIM,
    );
    return found.map((claim) => ({
      ...{ about: claim.subject.name, property: claim.property },
      ...{ says: said(claim), standing: claim.standing },
    }));
  },
  'Who says when a format began, and which claim wins?': async (ask) => {
    type Found = { readonly format: { readonly claims: List<Claim> } };
    const { format } = await answered<Found>(
      ask,
      `{ format(id: "c5-plus-1") { claims(property: ESTABLISHED, first: 100) { nodes { ${CLAIM} } } } }`,
    );
    return format.claims.nodes.map(({ value, standing, source, locator }) => ({
      ...{ established: value, standing },
      ...{ source: source.name, place: locator },
    }));
  },
  'Which claims contradict each other?': async (ask) => {
    const found = await all<Claim>(ask, 'claims(where: { contested: true }, PAGE)', CLAIM);
    return found.map((claim) => ({
      ...{ about: claim.subject.name, property: claim.property, says: said(claim) },
      ...{ standing: claim.standing, source: claim.source.name },
    }));
  },
  'Which documents did a nation adopt, at which meetings?': async (ask) => {
    type Document = Named & { readonly kind: string | null; readonly event: (Named & Dated) | null };
    const documents = await all<Document>(
      ask,
      'documents(where: { party: { eq: "united-states" } }, PAGE)',
      'name kind event { name date { edtf } }',
    );
    return documents.map(({ name, kind, event }) => ({
      ...{ document: name, kind },
      ...{ event: event?.name ?? null, date: event?.date?.edtf ?? null },
    }));
  },
  'Which nations pursue policies of the same field?': async (ask) => {
    type Policy = {
      readonly id: string;
      readonly areas: readonly string[];
      readonly parties: readonly (Named & { readonly __typename: string })[];
    };
    const policies = await all<Policy>(ask, 'policies(PAGE)', 'id areas parties { __typename name }');
    const nationsOf = ({ parties }: Policy): readonly string[] =>
      parties.filter(({ __typename }) => __typename === 'Nation').map(({ name }) => name);
    const pursued = policies.filter((policy) => nationsOf(policy).length > 0);
    return [...new Set(pursued.flatMap(({ areas }) => areas))].map((area) => {
      const own = pursued.filter(({ areas }) => areas.includes(area));
      return { area, nations: [...new Set(own.flatMap(nationsOf))].sort(), policies: own.length };
    });
  },
  'Who wrote, edited or passed on which source?': async (ask) => {
    type Source = Named & {
      readonly authoredBy: readonly Named[];
      readonly editedBy: readonly Named[];
      readonly passedOnBy: Named | null;
    };
    const sources = await all<Source>(
      ask,
      'sources(PAGE)',
      'name authoredBy { name } editedBy { name } passedOnBy { name }',
    );
    return sources.flatMap(({ name, authoredBy, editedBy, passedOnBy }) => [
      ...authoredBy.map((who) => ({ who: who.name, how: 'WROTE', source: name })),
      ...editedBy.map((who) => ({ who: who.name, how: 'EDITED', source: name })),
      ...(passedOnBy ? [{ who: passedOnBy.name, how: 'PASSED_ON', source: name }] : []),
    ]);
  },
  'What came of the meetings that were put off?': async (ask) => {
    type Off = Named & { readonly status: string };
    const events = await all<Off>(ask, 'events(PAGE)', 'id name status');
    const statusOf = new Map(events.map(({ id, status }) => [id, status]));
    const replaced = await all<Claim & { readonly standing: string }>(
      ask,
      'claims(where: { property: { eq: REPLACED_BY }, standing: { eq: WINS } }, PAGE)',
      'subject { id name } object { id name ... on Event { date { edtf } } }',
    );
    return replaced.map(({ subject, object }) => ({
      ...{ event: subject.name, status: statusOf.get(subject.id) },
      ...{ later: object?.name, date: (object as (Named & Dated) | null)?.date?.edtf ?? null },
    }));
  },
  'How are two records related?': async (ask) => {
    type Hop = Readonly<Record<'from' | 'to', Named>> & { readonly relation: string };
    type Found = {
      readonly paths: readonly { readonly truncated: boolean; readonly hops: readonly Hop[] }[];
    };
    const { paths } = await answered<Found>(
      ask,
      '{ paths(from: "gulf-cooperation-council", to: "georgia", maxHops: 6, first: 25) { truncated hops { relation from { name } to { name } } } }',
    );
    return paths.map(({ truncated, hops }) => {
      if (truncated) throw new Error('expected fewer paths than are told at once, found more');
      return {
        records: [hops[0]?.from.name, ...hops.map(({ to }) => to.name)],
        relations: hops.map(({ relation }) => relation),
      };
    });
  },
};

const said = ({ value, object }: Claim): string | null => value ?? object?.id ?? null;

/** Returns all items of a list, of which `PAGE` stands for the arguments of a page. */
async function all<Item>(ask: Ask, list: string, fields: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: string = list.replace('PAGE', `first: 100, after: ${JSON.stringify(after)}`);
    const found: { readonly list: Page<Item> } = await answered(
      ask,
      `{ list: ${page} { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
    );
    items.push(...found.list.nodes);
    more = found.list.pageInfo.hasNextPage;
    after = found.list.pageInfo.endCursor;
  }
  return items;
}

type List<Item> = { readonly nodes: readonly Item[] };
type Page<Item> = List<Item> & {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** Returns the result of an operation; throws for an answer with errors. */
async function answered<Found>(ask: Ask, operation: string): Promise<Found> {
  const answer = await ask(operation);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data as Found;
}
