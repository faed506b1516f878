/** True in `npm run test:full`, where random tests take all their samples. */
export const isFull = process.env['TEST_FULL'] === '1';

/** Returns the number of samples that a random test takes: all in `npm run test:full`, a fifth in `npm test`. */
export const runs = (all: number): number => (isFull ? all : Math.ceil(all / 5));
