import { useMemo } from 'preact/hooks';
import { readTier, tierLabel, TIER_NAMES, TIERS } from './labels.ts';
import { t } from './messages.ts';
import { useAbout } from './about.ts';
import { useAddress } from './address.ts';
import type { Level } from '../operations.ts';
import type { Tier } from './labels.ts';

/** The value of `level` in an address that shows all levels of a dataset that names its main ones. */
const ALL = 'all';

/** The levels that a view shows. */
export type LevelSelection = {
  /** The value of `level` in the address; null for those that the dataset shows first. */
  readonly value: string | null;
  readonly tier: Tier | undefined;
  /** The levels; null for all. */
  readonly levels: readonly Level[] | null;
  /** The main levels of the dataset; empty for a dataset that names none. */
  readonly main: readonly Level[];
};

/** Returns the levels that the address selects; without any there, the main ones of the dataset. */
export function useLevels(): LevelSelection {
  const { params } = useAddress();
  const main = useAbout().answer?.dataset.levels ?? NONE;
  const text = params.get('level');
  return useMemo(() => selectionOf(text, main), [text, main]);
}

const NONE: readonly Level[] = [];

function selectionOf(text: string | null, main: readonly Level[]): LevelSelection {
  const tier = readTier(text);
  if (tier) return { value: tier, tier, levels: TIERS[tier].levels, main };
  if (main.length === 0) return { value: null, tier, levels: null, main };
  return text === ALL ? { value: ALL, tier, levels: null, main } : { value: null, tier, levels: main, main };
}

/** Returns `level` for the address of a view that shows all levels; null where it does so without. */
export const useAllLevels = (): string | null => (useLevels().main.length === 0 ? null : ALL);

/** Returns the choices of levels; `all` is the label of all. */
export const levelChoices = ({ main }: LevelSelection, all: string) => [
  ...(main.length === 0 ? [] : [{ value: null, label: t('formats.mainLevels') }]),
  { value: main.length === 0 ? null : ALL, label: all },
  ...TIER_NAMES.map((value) => ({ value, label: tierLabel(value) })),
];

/** Returns the selected levels in words; null for all. */
export const levelsLabel = ({ tier, levels }: LevelSelection): string | null =>
  tier ? tierLabel(tier) : levels === null ? null : t('formats.mainLevels');
