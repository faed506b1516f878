/** Returns an entry of a bibliography without its empty fields. Fields of `literal`, `prose` and `verbatim` have paired braces. */
export function bibEntry(type: string, key: string, fields: Readonly<Record<string, string>>): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  return `@${type}{${key},\n${filled.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n\n`;
}

/** Returns a text in which no style changes capitals, and which is never split into names. */
export const literal = (text: string): string => (text === '' ? '' : `{${prose(text)}}`);

/** Returns a text with the special characters of TeX escaped. */
export function prose(text: string): string {
  const marks = arePaired(text) ? { ...MARKS, '{': '\\{', '}': '\\}' } : MARKS;
  return clean(text)
    .replace(/[\\{}$&#%_~^<>|]/g, (mark) => marks[mark] ?? '')
    .replace(LIGATURE, '$&{}');
}

/** Returns true if the braces of a text are paired. */
function arePaired(text: string): boolean {
  let open = 0;
  for (const mark of text) {
    if (mark === '{') open += 1;
    if (mark === '}') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Returns a date or a URL, which BibLaTeX reads verbatim. */
export const verbatim = (text: string): string => clean(text).replace(/[\\{} ]/g, encodeURIComponent);

/**
 * The escapes by character. BibTeX counts escaped braces too. Unpaired braces are written by name, which pandoc does not know.
 */
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

/** The first of two characters that TeX would combine, such as `--`. */
const LIGATURE = /([-'`,])(?=\1)|[?!](?=`)/g;

/** Returns a text on one line. TeX reads an empty line as the end of a paragraph, and refuses control characters. */
export const clean = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
