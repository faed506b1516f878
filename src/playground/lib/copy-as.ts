/** A request of the playground: variables are a JSON object, `operationName` is set if the text has several operations. */
export type GraphqlRequest = {
  readonly address: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly operationName: string | null;
};

/** The languages in which a request can be copied, each with the function that writes it. */
export const LANGUAGES = {
  curl: toCurl,
  Python: toPython,
  JavaScript: toJavaScript,
} as const satisfies Readonly<Record<string, (request: GraphqlRequest) => string>>;

/** The name of a language of `LANGUAGES`. */
export type Language = keyof typeof LANGUAGES;

/** Returns a command for a POSIX shell. */
function toCurl(request: GraphqlRequest): string {
  const body = JSON.stringify(bodyOf(request), null, 2);
  return [
    `curl --silent --show-error ${shellText(request.address)}`,
    `--header 'content-type: application/json'`,
    `--data-binary ${shellText(body)}`,
  ].join(' \\\n  ');
}

/** Returns a Python 3 program that needs its standard library only. */
function toPython(request: GraphqlRequest): string {
  return `import json
import urllib.request

body = ${pythonValue(bodyOf(request), '')}
request = urllib.request.Request(
    ${pythonText(request.address)},
    data=json.dumps(body).encode(),
    headers={"content-type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
print(json.dumps(answer, indent=2))
`;
}

/** Returns a JavaScript module. It runs in browsers and in Node.js. */
function toJavaScript(request: GraphqlRequest): string {
  return `const response = await fetch(${scriptText(request.address)}, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(${scriptValue(bodyOf(request), '  ')}),
});
const answer = await response.json();
console.log(JSON.stringify(answer, null, 2));
`;
}

function bodyOf({ query, variables, operationName }: GraphqlRequest): Readonly<Record<string, unknown>> {
  return {
    query,
    ...(variables === null ? {} : { variables }),
    ...(operationName === null ? {} : { operationName }),
  };
}

/** Returns a text in single quotes, in which a POSIX shell replaces nothing. */
const shellText = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Returns a JSON value as a Python expression. */
function pythonValue(value: unknown, indent: string): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return value.includes('\n') ? pythonBlock(value) : pythonText(value);
  return literal(value, indent, '    ', pythonText, pythonValue);
}

/** Returns a JSON value as a JavaScript expression. */
function scriptValue(value: unknown, indent: string): string {
  if (typeof value === 'string') return value.includes('\n') ? scriptBlock(value) : scriptText(value);
  return literal(value, indent, '  ', scriptKey, scriptValue);
}

/** Returns a list or an object as an expression; other values as JSON. */
function literal(
  value: unknown,
  indent: string,
  step: string,
  keyText: (text: string) => string,
  valueText: (value: unknown, indent: string) => string,
): string {
  const inner = `${indent}${step}`;
  if (Array.isArray(value)) return `[${value.map((each) => valueText(each, inner)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, each]) => `${inner}${keyText(key)}: ${valueText(each, inner)},\n`);
  return `{\n${lines.join('')}${indent}}`;
}

/** Characters that no text literal holds as they are: controls, line separators, and halves of pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/gu;

const escapeCode = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const pythonText = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replace(UNPRINTABLE, escapeCode)}"`;

const pythonBlock = (text: string): string =>
  `"""${text.replace(/\\|"(?="|$)/g, '\\$&').replace(UNPRINTABLE, keepLine)}"""`;

const scriptText = (text: string): string =>
  `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replace(UNPRINTABLE, escapeCode)}'`;

/** Returns a key of an object. Written plainly, this one key would set the prototype. */
const scriptKey = (text: string): string =>
  text === '__proto__' ? `[${scriptText(text)}]` : scriptText(text);

const scriptBlock = (text: string): string =>
  `\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replace(UNPRINTABLE, keepLine)}\``;

const keepLine = (character: string): string => (character === '\n' ? character : escapeCode(character));
