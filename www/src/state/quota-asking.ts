/**
 * What is asked of the core about quota tables, and what becomes of its answers: the part of the store below the planner's actions. A table
 * is asked about while its view is open; one request is in flight, one may wait, and an older answer never takes the place of a newer one.
 */
import type { QuotaChoices, Scenario } from '../engine/wire';
import type { StoreParts } from './parts';
import {
  chancesOf,
  glanceOf,
  NO_QUOTAS,
  openChoice,
  tableOf,
  type QuotaComparison,
  type QuotaGlance,
  type QuotasState,
  type QuotaTable,
} from './quotas';
import { askComparison, askGlances, askTable, moving } from './quota-runs';
import type { CompareAsk, GlanceAsk, QuotaAsk, QuotaTold } from './quota-runs';
import { readTables, writeTables } from './quota-storage';
import { RiskChoices } from './risk-choices';
import { RunScheduler } from './scheduler';

export abstract class QuotaAsking extends RiskChoices {
  protected readonly quotaRuns: RunScheduler<QuotaAsk, QuotaTold>;
  private readonly glanceRuns: RunScheduler<GlanceAsk, Record<string, QuotaGlance>>;
  private readonly comparisonRuns: RunScheduler<CompareAsk, QuotaComparison>;
  /** What the last request was of; another one is asked only where something of it is another. */
  private askedOf: readonly unknown[] = [];
  private comparedOf: readonly unknown[] = [];
  private choicesOf: unknown = null;
  /** The scenario that the list was last told of. */
  private glancedOf: Scenario | null = null;
  /** The table whose free places are to follow its last edit. */
  protected follow: QuotaTable | null = null;

  constructor(protected readonly quotaParts: StoreParts) {
    super(quotaParts);
    const { engine } = quotaParts;
    // What was not answered is asked again once the engine runs.
    const lost = (error: unknown) => {
      this.askedOf = this.comparedOf = [];
      this.glancedOf = null;
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
    this.glanceRuns = new RunScheduler(
      (ask) => askGlances(engine, ask),
      (glances, ask) => this.takeGlances(glances, ask),
      lost,
    );
    this.subscribe(() => this.askQuotas());
  }

  /** What another plan begins with. */
  protected quotasOfPlan(): QuotasState {
    this.choicesOf = null;
    this.askedOf = this.comparedOf = [];
    this.glancedOf = null;
    this.follow = null;
    return NO_QUOTAS;
  }

  protected saveTables(): void {
    const { plan, quotas } = this.current;
    if (!plan || quotas.choices === null) return;
    const text = writeTables(quotas.tables);
    this.noteStorage(text !== null && this.quotaParts.storage.saveQuotas(plan.id, text));
  }

  /** Called with every state; asks where what the open table depends on is another. */
  private askQuotas(): void {
    const { plan, scenario, view, quotas, risk, dragging } = this.current;
    if (view !== 'quotas' || !plan || !scenario || !this.riskMayRun()) return;
    if (quotas.choices === null) {
      if (this.choicesOf === plan) return;
      void this.loadChoices();
      return;
    }
    const choice = openChoice(quotas);
    if (!choice) return this.glanceAtMoving(scenario, dragging);
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

  /** In the list: what a lever may have moved, once the hand rests. */
  private glanceAtMoving(scenario: Scenario, dragging: boolean): void {
    if (dragging || this.glancedOf === scenario) return;
    const { quotas } = this.current;
    const choices = moving(quotas);
    this.glancedOf = scenario;
    if (choices.length > 0) this.glanceRuns.request({ scenario, choices, quotas });
  }

  /** Looks at all tables anew, where several were changed at once. */
  protected glanceAgain(): void {
    const { scenario, quotas } = this.current;
    if (scenario && quotas.choices) this.glanceRuns.request({ scenario, choices: quotas.choices, quotas });
  }

  protected async loadChoices(): Promise<void> {
    const { plan, scenario } = this.current;
    if (!plan || !scenario) return;
    this.choicesOf = plan;
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
    this.glancedOf = scenario;
    this.patchQuotas({ choices: found.choices, tables, open: known ? open : null });
    this.glanceAgain();
  }

  /** What was edited meanwhile is told by its own answer. */
  private takeGlances(glances: Record<string, QuotaGlance>, { choices, quotas }: GlanceAsk): void {
    const present = this.current.quotas;
    const taken = { ...present.glances };
    for (const choice of choices) {
      const glance = glances[choice.id];
      const same = present.choices?.includes(choice) && tableOf(present, choice) === tableOf(quotas, choice);
      if (glance && same) taken[choice.id] = glance;
    }
    this.patchQuotas({ glances: taken });
  }

  private takeQuotas(told: QuotaTold, ask: QuotaAsk, newerWaits: boolean): void {
    const { quotas, scenario } = this.current;
    const choice = openChoice(quotas);
    if (newerWaits || choice !== ask.choice || tableOf(quotas, choice) !== ask.table || scenario !== ask.scenario)
      return;
    if (this.follow === ask.table) this.follow = null;
    const { answer, table, stuck, proposal, beside } = told;
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
      beside,
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

  protected openTable(): QuotaTable | null {
    const { quotas } = this.current;
    const choice = openChoice(quotas);
    return choice ? tableOf(quotas, choice) : null;
  }

  protected patchQuotas(patch: Partial<QuotasState>): void {
    this.change({ quotas: { ...this.current.quotas, ...patch } });
  }

  protected get quotasBusy(): boolean {
    const runs = this.quotaRuns.busy || this.glanceRuns.busy || this.comparisonRuns.busy;
    return runs || (this.choicesOf !== null && this.awaitsChoices());
  }

  protected async quotasIdle(): Promise<void> {
    await this.quotaRuns.idle();
    await this.glanceRuns.idle();
    await this.comparisonRuns.idle();
  }

  private awaitsChoices(): boolean {
    return this.current.view === 'quotas' && this.current.quotas.choices === null && this.riskMayRun();
  }
}

function differ(now: readonly unknown[], before: readonly unknown[]): boolean {
  return now.length !== before.length || now.some((one, at) => one !== before[at]);
}
