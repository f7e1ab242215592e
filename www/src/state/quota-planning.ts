/**
 * What a planner does with quota tables: the part of the store between the grid and the core. A table is asked about while its view is
 * open; one request is in flight, one may wait, and an older answer never takes the place of a newer one.
 */
import type { QuotaChoices, QuotaFactor, QuotaSheet } from '../engine/wire';
import { HISTORY_LIMIT } from './history';
import type { StoreParts } from './parts';
import {
  chancesOf,
  edited,
  errorsOf,
  glanceOf,
  givenTable,
  NO_QUOTAS,
  openChoice,
  questionOf,
  sameSheet,
  tableOf,
  withCells,
  type CellEdit,
  type QuotaComparison,
  type QuotaMethod,
  type QuotasState,
  type QuotaTable,
  type QuotaTables,
} from './quotas';
import { askComparison, askGlances, askTable, type CompareAsk, type QuotaAsk, type QuotaTold } from './quota-runs';
import { readTables, writeTables } from './quota-storage';
import { RiskChoices } from './risk-choices';
import { RunScheduler } from './scheduler';
import type { Step } from './state';

export abstract class QuotaPlanning extends RiskChoices {
  protected readonly quotaRuns: RunScheduler<QuotaAsk, QuotaTold>;
  private readonly comparisonRuns: RunScheduler<CompareAsk, QuotaComparison>;
  /** What the last request was of; another one is asked only where something of it is another. */
  private askedOf: readonly unknown[] = [];
  private comparedOf: readonly unknown[] = [];
  private choicesOf: unknown = null;
  /** The table whose free places are to follow its last edit. */
  private follow: QuotaTable | null = null;

  constructor(private readonly quotaParts: StoreParts) {
    super(quotaParts);
    const { engine } = quotaParts;
    // What was not answered is asked again once the engine runs.
    const lost = (error: unknown) => {
      this.askedOf = this.comparedOf = [];
      this.fail(error);
    };
    this.quotaRuns = new RunScheduler(
      (ask) => askTable(engine, ask),
      (told, ask, newerWaits) => this.takeQuotas(told, ask, newerWaits),
      lost,
    );
    this.comparisonRuns = new RunScheduler(
      async (ask): Promise<QuotaComparison> => ({ methods: ask.methods, columns: await askComparison(engine, ask) }),
      (comparison, ask, newerWaits) => {
        const { scenario, quotas } = this.current;
        const present = openChoice(quotas) === ask.choice && tableOf(quotas, ask.choice) === ask.table;
        if (!newerWaits && present && scenario === ask.scenario && quotas.comparison) this.patchQuotas({ comparison });
      },
      lost,
    );
    this.subscribe(() => this.askQuotas());
  }

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

  /** Shows last year's columns or not; nothing of the table changes with it. */
  showLastYear(lastYear: boolean): void {
    this.patchQuotas({ lastYear });
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

  /** What another plan begins with. */
  protected quotasOfPlan(): QuotasState {
    this.choicesOf = null;
    this.askedOf = this.comparedOf = [];
    this.follow = null;
    return NO_QUOTAS;
  }

  protected saveTables(): void {
    const { plan, quotas } = this.current;
    if (!plan || quotas.choices === null) return;
    const text = writeTables(quotas.tables);
    this.noteStorage(text !== null && this.quotaParts.storage.saveQuotas(plan.id, text));
  }

  // — Asking —

  /** Called with every state; asks where what the open table depends on is another. */
  private askQuotas(): void {
    const { plan, scenario, view, quotas, risk, dragging } = this.current;
    if (view !== 'quotas' || !plan || !scenario || !this.riskMayRun()) return;
    if (quotas.choices === null) {
      if (this.choicesOf === plan) return;
      this.choicesOf = plan;
      void this.loadChoices();
      return;
    }
    const choice = openChoice(quotas);
    if (!choice) return;
    const table = tableOf(quotas, choice);
    // Chances come with all paths of the scenario; a run that goes on behind has none.
    const paths = risk.on && !risk.preview && risk.of === scenario ? risk.answer : null;
    const of = [choice, table, scenario, quotas.proposal?.method ?? null, paths, risk.running && !dragging];
    if (differ(of, this.askedOf)) {
      this.askedOf = of;
      const follow = this.follow === table;
      this.quotaRuns.request({ scenario, choice, table, follow, proposal: quotas.proposal?.method ?? null });
    } else if (quotas.of === table && quotas.ofScenario === scenario) this.askComparison({ scenario, choice, table });
  }

  private async loadChoices(): Promise<void> {
    const { plan, scenario } = this.current;
    if (!plan || !scenario) return;
    let found: QuotaChoices;
    try {
      found = await this.quotaParts.engine.quotaChoices(scenario);
    } catch (error) {
      this.choicesOf = null;
      this.fail(error);
      return;
    }
    if (this.current.plan !== plan) return;
    if (found.diagnostics.some(({ severity }) => severity === 'error')) {
      // A scenario that cannot be run has no tables; the next one is asked for them.
      this.choicesOf = null;
      return;
    }
    const tables = readTables(this.quotaParts.storage.savedQuotas(plan.id), found.choices);
    const { open } = this.current.quotas;
    const known = found.choices.some(({ id }) => id === open);
    this.patchQuotas({ choices: found.choices, tables, open: known ? open : null });
    try {
      const { quotas } = this.current;
      const glances = await askGlances(this.quotaParts.engine, scenario, found.choices, quotas);
      if (this.current.plan === plan) this.patchQuotas({ glances: { ...glances, ...this.current.quotas.glances } });
    } catch (error) {
      this.fail(error);
    }
  }

  private takeQuotas(told: QuotaTold, ask: QuotaAsk, newerWaits: boolean): void {
    const { quotas, scenario } = this.current;
    const choice = openChoice(quotas);
    if (newerWaits || choice !== ask.choice || tableOf(quotas, choice) !== ask.table || scenario !== ask.scenario)
      return;
    if (this.follow === ask.table) this.follow = null;
    const { answer, table, stuck, proposal } = told;
    const { check } = answer;
    const asked = quotas.proposal;
    const tables = table === ask.table ? quotas.tables : { ...quotas.tables, [choice.id]: table };
    this.askedOf = this.askedOf.map((one) => (one === ask.table ? table : one));
    const before = chancesOf(quotas, table, scenario);
    this.patchQuotas({
      answer,
      of: table,
      ofScenario: ask.scenario,
      tables,
      stuck,
      chances:
        check !== null && check.paths !== null
          ? { check, sheet: table.sheet }
          : before && this.current.risk.on
            ? quotas.chances
            : null,
      proposal: asked && asked.method === ask.proposal ? { ...asked, answer: proposal } : asked,
      glances: { ...quotas.glances, [choice.id]: glanceOf(answer) },
    });
    if (table !== ask.table) this.saveTables();
  }

  /** Asked after the table itself, so that an edit never waits for it. */
  private askComparison({ scenario, choice, table }: Omit<CompareAsk, 'methods'>): void {
    const { comparison, answer } = this.current.quotas;
    const of = [scenario, table, answer, comparison?.methods];
    if (!comparison || !differ(of, this.comparedOf)) return;
    this.comparedOf = of;
    this.comparisonRuns.request({ scenario, choice, table, methods: comparison.methods });
  }

  // — Changing —

  private openTable(): QuotaTable | null {
    const { quotas } = this.current;
    const choice = openChoice(quotas);
    return choice ? tableOf(quotas, choice) : null;
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

  private patchQuotas(patch: Partial<QuotasState>): void {
    this.change({ quotas: { ...this.current.quotas, ...patch } });
  }

  protected get quotasBusy(): boolean {
    return this.quotaRuns.busy || this.comparisonRuns.busy || (this.choicesOf !== null && this.awaitsChoices());
  }

  protected async quotasIdle(): Promise<void> {
    await this.quotaRuns.idle();
    await this.comparisonRuns.idle();
  }

  private awaitsChoices(): boolean {
    return this.current.view === 'quotas' && this.current.quotas.choices === null && this.riskMayRun();
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
  proposal: null,
  comparison: null,
  refusal: null,
} as const;

function differ(now: readonly unknown[], before: readonly unknown[]): boolean {
  return now.length !== before.length || now.some((one, at) => one !== before[at]);
}
