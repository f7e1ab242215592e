/**
 * Quota tables as a planner works on them: the sheet of texts with what is set beside it, kept by the id of the choice. The core reads
 * and writes every number; nothing here parses one.
 */
import type { Diagnostic, PlanView, QuotaAnswer, QuotaCheck, QuotaChoice, QuotaFactor, Scenario } from '../engine/wire';
import type { QuotaQuestion, QuotaRevision, QuotaSheet, QuotaTiers } from '../engine/wire';
import type { ColumnGroup, QuotaPanel } from './quota-groups';

/** Id of a method; the core says in each choice which there are. */
export type QuotaMethod = string;

/** A table that was kept beside the present one. */
export interface QuotaVersion {
  name: string;
  sheet: QuotaSheet;
}

/** What a planner has set of one table; an undo step brings it back whole. */
export interface QuotaTable {
  sheet: QuotaSheet;
  /** Places whose quota was edited while the others follow: they are held like locked ones. */
  pinned: readonly string[];
  method: QuotaMethod;
  /** After an edit the places that are neither locked nor pinned are filled by the method. */
  follows: boolean;
  /** Over-assignment and rounding unit as they are typed. */
  over: string;
  unit: string;
  factors: readonly QuotaFactor[];
  /** Tiers and points of the method `tiered`; null: the usual ones. */
  tiers: QuotaTiers | null;
  /** Vintages of the bases that have a column, in its order. */
  vintages: readonly string[];
  /** Periods and carry-over of a revision; null: none is asked for. */
  revision: QuotaRevision | null;
  versions: readonly QuotaVersion[];
}

/** Tables that differ from the plan's own, by id of the choice. */
export type QuotaTables = Readonly<Record<string, QuotaTable>>;

/** A proposal that waits to be taken or left. */
export interface QuotaProposal {
  method: QuotaMethod;
  /** Null until the core has answered. */
  answer: QuotaAnswer | null;
}

/** What stands beside a table's name in the list. */
export interface QuotaGlance {
  status: 'even' | 'over' | 'short' | 'open' | 'interval' | 'outside' | 'faulty';
  difference: string | null;
}

/** One table or method in the comparison. */
export interface QuotaColumn {
  kind: 'present' | 'version' | 'method';
  /** Name of the version, id of the method. */
  name: string;
  answer: QuotaAnswer;
}

export interface QuotaComparison {
  methods: readonly QuotaMethod[];
  /** Null until the core has answered. */
  columns: readonly QuotaColumn[] | null;
}

/** Cells of a paste that was refused whole. */
export interface QuotaRefusal {
  diagnostics: readonly Diagnostic[];
}

export interface QuotasState {
  /** The tables of the plan; null until they were asked for. */
  choices: readonly QuotaChoice[] | null;
  open: string | null;
  tables: QuotaTables;
  /** What the core says of the open table as it is, and of which table and scenario it is said. */
  answer: QuotaAnswer | null;
  of: QuotaTable | null;
  ofScenario: Scenario | null;
  /** The last check with chances, and the sheet that it is of. */
  chances: { check: QuotaCheck; sheet: QuotaSheet } | null;
  /** Why the other places could not follow the last edit. */
  stuck: QuotaAnswer | null;
  /** What the method of the table gives on each vintage of its bases, and of what is left; null where neither is asked for. */
  beside: QuotaAnswer | null;
  proposal: QuotaProposal | null;
  comparison: QuotaComparison | null;
  refusal: QuotaRefusal | null;
  /** Columns beside the usual ones, and panels below the grid; null until the planner chooses: those in which something stands. */
  groups: readonly ColumnGroup[] | null;
  panels: readonly QuotaPanel[] | null;
  glances: Readonly<Record<string, QuotaGlance>>;
}

export const NO_QUOTAS: QuotasState = {
  choices: null,
  open: null,
  tables: {},
  answer: null,
  of: null,
  ofScenario: null,
  chances: null,
  stuck: null,
  beside: null,
  proposal: null,
  comparison: null,
  refusal: null,
  groups: null,
  panels: null,
  glances: {},
};

const GIVEN = new WeakMap<QuotaChoice, QuotaTable>();

/** The table as the plan has it; the same object for the same choice. */
export function givenTable(choice: QuotaChoice): QuotaTable {
  let table = GIVEN.get(choice);
  if (!table) {
    table = {
      sheet: choice.sheet,
      pinned: [],
      method: 'base-share',
      follows: false,
      over: '',
      unit: choice.unit,
      factors: [],
      tiers: null,
      vintages: [],
      revision: null,
      versions: [],
    };
    GIVEN.set(choice, table);
  }
  return table;
}

export function openChoice({ choices, open }: QuotasState): QuotaChoice | null {
  return choices?.find(({ id }) => id === open) ?? null;
}

export function tableOf({ tables }: QuotasState, choice: QuotaChoice): QuotaTable {
  return own(tables, choice.id) ?? givenTable(choice);
}

/** Whether the table is another one than the plan's. */
export function isChanged({ tables }: QuotasState, choice: QuotaChoice): boolean {
  const table = own(tables, choice.id);
  return table !== null && !sameSheet(table.sheet, choice.sheet);
}

export function sameSheet(a: QuotaSheet, b: QuotaSheet): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Places whose quota is another text now. */
export function movedPlaces(before: QuotaSheet, after: QuotaSheet): string[] {
  return after.rows.filter((row, at) => row.quota !== before.rows[at]?.quota).map(({ place }) => place);
}

/** The table after an edit: quotas that were typed are pinned while the others follow, and emptied ones are free again. */
export function edited(table: QuotaTable, sheet: QuotaSheet): QuotaTable {
  if (!table.follows) return { ...table, sheet };
  const moved = new Set(movedPlaces(table.sheet, sheet));
  const empty = new Set(sheet.rows.filter(({ quota }) => quota.trim() === '').map(({ place }) => place));
  const pinned = Array.from(new Set([...table.pinned, ...Array.from(moved)])).filter((place) => !empty.has(place));
  return { ...table, sheet, pinned };
}

/** What is asked of the core; `method` null checks the sheet as it is. */
export function questionOf(
  id: string,
  table: QuotaTable,
  method: QuotaMethod | null,
  versions: readonly QuotaSheet[] = [],
): QuotaQuestion {
  return {
    id,
    sheet: table.sheet,
    method,
    pinned: [...table.pinned],
    over: table.over,
    unit: table.unit,
    factors: method === 'factors' ? [...table.factors] : [],
    versions: [...versions],
    tiers: method === 'tiered' ? table.tiers : null,
    revision: table.revision,
  };
}

export function errorsOf(answer: QuotaAnswer | null): Diagnostic[] {
  return (answer?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
}

/** Whether the difference of two exact decimals is none: only zeros and a point. */
function isZero(decimal: string): boolean {
  return !/[1-9]/.test(decimal);
}

/** What a list says of a table at a glance. */
export function glanceOf(answer: QuotaAnswer): QuotaGlance {
  const { check } = answer;
  if (!check) return { status: 'faulty', difference: null };
  const { difference, open, interval, target, whole } = check;
  if (open > 0 || target === null) return { status: 'open', difference: null };
  if (whole === null && interval !== null) {
    const outside = Number(target) < Number(interval[0]) || Number(target) > Number(interval[1]);
    return { status: outside ? 'outside' : 'interval', difference: null };
  }
  if (difference === null || isZero(difference)) return { status: 'even', difference: null };
  return { status: difference.startsWith('-') ? 'short' : 'over', difference };
}

/**
 * The check to read chances from: the present one, else the last one of the same sheet. It is `faded` where it is of another scenario
 * than the present one.
 */
export function chancesOf(
  quotas: QuotasState,
  table: QuotaTable,
  scenario: Scenario | null,
): { check: QuotaCheck; faded: boolean } | null {
  const present = quotas.of === table ? (quotas.answer?.check ?? null) : null;
  if (present !== null && present.paths !== null) return { check: present, faded: quotas.ofScenario !== scenario };
  const { chances } = quotas;
  return chances !== null && chances.sheet === table.sheet ? { check: chances.check, faded: true } : null;
}

/** The indicators whose random paths the open table needs, where the plan has them. */
export function quotaNeeds(quotas: QuotasState, plan: PlanView): string[] {
  const needs = new Set(openChoice(quotas)?.needs ?? []);
  return plan.indicators.filter(({ id }) => needs.has(id)).map(({ id }) => id);
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.prototype.hasOwnProperty.call(record, key) ? (record[key] ?? null) : null;
}
