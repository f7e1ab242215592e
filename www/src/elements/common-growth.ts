/** The arithmetic of the common row: one shift, in the levers' own unit, of the growth of all chains over the plan's values. */
import type { LeverView } from '../engine/wire';

export interface ChainSetting {
  lever: LeverView;
  /** What the preset gives. */
  planned: number;
  /** What the scenario gives. */
  present: number;
}

export interface CommonShift {
  /** Mean of present − planned over the chains. */
  shift: number;
  /** Whether all chains are moved by the same shift. */
  even: boolean;
  /** The shifts at which the first chain meets an end of its range. */
  min: number;
  max: number;
  step: number;
}

/** Below this two shifts are the same: the last digits of a difference of two decimal fractions. */
const SAME = 1e-9;

export function commonShift(chains: readonly ChainSetting[]): CommonShift {
  const shifts = chains.map(({ present, planned }) => present - planned);
  const shift = shifts.reduce((sum, one) => sum + one, 0) / Math.max(1, chains.length);
  return {
    shift: tidy(shift),
    even: shifts.every((one) => Math.abs(one - shift) < SAME),
    min: tidy(Math.max(...chains.map(({ lever, planned }) => lever.min - planned))),
    max: tidy(Math.min(...chains.map(({ lever, planned }) => lever.max - planned))),
    step: Math.min(...chains.map(({ lever }) => lever.step)),
  };
}

/** The chains' values after the common shift goes to `shift`; what they differ by among themselves stays, within each range. */
export function shifted(chains: readonly ChainSetting[], shift: number): Map<string, number> {
  const by = shift - commonShift(chains).shift;
  return new Map(
    chains.map(({ lever, planned, present }) => {
      const value = Math.min(lever.max, Math.max(lever.min, tidy(present + by)));
      return [lever.id, Math.abs(value - planned) < SAME ? planned : value];
    }),
  );
}

function tidy(value: number): number {
  const rounded = Number(value.toFixed(10));
  return rounded === 0 ? 0 : rounded;
}
