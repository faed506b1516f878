import { DiplographError } from '../../errors.ts';
import { exitCodeOf } from '../exit-code.ts';

/** Something that is looked at: it gives what was found, or throws a DiplographError that says what to do. */
export type Check = { readonly name: string; readonly look: () => Promise<string> };

/** What came of a check; the exit code is that of a command that fails for the same reason, or 0. */
export type Finding = { readonly name: string; readonly text: string; readonly exitCode: number };

/** Looks at one thing. */
export async function find({ name, look }: Check): Promise<Finding> {
  try {
    return { name, text: await look(), exitCode: 0 };
  } catch (error) {
    if (!(error instanceof DiplographError)) throw error;
    return { name, text: error.message, exitCode: exitCodeOf(error) };
  }
}

/** A finding as a line, with what to do on lines of their own. */
export const printFinding = ({ name, text, exitCode }: Finding): string =>
  `${exitCode === 0 ? 'ok    ' : 'FAILS '} ${name}: ${text}`;
