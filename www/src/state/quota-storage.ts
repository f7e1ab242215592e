/** Quota tables as they are kept in this browser: one text a plan, read back only where it fits the plan's own tables. */
import type {
  QuotaBase,
  QuotaChoice,
  QuotaFactor,
  QuotaLevel,
  QuotaRevision,
  QuotaSheet,
  QuotaTiers,
} from '../engine/wire';
import { ROW_FIELDS } from './quota-edits';
import { givenTable, type QuotaTable, type QuotaTables, type QuotaVersion } from './quotas';

const FORMAT = 1;
/** More than any table of a plan needs; a browser keeps some megabytes in all. */
const LONGEST = 1_000_000;

export function writeTables(tables: QuotaTables): string | null {
  const text = JSON.stringify({ format: FORMAT, tables });
  return text.length > LONGEST ? null : text;
}

/** The tables that were kept; one of other places, or one that is damaged, is left out. */
export function readTables(text: string | null, choices: readonly QuotaChoice[]): QuotaTables {
  const kept = text === null || text.length > LONGEST ? null : parsed(text);
  if (!isRecord(kept) || kept.format !== FORMAT || !isRecord(kept.tables)) return {};
  const tables: Record<string, QuotaTable> = {};
  for (const choice of choices) {
    const table = readTable(kept.tables[choice.id], choice);
    if (table !== null) tables[choice.id] = table;
  }
  return tables;
}

function readTable(value: unknown, choice: QuotaChoice): QuotaTable | null {
  if (!isRecord(value)) return null;
  const given = givenTable(choice);
  const sheet = readSheet(value.sheet, choice.sheet);
  if (sheet === null) return null;
  const places = new Set(sheet.rows.map(({ place }) => place));
  return {
    sheet,
    pinned: strings(value.pinned).filter((place) => places.has(place)),
    method: choice.methods.find((method) => method === value.method) ?? given.method,
    follows: value.follows === true,
    over: typeof value.over === 'string' ? value.over : given.over,
    unit: typeof value.unit === 'string' ? value.unit : given.unit,
    factors: list(value.factors).flatMap(readFactor),
    tiers: readTiers(value.tiers),
    vintages: strings(value.vintages),
    revision: readRevision(value.revision),
    versions: list(value.versions).flatMap((version: unknown): QuotaVersion[] => {
      const kept = isRecord(version) ? readSheet(version.sheet, choice.sheet) : null;
      return kept !== null && isRecord(version) && typeof version.name === 'string'
        ? [{ name: version.name, sheet: kept }]
        : [];
    }),
  };
}

/** The texts of the kept sheet in the places of the plan's. */
function readSheet(value: unknown, given: QuotaSheet): QuotaSheet | null {
  if (!isRecord(value) || !Array.isArray(value.rows) || value.rows.length !== given.rows.length) return null;
  const rows: QuotaSheet['rows'] = [];
  for (const [at, own] of given.rows.entries()) {
    const row: unknown = value.rows[at];
    if (!isRecord(row) || row.place !== own.place) return null;
    const read = { ...own, locked: row.locked === true, factors: { ...own.factors } };
    for (const field of ROW_FIELDS) {
      const text = row[field];
      if (typeof text === 'string') read[field] = text;
    }
    for (const field of ['within', 'commitment'] as const) {
      const text = row[field];
      if (typeof text === 'string') read[field] = text;
    }
    if (typeof row.counts_in_total === 'boolean') read.counts_in_total = row.counts_in_total;
    if (Array.isArray(row.bases)) read.bases = row.bases.flatMap(readBase);
    for (const [name, text] of Object.entries(isRecord(row.factors) ? row.factors : {})) {
      if (typeof text === 'string') read.factors[name] = text;
    }
    rows.push(read);
  }
  return {
    ...given,
    target: typeof value.target === 'string' ? value.target : given.target,
    reserve: typeof value.reserve === 'string' ? value.reserve : given.reserve,
    done: typeof value.done === 'string' ? value.done : given.done,
    levels_above: Array.isArray(value.levels_above) ? value.levels_above.flatMap(readLevel) : given.levels_above,
    levels_below: Array.isArray(value.levels_below) ? value.levels_below.flatMap(readLevel) : given.levels_below,
    score: isRecord(value.score) ? { cap: words(value.score.cap), weight: words(value.score.weight) } : given.score,
    rows,
  };
}

function readBase(value: unknown): QuotaBase[] {
  if (!isRecord(value) || typeof value.vintage !== 'string') return [];
  const adjustments = list(value.adjustments).flatMap((one: unknown) =>
    isRecord(one) ? [{ amount: words(one.amount), reason: words(one.reason) }] : [],
  );
  return [{ vintage: value.vintage, value: words(value.value), adjustments }];
}

function readLevel(value: unknown): QuotaLevel[] {
  return isRecord(value) ? [{ name: words(value.name), figure: words(value.figure) }] : [];
}

function readTiers(value: unknown): QuotaTiers | null {
  if (!isRecord(value)) return null;
  return { rates: strings(value.rates), edges: strings(value.edges), points: strings(value.points) };
}

function readRevision(value: unknown): QuotaRevision | null {
  return isRecord(value) ? { periods: words(value.periods), carry_over: value.carry_over === true } : null;
}

function readFactor(value: unknown): QuotaFactor[] {
  if (!isRecord(value) || typeof value.name !== 'string' || typeof value.weight !== 'string') return [];
  return [{ name: value.name, weight: value.weight, less: value.less === true, range: value.range === true }];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
