/** True in `npm run test:full`, where random tests take all their samples. */
export const isFull = process.env['TEST_FULL'] === '1';

/** Returns the number of samples that a random test takes: all in `npm run test:full`, a fifth in `npm test`. */
export const runs = (all: number): number => (isFull ? all : Math.ceil(all / 5));

/** Returns all cases in `npm run test:full`, otherwise each nth of them, the last one included. */
export const eachNth = <Case>(n: number, cases: readonly Case[]): readonly Case[] =>
  isFull ? cases : cases.filter((_, i) => i % n === (cases.length - 1) % n);

/** Returns all cases in `npm run test:full`, otherwise one, which changes with `i`. */
export const inTurn = <Case>(i: number, cases: readonly Case[]): readonly Case[] =>
  isFull ? cases : cases.slice(i % cases.length).slice(0, 1);
