import fc from 'fast-check';

/** What is made at random is the same in each run, so that a failure is about the change that is tested; RANDOM_SEED=random looks further. */
const SEED = 20_261_125;

const { RANDOM_SEED: wanted } = process.env;
const seed = wanted === 'random' ? Date.now() : Number(wanted ?? SEED);
if (!Number.isSafeInteger(seed))
  throw new Error(
    `expected RANDOM_SEED to be a whole number or "random", found "${wanted}"; leave it out for ${SEED}`,
  );

fc.configureGlobal({ seed });
