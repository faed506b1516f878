import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** A request that means harm: what kind of harm, and what is sent to `/graphql`. */
export type Hostile = {
  readonly kind: string;
  readonly method: 'GET' | 'POST';
  readonly contentType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
};

const QUERIES = new URL('../../docs/queries/', import.meta.url);
const VALID = readdirSync(QUERIES)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(new URL(name, QUERIES), 'utf8'));

const NUMBERS = [
  ...['-1', '0', '101', '2147483647', '2147483648', '-2147483649', '9007199254740993', '1e400', '-1e400'],
  ...['0.5', '1e-400', '-0', '1e2', '"1"', 'null', 'true', '[]', '{}', '[1]', '9'.repeat(400)],
];
const TEXTS = [
  ...['\\ud800', '\\udc00\\ud800', '\\u0000', '\\uffff', '\\u202e', 'a\\u0301', '\\ud83d\\ude00', '\\u200b'],
  ...["' OR 1=1 //", '}) MATCH (n) DETACH DELETE n //', '$code', '<script>', '__proto__', '../../etc/passwd'],
  ...['2025-02-30', '0000-00-00', '9999-12-31', '+292278994-08-17', '2025-11-06T00:00:00Z', '../2025', ''],
];
const ROOTS = ['nations', 'events', 'claims', 'sources', 'persons', 'formats', 'documents', 'participations'];

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const root = fc.constantFrom(...ROOTS);
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 40 }).map(quoted));
const number = fc.constantFrom(...NUMBERS);

/** The inside of a JSON text. */
function quoted(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

const post = (kind: string, query: string, variables = '{}', more = ''): Hostile => ({
  kind,
  method: 'POST',
  contentType: 'application/json',
  body: `{"query":${JSON.stringify(query)},"variables":${variables}${more}}`,
});

const deep = fc
  .tuple(fc.nat(400), fc.constantFrom('replacedBy', 'format { events { nodes', 'x'))
  .map(([depth, field]) => {
    const closing = field.split('{').length;
    return post(
      'deep',
      `{ event(id: "x") { ${times(depth, () => `${field} {`)} id ${'}'.repeat(depth * closing)} } }`,
    );
  });

const wide = fc
  .tuple(fc.nat(2600), root, fc.boolean())
  .map(([width, list, hasAliases]) =>
    post(
      'wide',
      `{ ${list} { nodes { ${times(width, (i) => (hasAliases ? `x${i}: id` : '__typename id'))} } } }`,
    ),
  );

const aliased = fc
  .tuple(fc.nat(200), root, fc.nat(100))
  .map(([count, list, first]) =>
    post(
      'aliased',
      `{ ${times(count, (i) => `x${i}: ${list}(first: ${first}) { nodes { id claims(first: ${first}) { nodes { id } } } }`)} }`,
    ),
  );

const cyclic = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 12 }), fc.boolean())
  .map(([count, fan, isClosed]) => {
    const next = (i: number): string =>
      isClosed ? `F${(i + 1) % count}` : i + 1 < count ? `F${i + 1}` : 'End';
    const fragments = times(
      count,
      (i) =>
        `fragment F${i} on Event { id replacedBy { ${times(fan, () => `...${next(i)}`)} id } ...${next(i)} }`,
    );
    return post('cyclic', `{ event(id: "x") { ...F0 } } ${fragments} fragment End on Event { id }`);
  });

const doubling = fc
  .integer({ min: 1, max: 60 })
  .map((count) =>
    post(
      'doubling',
      `{ event(id: "x") { ...F0 } } ${times(count, (i) => `fragment F${i} on Event { ...F${i + 1} ...F${i + 1} }`)} fragment F${count} on Event { id }`,
    ),
  );

const numbers = fc
  .tuple(root, number, fc.constantFrom('first', 'last', 'maxHops', 'ids'))
  .map(([list, value, name]) =>
    post(
      'numbers',
      `{ ${list}(${name}: ${value}) { totalCount nodes { id } } paths(from: "a", to: "b", ${name}: ${value}) { length } }`,
    ),
  );

const numbersInVariables = fc
  .tuple(root, number)
  .map(([list, value]) =>
    post(
      'numbers in variables',
      `query ($n: Int, $m: Int = 3) { ${list}(first: $n, last: $m) { nodes { id } } }`,
      `{"n":${value},"m":${value}}`,
    ),
  );

const texts = fc.tuple(text, text, root, fc.boolean()).map(([one, other, list, isNamed]) => {
  const variables = `{"id":"${one}","text":"${other}","after":"${one}"}`;
  return post(
    'texts',
    `query ($id: ID!, $text: String!, $after: String) { node(id: $id) { id } search(text: $text) { edges { score } } ${list}(after: $after) { nodes { id } } }`,
    variables,
    isNamed ? `,"operationName":"${one}"` : '',
  );
});

const textsInDocument = fc
  .tuple(text, fc.constantFrom('"', '"""', '#', ''))
  .map(([one, quote]) =>
    post('texts in a document', `{ search(text: ${quote}${one}${quote}) { edges { score } } ${one} }`),
  );

const nested = fc
  .tuple(fc.nat(260), fc.constantFrom<[string, string]>(['[', ']'], ['{"any":[', ']}'], ['{"not":', '}']))
  .map(([depth, [open, close]]) =>
    post(
      'nested values',
      'query ($w: EventWhere, $n: [ID!]!) { events(where: $w) { totalCount } nodes(ids: $n) { id } }',
      `{"w":${open.repeat(depth)}{}${close.repeat(depth)},"n":${open.repeat(depth)}${close.repeat(depth)}}`,
    ),
  );

const longLists = fc
  .tuple(fc.nat(20_000), fc.constantFrom('in', 'eq', 'notIn', 'any'))
  .map(([length, key]) =>
    post(
      'long lists',
      'query ($w: EventWhere, $n: [ID!]!) { events(where: $w) { totalCount } nodes(ids: $n) { id } }',
      `{"w":{"format":{"${key}":[${Array.from({ length }, (_, i) => `"x${i}"`).join()}]}},"n":["${'x'.repeat(length)}"]}`,
    ),
  );

const ranges = fc
  .tuple(text, text, fc.constantFrom('YEAR', 'MONTH', 'DAY', '"YEAR"', '1'))
  .map(([from, to, bucket]) =>
    post(
      'ranges',
      `{ timeline(bucket: ${bucket}, where: { date: { from: "${from}", to: "${to}" } }) { buckets { count } } formatMatrix(group: "c5", bucket: ${bucket}, from: "0001-01-01", to: "9999-12-31") { periods } }`,
    ),
  );

const definitions = fc
  .tuple(
    fc.nat(800),
    fc.constantFrom('query Q', 'mutation M', 'subscription S', 'fragment F', 'type T', 'query Same'),
  )
  .map(([count, head]) =>
    post(
      'definitions',
      times(count, (i) => `${head}${head.endsWith('Same') ? '' : i} { dataset { name } }`),
    ),
  );

const directives = fc
  .tuple(
    fc.nat(900),
    fc.constantFrom('@skip(if: false)', '@include(if: $x)', '@nope', '@deprecated', '@skip'),
  )
  .map(([count, one]) =>
    post('directives', `query ($x: Boolean!) { dataset ${times(count, () => one)} { name } }`, '{"x":1}'),
  );

const introspection = fc
  .nat(14)
  .map((depth) =>
    post(
      'introspection',
      `{ __schema { types { fields { type ${times(depth, () => '{ fields { type')} { name } ${'} }'.repeat(depth)} } } } }`,
    ),
  );

const notJson = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }).map((bytes) => new Uint8Array(bytes)),
  fc.constantFrom(
    '',
    'null',
    '[]',
    '[{"query":"{ dataset { name } }"}]',
    '1',
    '"{ dataset { name } }"',
    '{"query":1}',
    '{"query":{}}',
    '{',
  ),
  fc.constantFrom(
    '{"query":"{ dataset { name } }","variables":"x"}',
    '{"query":"{ dataset { name } }","variables":[]}',
    '{"query":"{ dataset { name } }","extensions":3}',
  ),
  fc.constantFrom(
    '{"query":"{ dataset { name } }","operationName":{}}',
    '{"__proto__":{"query":"{ dataset { name } }"}}',
    '{"query":"{ dataset { name } }","variables":{"__proto__":{"a":1},"constructor":1}}',
  ),
  fc.json({ maxDepth: 6 }),
);
const bodies = fc
  .tuple(
    notJson,
    fc.constantFrom(
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/graphql',
      'nope',
    ),
  )
  .map(([body, contentType]): Hostile => ({ kind: 'bodies', method: 'POST', contentType, body }));

const addresses = fc
  .tuple(
    fc.oneof(text, fc.constantFrom('{dataset{name}}', '{', '%', '%ff%fe', 'mutation{x}')),
    fc.constantFrom('query', 'variables', 'extensions', 'operationName'),
  )
  .map(([value, key]): Hostile => ({
    kind: 'addresses',
    method: 'GET',
    contentType: '',
    body: `query={dataset{name}}&${key}=${encodeURIComponent(value)}&${key}=${value.replace(/[^\w%{}]/g, '')}`,
  }));

/** A valid operation that lost, doubled or exchanged some of its words. */
const damaged = fc
  .tuple(
    fc.constantFrom(...VALID),
    fc.array(
      fc.tuple(
        fc.nat(10_000),
        fc.constantFrom(
          'drop' as const,
          'twice' as const,
          'number' as const,
          'text' as const,
          'swap' as const,
        ),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    number,
    text,
  )
  .map(([valid, changes, digits, letters]) => {
    const words = valid.split(/(\s+|[(){}[\]:,])/);
    const make = {
      drop: () => '',
      twice: (word: string) => `${word} ${word}`,
      number: () => digits,
      text: () => `"${letters}"`,
      swap: (_: string, i: number) => words[(i * 7) % words.length] ?? '',
    };
    for (const [at, change] of changes) {
      const i = at % words.length;
      words[i] = make[change](words[i] ?? '', i);
    }
    return post('damaged', words.join(''));
  });

/** Requests that mean harm: deep, wide, aliased, cyclic, with numbers, texts and values that nobody sends in good faith. */
export const HOSTILE: fc.Arbitrary<Hostile> = fc.oneof(
  ...[deep, wide, aliased, cyclic, doubling, numbers, numbersInVariables, texts, textsInDocument, nested],
  ...[
    longLists,
    ranges,
    definitions,
    directives,
    introspection,
    bodies,
    addresses,
    damaged,
    damaged,
    damaged,
  ],
);
