import { spawn } from 'node:child_process';

/**
 * Runs a program, and prints its output only when the program fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, name: string, remedy: string, shell?: boolean }} options `name` is the name of the program in the message of
 * the error, `remedy` its last sentence
 * @returns {Promise<string>} the text of both outputs of the program
 */
export async function runQuietly(command, args, { cwd, name, remedy, shell = false }) {
  const child = spawn(command, args, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill();
  process.once('SIGTERM', stop);
  try {
    const { ended, output } = await outcome(child);
    if (ended === 0) return output;
    const complaint = `Expected ${name} to succeed, but it ended with ${String(ended)}. ${remedy}`;
    throw new PreparationError(output === '' ? complaint : `${output.trimEnd()}\n${complaint}`);
  } finally {
    process.off('SIGTERM', stop);
  }
}

/** The failure of a stage of the preparation. Its message is for the person at the terminal. */
export class PreparationError extends Error {}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<{ ended: number | string, output: string }>}
 */
function outcome(child) {
  let output = '';
  const collect = (/** @type {string} */ chunk) => void (output += chunk);
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ended: error.message, output }));
    child.on('close', (code, signal) => resolve({ ended: code ?? signal ?? 'no code', output }));
  });
}
