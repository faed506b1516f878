import { destination, pino } from 'pino';
import type { LevelWithSilent, Logger } from 'pino';

/** A log of one JSON object a line on the standard error, where it does not mix with results. */
export const createLog = (level: LevelWithSilent): Logger =>
  pino(
    { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    destination({ dest: 2, sync: true }),
  );
