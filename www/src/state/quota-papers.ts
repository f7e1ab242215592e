/** Quota tables from and to files: the part of the store that reads a file, takes what it holds in one step, and writes one. */
import { EngineError } from '../engine/protocol';
import type {
  Diagnostic,
  FileLayout,
  QuotaAnswer,
  QuotaChoice,
  QuotaExport,
  QuotaFile,
  QuotaRowView,
} from '../engine/wire';
import { HISTORY_LIMIT } from './history';
import { writeLink } from './link';
import type { StoreParts } from './parts';
import { QuotaPlanning } from './quota-planning';
import { readTable, type ReadTable } from './quota-reading';
import { errorsOf, isChanged, openChoice, questionOf, tableOf, type QuotaMethod } from './quotas';
import { settingsOf } from './risk';

/** What a file holds for the page: tables that can be taken, or, with any error among the diagnostics, none. */
export interface QuotaFileReading {
  file: string;
  tables: readonly ReadTable[];
  diagnostics: readonly Diagnostic[];
}

/** Bytes; what is larger is refused unread. Reading has the same limit. */
export const FILE_LIMIT = 20_000_000;

export abstract class QuotaPapers extends QuotaPlanning {
  constructor(private readonly paperParts: StoreParts) {
    super(paperParts);
  }

  /**
   * Reads a file of tables; nothing of the page changes. `names` are indicators as the page names them, each with its id first. Null where the plan was left
   * meanwhile, or the engine has failed.
   */
  async readTables(file: File, names: readonly (readonly [string, string])[]): Promise<QuotaFileReading | null> {
    const told = (...diagnostics: Diagnostic[]): QuotaFileReading => ({ file: file.name, tables: [], diagnostics });
    if (file.size > FILE_LIMIT) return told(fault('sheet-too-large', { bytes: file.size, most: FILE_LIMIT }));
    const { plan, scenario, quotas } = this.current;
    if (!plan || !scenario) return null;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { sheets, diagnostics } = (await this.paperParts.files()).read(bytes);
      if (sheets === null) return told(...diagnostics);
      const question = { sheets, names: names.map(([id, name]): [string, string] => [id, name]), id: quotas.open };
      const read = await this.paperParts.engine.readQuotaFile(scenario, question);
      const tables = await this.readings(read);
      return this.current.plan === plan ? { file: file.name, tables, diagnostics: read.diagnostics } : null;
    } catch (error) {
      return told(this.lostModule(error));
    }
  }

  private async readings({ tables }: QuotaFile): Promise<ReadTable[]> {
    const { quotas } = this.current;
    const found: ReadTable[] = [];
    for (const { id, file_sheet: fileSheet, sheet: read } of tables) {
      const choice = quotas.choices?.find((one) => one.id === id);
      if (!choice) continue;
      const { sheet: present } = tableOf(quotas, choice);
      const model = await this.modelRows(
        id,
        present.rows.map(({ place }) => place),
      );
      found.push(readTable(fileSheet, { present, read, choice, model }));
    }
    return found;
  }

  /** Bases and weights of the model, by row of the table. */
  private async modelRows(id: string, places: readonly string[]): Promise<QuotaRowView[] | null> {
    const { scenario, quotas } = this.current;
    const choice = quotas.choices?.find((one) => one.id === id);
    if (!scenario || !choice) return null;
    const given = { ...tableOf(quotas, choice) };
    const rows = choice.sheet.rows.map((row) => ({ ...row, base: '', weight: '' }));
    const sheet = { ...choice.sheet, rows };
    const { check } = await this.paperParts.engine.answerQuotas(scenario, questionOf(id, { ...given, sheet }, null));
    if (!check || places.some((place, at) => rows[at]?.place !== place)) return null;
    return check.rows;
  }

  /** Takes the tables of a file in place of the page's, in one step; an only table is opened. */
  takeTables({ tables }: QuotaFileReading): void {
    const { scenario, quotas, undo } = this.current;
    if (!scenario || tables.length === 0) return;
    const taken = { ...quotas.tables };
    for (const { id, sheet } of tables) {
      const choice = quotas.choices?.find((one) => one.id === id);
      if (choice) taken[id] = { ...tableOf(quotas, choice), sheet, pinned: [] };
    }
    const step = { kind: 'quota-file', id: null } as const;
    this.endGesture();
    this.change({
      quotas: { ...quotas, tables: taken, proposal: null, stuck: null, refusal: null },
      undo: [...undo, { scenario, quotas: quotas.tables, step }].slice(-HISTORY_LIMIT),
      redo: [],
    });
    this.saveTables();
    const [first] = tables;
    if (first && tables.length === 1) this.openQuotas(first.id);
    this.glanceAgain();
  }

  /**
   * What is shared by a link: its fragment, and the tables that were changed and do not travel with it. The link says how many
   * these are.
   */
  async shareLink(): Promise<{ fragment: string; tables: QuotaChoice[] }> {
    const { plan, quotas } = this.current;
    // Tables of a view that was not opened yet stand in the browser's storage.
    if (plan && quotas.choices === null && this.paperParts.storage.savedQuotas(plan.id) !== null)
      await this.loadChoices();
    const now = this.current;
    const tables = (now.quotas.choices ?? []).filter((choice) => isChanged(now.quotas, choice));
    if (!now.plan || !now.scenario) return { fragment: '', tables };
    const { year, view, lang, risk, analysisChoices } = now;
    const place = { year, view, lang, risk: settingsOf(risk), tables: tables.length, own: analysisChoices.seek.own };
    return { fragment: writeLink(now.plan, now.scenario, place), tables };
  }

  /** The bytes of a file with the sheets of all these, or why there are none; a file of separated values holds the first alone. */
  async writeTables(
    parts: readonly QuotaExport[],
    as: { format: 'csv' | 'xlsx'; title: string; date: Date },
  ): Promise<{ bytes: Uint8Array<ArrayBuffer> | null; diagnostics: readonly Diagnostic[] }> {
    const { scenario } = this.current;
    if (!scenario) return { bytes: null, diagnostics: [] };
    try {
      const layouts: FileLayout[] = [];
      for (const what of parts) {
        const written = await this.paperParts.engine.writeQuotaFile(scenario, what);
        if (written.layouts === null) return { bytes: null, diagnostics: written.diagnostics };
        layouts.push(...written.layouts);
      }
      const [first] = layouts;
      if (first === undefined) return { bytes: null, diagnostics: [] };
      const files = await this.paperParts.files();
      return {
        bytes: as.format === 'csv' ? files.csv(first) : files.xlsx(layouts, as.title, as.date),
        diagnostics: [],
      };
    } catch (error) {
      return { bytes: null, diagnostics: [this.lostModule(error)] };
    }
  }

  /** Whether the open table is what its method proposes with its terms; null where there is no method to ask, or no answer. */
  async isByMethod(method: QuotaMethod): Promise<boolean | null> {
    const { scenario, quotas } = this.current;
    const choice = openChoice(quotas);
    if (!scenario || !choice) return null;
    const table = tableOf(quotas, choice);
    let answer: QuotaAnswer;
    try {
      answer = await this.paperParts.engine.answerQuotas(scenario, questionOf(choice.id, table, method));
    } catch (error) {
      this.fail(error);
      return null;
    }
    const { sheet } = answer;
    if (errorsOf(answer).length > 0 || sheet === null) return null;
    return sheet.rows.every(({ quota }, at) => quota === table.sheet.rows[at]?.quota);
  }

  /** The engine's own end is the page's failure; what cannot be done with a file is told where the file is. */
  private lostModule(error: unknown): Diagnostic {
    if (isDiagnostic(error)) return error;
    if (!(error instanceof EngineError)) return fault('sheet-broken', { reason: String(error) });
    const { code } = error.failure;
    if (code === 'engine-lost' || code === 'engine-panic') this.fail(error);
    return fault('sheets-unavailable', {});
  }
}

function isDiagnostic(error: unknown): error is Diagnostic {
  return typeof error === 'object' && error !== null && 'code' in error && 'severity' in error;
}

function fault(code: string, params: Diagnostic['params']): Diagnostic {
  return { code, severity: 'error', place: { path: '', line: null }, params };
}
