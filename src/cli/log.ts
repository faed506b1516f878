import { destination, pino } from 'pino';
import type { LogLevel } from './environment.ts';
import type { ServerParts } from '../server/server.ts';

/** A log of one JSON object a line on the standard error, where it does not mix with results. */
export const createLog = (level: LogLevel): ServerParts['log'] =>
  pino(
    { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    destination({ dest: 2, sync: true }),
  );
