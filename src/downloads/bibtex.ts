/** An entry of a bibliography; empty fields are left out. Braces pair in every field that `literal`, `prose` and `verbatim` make. */
export function bibEntry(type: string, key: string, fields: Readonly<Record<string, string>>): string {
  const told = Object.entries(fields).filter(([, value]) => value !== '');
  return `@${type}{${key},\n${told.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n\n`;
}

/** Returns a comment, which readers pass over; it begins as an entry does, by which some of them know a bibliography. */
export const comment = (text: string): string =>
  `@comment{diplograph, ${clean(text).replace(/[{}@"\\]/g, '')}}\n\n`;

/** A text of which no style changes the capitals, and which is never taken apart for a name. */
export const literal = (text: string): string => (text === '' ? '' : `{${prose(text)}}`);

/** A text in which no mark means anything to TeX. */
export function prose(text: string): string {
  const marks = arePaired(text) ? { ...MARKS, '{': '\\{', '}': '\\}' } : MARKS;
  return clean(text)
    .replace(/[\\{}$&#%_~^<>|]/g, (mark) => marks[mark] ?? '')
    .replace(LIGATURE, '$&{}');
}

/** Tells whether each brace of a text has its counterpart. */
function arePaired(text: string): boolean {
  let open = 0;
  for (const mark of text) {
    if (mark === '{') open += 1;
    if (mark === '}') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A date or an address, which BibLaTeX takes as it stands. */
export const verbatim = (text: string): string => clean(text).replace(/[\\{} ]/g, encodeURIComponent);

/** BibTeX counts even those braces that a backslash escapes: where they do not pair, they have names, which pandoc does not know. */
const MARKS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** The first of two marks that TeX would draw as one, such as `--`. */
const LIGATURE = /([-'`,])(?=\1)|[?!](?=`)/g;

/** On one line: TeX takes an empty line for the end of a paragraph, and no control character at all. */
const clean = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
