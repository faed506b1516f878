import { aggregates } from './aggregates.ts';
import { dashboard } from './dashboard.ts';
import { formats } from './formats.ts';
import { points } from './points.ts';
import { profile } from './profile.ts';
import { relations } from './relations.ts';
import { timelines } from './timelines.ts';
import type { Facts } from '../dataset.ts';
import type { Question } from './question.ts';

/** Returns the questions about a dataset. */
export const questionsOf = (facts: Facts): readonly Question[] => [
  ...points(facts),
  ...timelines(facts),
  ...formats(facts),
  dashboard,
  profile(facts),
  ...aggregates(facts),
  ...relations(facts),
];
