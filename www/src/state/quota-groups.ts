/**
 * What stands beside the usual columns of a quota table: groups of columns, and panels below the grid. Until a planner chooses, those are
 * shown in which something stands.
 */
import type { QuotaTable } from './quotas';

export const COLUMN_GROUPS = ['commitment', 'place', 'last-year', 'shares', 'pairs'] as const;
export type ColumnGroup = (typeof COLUMN_GROUPS)[number];

export const PANELS = ['reserve', 'vintages', 'revision', 'chain', 'score'] as const;
export type QuotaPanel = (typeof PANELS)[number];

/** Groups that belong to a kind of table: bounds of weights to means without them. */
export function offeredGroups({ sheet }: QuotaTable, hasPairs: boolean): ColumnGroup[] {
  const isMean = sheet.kind === 'ratio' || sheet.kind === 'growth';
  return COLUMN_GROUPS.filter((group) => (group === 'shares' ? isMean : group === 'pairs' ? hasPairs : true));
}

/** Reserve and revision belong to what adds up. */
export function offeredPanels({ sheet }: QuotaTable): QuotaPanel[] {
  return PANELS.filter((panel) => (panel === 'reserve' || panel === 'revision' ? sheet.kind === 'additive' : true));
}

export function filledGroups({ sheet: { rows } }: QuotaTable): ColumnGroup[] {
  const any = (of: (row: (typeof rows)[number]) => boolean): boolean => rows.some(of);
  const filled: Record<ColumnGroup, boolean> = {
    commitment: any((row) => row.commitment !== 'expected' || row.least_probability !== ''),
    // A zone that stands in its county's row too is marked beside its name.
    place: false,
    'last-year': any((row) => row.last_quota !== '' || row.last_done !== ''),
    shares: any((row) => row.least_share !== '' || row.most_share !== ''),
    pairs: false,
  };
  return COLUMN_GROUPS.filter((group) => filled[group]);
}

export function filledPanels({ sheet, vintages, revision }: QuotaTable): QuotaPanel[] {
  const filled: Record<QuotaPanel, boolean> = {
    reserve: sheet.reserve.trim() !== '',
    vintages: vintages.length > 0 || sheet.rows.some(({ bases }) => bases.length > 0),
    revision: revision !== null,
    chain: sheet.levels_above.length + sheet.levels_below.length > 0,
    score: sheet.score.weight !== '' || sheet.score.cap !== '',
  };
  return PANELS.filter((panel) => filled[panel]);
}

/** Names of the vintages: the planner's, then those that only rows name. */
export function vintagesOf({ sheet, vintages }: QuotaTable): string[] {
  const named = sheet.rows.flatMap(({ bases }) => bases.map(({ vintage }) => vintage));
  return Array.from(new Set([...vintages, ...named]));
}
