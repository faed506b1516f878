import { appendFileSync } from 'node:fs';
import { slowest } from './traffic.ts';
import type { Sent } from './traffic.ts';

/** The effect of a fault on a service. */
export type FaultResult = {
  readonly fault: string;
  readonly requests: number;
  readonly failed: number;
  readonly wrong: number;
  readonly slowestMs: number;
  readonly recoveryMs: number;
  /** Further measurements. */
  readonly note: string;
};

/** Adds a line on a fault to the file of FAULTS_REPORT, from which `npm run test:full` makes its table; without it, nothing. */
export function report(fault: string, sent: readonly Sent[], recoveryMs: number, note = ''): void {
  const file = process.env['FAULTS_REPORT'];
  if (file === undefined) return;
  const count = (isMeant: (outcome: string) => boolean): number =>
    sent.filter(({ outcome }) => isMeant(outcome)).length;
  const result: FaultResult = {
    fault,
    requests: sent.length,
    failed: count((outcome) => outcome !== 'right' && outcome !== 'wrong'),
    wrong: count((outcome) => outcome === 'wrong'),
    slowestMs: sent.length === 0 ? 0 : Math.round(slowest(sent)),
    recoveryMs: Math.round(recoveryMs),
    note,
  };
  appendFileSync(file, `${JSON.stringify(result)}\n`);
}
