/**
 * The targets of a plan as its document lays them out: a group a heading, in the document's order; the cells of a table handed down
 * to places stand together as its rows.
 */
import type { PlanView, TargetStatus } from '../engine/wire';
import { CITY } from './target-filter';
import type { TargetFact } from './target-facts';

export interface TargetGroup {
  /** Null for targets that stand under no heading. */
  heading: string | null;
  /** Targets that are no cell of a table. */
  single: TargetFact[];
  rows: QuotaRow[];
  /** All of the group, cells included. */
  all: TargetFact[];
}

/** One indicator over the places of a table. */
export interface QuotaRow {
  id: string;
  /** By place; `city` is the whole. */
  cells: ReadonlyMap<string, TargetFact>;
}

export function targetGroups(plan: PlanView, facts: readonly TargetFact[]): TargetGroup[] {
  const cells = cellsOf(plan);
  const groups = new Map<string, TargetGroup>();
  const rows = new Map<string, { id: string; cells: Map<string, TargetFact> }>();
  for (const fact of facts) {
    const heading = fact.target.group;
    const group = groups.get(heading ?? '') ?? { heading, single: [], rows: [], all: [] };
    groups.set(heading ?? '', group);
    group.all.push(fact);
    const cell = cells.get(fact.target.id);
    if (cell === undefined) {
      group.single.push(fact);
      continue;
    }
    let row = rows.get(cell.row);
    if (row === undefined) {
      row = { id: cell.row, cells: new Map() };
      rows.set(cell.row, row);
      group.rows.push(row);
    }
    row.cells.set(cell.place, fact);
  }
  return Array.from(groups.values());
}

/** The places of a table, the city first, the others in the plan's order; those without any cell are left out. */
export function placesOf(plan: PlanView, rows: readonly QuotaRow[]): string[] {
  return [CITY, ...plan.regions.map(({ id }) => id)].filter((place) => rows.some(({ cells }) => cells.has(place)));
}

export function countByStatus(facts: readonly TargetFact[]): Record<TargetStatus, number> {
  const counts = { met: 0, near: 0, short: 0, unknown: 0 };
  for (const { outcome } of facts) counts[outcome.status] += 1;
  return counts;
}

/** Row and place of each target that is a cell of a table. */
function cellsOf(plan: PlanView): Map<string, { row: string; place: string }> {
  const cells = new Map<string, { row: string; place: string }>();
  for (const { id, city, regions } of plan.quotas) {
    if (city !== null) cells.set(city, { row: id, place: CITY });
    for (const [place, target] of Object.entries(regions)) cells.set(target, { row: id, place });
  }
  return cells;
}
