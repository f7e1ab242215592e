/** 自设目标: targets of the reader's own. Which can be set, how they travel in a link, and which of them cannot hold together. */
import type { OwnAim, PlanView } from '../engine/wire';
import { simulatedYears } from './scenario';
import { indicatorOf } from './state';

/** As many as a reader can oversee. */
export const OWN_LIMIT = 20;

export const OWN_OPS = ['>=', '<='] as const;

/** An own target as the answer of goal seek names it. */
export function aimKey({ indicator, year, op, value }: OwnAim): string {
  return `${indicator}@${year}${op}${value}`;
}

/** The list with one more; the same one stands once, and one that is edited gives its place to what it becomes. */
export function withAim(own: readonly OwnAim[], aim: OwnAim, edited: OwnAim | null = null): OwnAim[] {
  const others = own.filter((one) => aimKey(one) !== aimKey(aim));
  const at = edited === null ? -1 : others.findIndex((one) => aimKey(one) === aimKey(edited));
  return (at < 0 ? [...others, aim] : others.map((one, place) => (place === at ? aim : one))).slice(0, OWN_LIMIT);
}

/** Whether a value is on the good side of an own target. */
export function holds({ op, value }: OwnAim, projected: number): boolean {
  return op === '<=' ? projected <= value : projected >= value;
}

/** Pairs of the same indicator and year of which no value meets both: at least the one, at most the other, which is less. */
export function contradictions(own: readonly OwnAim[]): [OwnAim, OwnAim][] {
  return own.flatMap((least) =>
    own
      .filter(
        (most) =>
          least.op === '>=' &&
          most.op === '<=' &&
          most.indicator === least.indicator &&
          most.year === least.year &&
          most.value < least.value,
      )
      .map((most): [OwnAim, OwnAim] => [least, most]),
  );
}

/** As a link holds them. */
export function packedAims(own: readonly OwnAim[]): unknown[] {
  return own.map(({ indicator, year, op, value }) => [indicator, year, op, value]);
}

/** What a link holds, as far as the plan takes it; the rest is named. */
export function unpackedAims(plan: PlanView, packed: unknown, ignored: string[]): OwnAim[] {
  if (packed === undefined) return [];
  if (!Array.isArray(packed)) return (ignored.push('own'), []);
  const years = new Set(simulatedYears(plan));
  let own: OwnAim[] = [];
  for (const one of packed.slice(0, OWN_LIMIT) as unknown[]) {
    const [indicator, year, op, value] = Array.isArray(one) ? (one as unknown[]) : [];
    const known = OWN_OPS.find((other) => other === op);
    const isGood =
      typeof indicator === 'string' &&
      indicatorOf(plan, indicator) !== null &&
      typeof year === 'number' &&
      years.has(year) &&
      typeof value === 'number' &&
      Number.isFinite(value);
    if (isGood && known !== undefined) own = withAim(own, { indicator, year, op: known, value });
    else ignored.push(typeof indicator === 'string' ? `own:${indicator}` : 'own');
  }
  return own;
}
