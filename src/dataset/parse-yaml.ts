import { LineCounter, parseAllDocuments } from 'yaml';
import { firstIssues, issueAt } from './issue.ts';
import { checkText } from './check-text.ts';
import { treeOf } from './build-tree.ts';
import { printable } from './wording.ts';
import type { Document, ParsedNode, YAMLError } from 'yaml';
import type { Issue, IssueCode, FilePosition } from './issue.ts';
import type { Parsed } from './build-tree.ts';

/** How YAML is read: version 1.2, the core schema; `treeOf` looks for repeated keys, in less than quadratic time. */
const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  prettyErrors: false,
  strict: true,
} as const;

/** Parses the one YAML mapping of a file, `file` being its name in issues; never throws. */
export function parseYaml(file: string, text: string): Parsed {
  const unfit = checkText(file, text);
  if (unfit.length > 0) return { issues: unfit };
  const lines = new LineCounter();
  const documents = parseDocuments(text, lines);
  const at = (offset: number): FilePosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuse = (offset: number, code: IssueCode, message: string): Parsed => ({
    issues: [issueAt(file, at(offset), code, message)],
  });
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  if (errors.length > 0) return { issues: syntaxIssues(file, errors, at) };
  const [document, second] = documents;
  const contents = document?.contents;
  if (!document || !contents || isEmpty(contents)) return refuse(0, 'empty-file', EMPTY);
  if (second) return refuse(second.range[0], 'several-documents', SEVERAL);
  const directive = text.search(/^%/m);
  if (directive >= 0 && directive < document.range[0]) return refuse(directive, 'yaml-feature', DIRECTIVE);
  return treeOf(file, text, contents, at);
}

const EMPTY = 'expected a record, found an empty file; write the record or delete the file';
const SEVERAL = 'expected one document, found the start of another one; give each record a file of its own';
const DIRECTIVE = 'expected no YAML directive; delete the line';

function parseDocuments(text: string, lineCounter: LineCounter): readonly Document.Parsed[] {
  const documents = parseAllDocuments(text, { ...YAML_OPTIONS, lineCounter });
  return 'empty' in documents ? [] : documents;
}

/** Tells whether a document holds nothing but comments. */
function isEmpty(contents: ParsedNode): boolean {
  return (
    contents.range[0] === contents.range[1] && !contents.tag && !('anchor' in contents && contents.anchor)
  );
}

/** The first error of each line; what follows on the same line comes from it. */
function syntaxIssues(
  file: string,
  errors: readonly YAMLError[],
  at: (offset: number) => FilePosition,
): readonly Issue[] {
  const byLine = new Map<number, Issue>();
  for (const error of errors) {
    const position = at(error.pos[0]);
    if (!byLine.has(position.line)) byLine.set(position.line, syntaxIssue(file, position, error));
  }
  return firstIssues([...byLine.values()]);
}

function syntaxIssue(file: string, at: FilePosition, error: YAMLError): Issue {
  const why = printable(error.message);
  if (error.code === 'TAG_RESOLVE_FAILED') {
    return issueAt(file, at, 'yaml-feature', 'expected a value without a tag; delete what begins with "!"');
  }
  return issueAt(file, at, 'yaml-syntax', `expected YAML that can be parsed: ${why}`);
}
