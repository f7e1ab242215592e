/** What a planner does with quota tables: edits, terms, proposals, versions. What is asked of the core for it stands in quota-asking.ts. */
import type { QuotaFactor, QuotaSheet } from '../engine/wire';
import { HISTORY_LIMIT } from './history';
import { QuotaAsking } from './quota-asking';
import { withCells, type CellEdit } from './quota-edits';
import type { ColumnGroup, QuotaPanel } from './quota-groups';
import {
  edited,
  errorsOf,
  givenTable,
  openChoice,
  questionOf,
  sameSheet,
  type QuotaMethod,
  type QuotasState,
  type QuotaTable,
  type QuotaTables,
} from './quotas';
import type { Step } from './state';

/** What of a table stands beside its cells; what is left out stays. */
export interface QuotaRules extends Partial<Pick<QuotaTable, 'tiers' | 'vintages' | 'revision'>> {
  sheet?: Partial<Pick<QuotaSheet, 'rows' | 'levels_above' | 'levels_below' | 'score'>>;
}

export abstract class QuotaPlanning extends QuotaAsking {
  /** Opens a table by the id of its choice; null goes back to the list. */
  openQuotas(id: string | null): void {
    if (id === this.current.quotas.open) return;
    this.patchQuotas({ ...NOTHING_TOLD, open: id });
    // The paths of its places are asked for where the last run did not hold them.
    this.askRisk();
  }

  /** Sets cells; the whole edit is one step. */
  editQuotas(edits: readonly CellEdit[]): void {
    const table = this.openTable();
    if (!table) return;
    const sheet = withCells(table.sheet, edits);
    if (sameSheet(sheet, table.sheet)) return;
    this.setTable(edited(table, sheet), { kind: 'quota-cells', id: this.current.quotas.open });
  }

  /** Sets the cells of a paste, if the core takes all of them; else none, and what is wrong is told of each. */
  async pasteQuotas(edits: readonly CellEdit[]): Promise<boolean> {
    const choice = openChoice(this.current.quotas);
    const table = this.openTable();
    const { scenario } = this.current;
    if (!choice || !table || !scenario) return false;
    const sheet = withCells(table.sheet, edits);
    try {
      const question = questionOf(choice.id, { ...table, sheet }, null);
      const faults = errorsOf(await this.quotaParts.engine.answerQuotas(scenario, question));
      if (this.openTable() !== table) return false;
      if (faults.length > 0) {
        this.refuseQuotas(faults);
        return false;
      }
    } catch (error) {
      this.fail(error);
      return false;
    }
    this.editQuotas(edits);
    return true;
  }

  /** Tells why a paste was not taken; an empty list takes that away. */
  refuseQuotas(diagnostics: NonNullable<QuotasState['refusal']>['diagnostics']): void {
    this.patchQuotas({ refusal: diagnostics.length > 0 ? { diagnostics } : null });
  }

  /** Locks a row, frees a locked or pinned one. */
  toggleQuotaLock(row: number): void {
    const table = this.openTable();
    const cells = table?.sheet.rows[row];
    if (!table || !cells) return;
    const pinned = table.pinned.includes(cells.place);
    const sheet = pinned
      ? table.sheet
      : withCells(table.sheet, [{ row, field: 'locked', text: cells.locked ? '' : 'true' }]);
    const left = table.pinned.filter((place) => place !== cells.place);
    this.setTable({ ...table, sheet, pinned: left }, { kind: 'quota-lock', id: this.current.quotas.open }, false);
  }

  /** Terms of a proposal: they are no step of their own, for nothing of the table changes with them. */
  setQuotaTerms(terms: Partial<Pick<QuotaTable, 'method' | 'over' | 'unit' | 'follows'>>): void {
    const table = this.openTable();
    if (!table) return;
    const pinned = terms.follows === false ? [] : table.pinned;
    this.keepTable({ ...table, pinned, ...terms });
    const { proposal } = this.current.quotas;
    if (proposal && terms.method) this.patchQuotas({ proposal: { method: terms.method, answer: null } });
  }

  /** Which columns and panels stand beside the usual ones; nothing of the table changes with it. */
  showBeside(beside: { groups?: readonly ColumnGroup[]; panels?: readonly QuotaPanel[] }): void {
    this.patchQuotas(beside);
  }

  /** Sets what stands beside the cells: tiers, vintages, revision; levels of the chain and the score are of the sheet. One step. */
  setQuotaRules(rules: QuotaRules): void {
    const table = this.openTable();
    if (!table) return;
    const { tiers = table.tiers, vintages = table.vintages, revision = table.revision, sheet = {} } = rules;
    const next = { ...table, tiers, vintages, revision, sheet: { ...table.sheet, ...sheet } };
    if (JSON.stringify(next) === JSON.stringify(table)) return;
    this.setTable(next, { kind: 'quota-rules', id: this.current.quotas.open }, false);
  }

  setQuotaFactors(factors: readonly QuotaFactor[]): void {
    const table = this.openTable();
    if (table) this.keepTable({ ...table, factors });
  }

  /** Has a method propose quotas beside the present ones. */
  proposeQuotas(method: QuotaMethod): void {
    this.setQuotaTerms({ method });
    this.patchQuotas({ proposal: { method, answer: null } });
  }

  /** Takes the proposal as the table's quotas, in one step. */
  takeProposal(): void {
    const table = this.openTable();
    const { proposal, open } = this.current.quotas;
    const sheet = proposal?.answer?.sheet;
    if (!table || !proposal || !sheet) return;
    this.patchQuotas({ proposal: null });
    this.setTable({ ...table, sheet }, { kind: 'quota-method', id: open }, false);
  }

  dropProposal(): void {
    this.patchQuotas({ proposal: null });
  }

  /** Takes the table back to the plan's own; the versions stay. */
  resetQuotas(): void {
    const choice = openChoice(this.current.quotas);
    const table = this.openTable();
    if (!choice || !table) return;
    const given = givenTable(choice);
    const { versions } = table;
    this.setTable({ ...given, versions }, { kind: 'quota-reset', id: choice.id }, false);
  }

  /** Keeps the present table, or a proposal, as a version. */
  keepVersion(name: string, sheet?: QuotaSheet): void {
    const table = this.openTable();
    if (!table) return;
    const versions = [...table.versions, { name, sheet: sheet ?? table.sheet }];
    this.setTable({ ...table, versions }, { kind: 'quota-version', id: this.current.quotas.open }, false);
    this.compareQuotas(this.current.quotas.comparison?.methods ?? []);
  }

  dropVersion(at: number): void {
    const table = this.openTable();
    if (!table) return;
    const versions = table.versions.filter((_, index) => index !== at);
    this.setTable({ ...table, versions }, { kind: 'quota-version', id: this.current.quotas.open }, false);
  }

  /** Takes a version's sheet as the present one. */
  restoreVersion(at: number): void {
    const table = this.openTable();
    const version = table?.versions[at];
    if (!table || !version) return;
    const next = { ...table, sheet: version.sheet, pinned: [] };
    this.setTable(next, { kind: 'quota-version', id: this.current.quotas.open }, false);
  }

  /** Sets versions and methods side by side; null closes the comparison. */
  compareQuotas(methods: readonly QuotaMethod[] | null): void {
    const { comparison } = this.current.quotas;
    this.patchQuotas({ comparison: methods === null ? null : { methods, columns: comparison?.columns ?? null } });
  }

  /** The tables of an undo step; those of another plan were forgotten with it. */
  protected restoreTables(tables: QuotaTables): Partial<{ quotas: QuotasState }> {
    const { quotas } = this.current;
    this.follow = null;
    return tables === quotas.tables ? {} : { quotas: { ...quotas, stuck: null, refusal: null, tables } };
  }

  /** Another table, as one step of undo. */
  private setTable(table: QuotaTable, step: Step, follows = true): void {
    const { scenario, undo, quotas } = this.current;
    if (!scenario || quotas.open === null) return;
    if (follows && table.follows) this.follow = table;
    const steps = [...undo, { scenario, quotas: quotas.tables, step }].slice(-HISTORY_LIMIT);
    this.endGesture();
    this.change({
      quotas: { ...quotas, tables: { ...quotas.tables, [quotas.open]: table }, stuck: null, refusal: null },
      undo: steps,
      redo: [],
    });
    this.saveTables();
  }

  private keepTable(table: QuotaTable): void {
    const { quotas } = this.current;
    if (quotas.open === null) return;
    this.patchQuotas({ tables: { ...quotas.tables, [quotas.open]: table } });
    this.saveTables();
  }

  /** A drag of a lever does not go on across an edit. */
  protected abstract endGesture(): void;
}

const NOTHING_TOLD = {
  answer: null,
  of: null,
  ofScenario: null,
  chances: null,
  stuck: null,
  beside: null,
  groups: null,
  panels: null,
  proposal: null,
  comparison: null,
  refusal: null,
} as const;
