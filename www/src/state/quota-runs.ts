/** What is asked of the core about quota tables, and in which order; each function is one answer to one state of the page. */
import type { EnginePort } from '../engine/protocol';
import type { QuotaAnswer, QuotaChoice, Scenario } from '../engine/wire';
import {
  glanceOf,
  questionOf,
  tableOf,
  type QuotaColumn,
  type QuotaGlance,
  type QuotaMethod,
  type QuotasState,
  type QuotaTable,
} from './quotas';

type Engine = Pick<EnginePort, 'answerQuotas' | 'quotaChoices'>;

export interface QuotaAsk {
  scenario: Scenario;
  choice: QuotaChoice;
  table: QuotaTable;
  /** The places that are free are to follow an edit. */
  follow: boolean;
  proposal: QuotaMethod | null;
}

export interface QuotaTold {
  answer: QuotaAnswer;
  /** The table with the others having followed; the asked one where none had to, or none could. */
  table: QuotaTable;
  stuck: QuotaAnswer | null;
  proposal: QuotaAnswer | null;
  /** What the table's method gives on each vintage, and of what is left of a revision; null where there is neither. */
  beside: QuotaAnswer | null;
}

/** The check of the present table; before it, where that is asked, the others follow; after it a proposal against the table. */
export async function askTable(
  engine: Engine,
  { scenario, choice, table, follow, proposal }: QuotaAsk,
): Promise<QuotaTold> {
  const ask = (method: QuotaMethod | null, of: QuotaTable) =>
    engine.answerQuotas(scenario, questionOf(choice.id, of, method, method === null ? [] : [of.sheet]));
  const followed = follow ? await ask(table.method, table) : null;
  const told = followed?.sheet ? { ...table, sheet: followed.sheet } : table;
  const answer = followed?.sheet ? followed : await ask(null, table);
  const proposed = proposal === null ? null : await ask(proposal, told);
  const wanted = told.revision !== null || told.sheet.rows.some(({ bases }) => bases.length > 0);
  const beside = wanted ? (proposal === told.method ? proposed : await ask(told.method, told)) : null;
  return { answer, table: told, stuck: followed && !followed.sheet ? followed : null, proposal: proposed, beside };
}

export interface CompareAsk {
  scenario: Scenario;
  choice: QuotaChoice;
  table: QuotaTable;
  methods: readonly QuotaMethod[];
}

/** The present table, every version and every method beside each other; each is held against the present one and all versions. */
export async function askComparison(engine: Engine, ask: CompareAsk): Promise<QuotaColumn[]> {
  const { scenario, choice, table, methods } = ask;
  const sheets = [table.sheet, ...table.versions.map(({ sheet }) => sheet)];
  const of = async (kind: QuotaColumn['kind'], name: string, one: QuotaTable, method: QuotaMethod | null) => ({
    kind,
    name,
    answer: await engine.answerQuotas(scenario, questionOf(choice.id, one, method, sheets)),
  });
  const columns: QuotaColumn[] = [await of('present', '', table, null)];
  for (const { name, sheet } of table.versions) columns.push(await of('version', name, { ...table, sheet }, null));
  for (const method of methods) columns.push(await of('method', method, table, method));
  return columns;
}

export interface GlanceAsk {
  scenario: Scenario;
  choices: readonly QuotaChoice[];
  quotas: QuotasState;
}

/** The tables whose glance a lever can move: weights and bases of means are the model's. */
export function moving(quotas: QuotasState): QuotaChoice[] {
  return (quotas.choices ?? []).filter((choice) => {
    const { kind } = tableOf(quotas, choice).sheet;
    return kind === 'ratio' || kind === 'growth';
  });
}

/** Each of these tables at a glance. */
export async function askGlances(
  engine: Engine,
  { scenario, choices, quotas }: GlanceAsk,
): Promise<Record<string, QuotaGlance>> {
  const glances: Record<string, QuotaGlance> = {};
  for (const choice of choices) {
    const table = tableOf(quotas, choice);
    glances[choice.id] = glanceOf(await engine.answerQuotas(scenario, questionOf(choice.id, table, null)));
  }
  return glances;
}
