/**
 * The one place where the page's state changes.
 *
 * Elements read `state`, listen by `subscribe` and call the actions below; nothing else writes. An action that touches the
 * scenario asks the scheduler for a run, and the answer comes back as a new state. A listener is called once a change, with
 * the state before it, so that an element redraws only what differs (`state.x !== previous.x`; unchanged parts keep identity).
 *
 * ```ts
 * const store = createStore();                                   // create.ts wires the real engine
 * const stop = store.subscribe((state, previous) => { … });
 * await store.start({ plan: 'quzhou-2023-415x', fragment: location.hash });
 * store.setLever('price', 0.03, { phase: 'input' });             // while dragging
 * store.setLever('price', 0.03, { phase: 'commit' });            // at its end; typed values and buttons commit at once
 * await store.settled;                                           // everything of the latest input is painted
 * ```
 */
import { EngineError, failureOf, type PackText } from '../engine/protocol';
import type { PlanView, Projected, ProjectionView, Scenario } from '../engine/wire';
import { gesturedStep, stepBack, stepForward, type Gesture } from './history';
import { readLink, SHORT_LINK, writeLink, type Link } from './link';
import type { Phase, StartOptions, StoreParts } from './parts';
import { openPack, readPackFile, runMessages, withChoice } from './opening';
import { packOutline } from './pack-outline';
import {
  baseScenario,
  leverFault,
  leverOf,
  type LeverFault,
  sameScenario,
  withLever,
  withLevers,
  withoutLever,
  withShare,
} from './scenario';
import { indicatorsOnView } from './on-view';
import { settingsOf } from './risk';
import { linkedSet, NOTHING_KEPT } from './kept';
import { KeptScenarios } from './kept-scenarios';
import { RunScheduler } from './scheduler';
import { isPreset, sameFigures, yearChoices, type PageState, type Step } from './state';
import { unmovedBy } from './unmoved';

export type { LeverFault, Phase, StartOptions, StoreParts };

export class Store extends KeptScenarios {
  private readonly scheduler: RunScheduler<{ plan: PlanView; scenario: Scenario }, Projected>;
  private gesture: Gesture | null = null;
  private watched: { lever: string; from: ProjectionView; scenario: Scenario } | null = null;
  private shown: readonly string[] | null = null;
  private work: Promise<void> = Promise.resolve();
  private opening = 0;
  private pack: PackText | null = null;
  /** Texts of the packs that were opened from files, by their choice; they live as long as the page. */
  private readonly own = new Map<string, string>();
  private startOptions: StartOptions = {};

  constructor(private readonly parts: StoreParts) {
    super(parts);
    this.scheduler = new RunScheduler(
      ({ scenario }) => this.parts.engine.project(scenario),
      (projected, { plan, scenario }, newerWaits) => this.take(projected, plan, scenario, newerWaits),
      (error) => this.fail(error),
    );
    parts.engine.onNotice = (notice) => this.report(notice, 'warning');
  }

  /** Resolves once everything of the latest input is painted, all random paths too, or the engine has failed. Never rejects. */
  get settled(): Promise<void> {
    return this.settle();
  }

  /** Starts the engine and opens what the link, the options or the saved settings name; `failed` if it cannot. */
  start(options: StartOptions = {}): Promise<void> {
    this.startOptions = options;
    return this.during(() => this.begin());
  }

  /** Starts the engine anew after a failure, with plan and scenario as they are. */
  retry(): Promise<void> {
    return this.during(async () => {
      this.change({ failure: null });
      if (!this.current.plan || !this.pack) return this.begin();
      this.change({ engineVersion: await this.parts.engine.start() });
      await this.parts.engine.open(this.pack.text, this.pack.format);
    });
  }

  /** Opens a plan by its choice, or a pack by its text; the present plan stays where that is faulty. */
  openPlan(idOrText: string): Promise<void> {
    return this.during(async () => {
      const own = this.own.get(idOrText);
      if (own !== undefined) await this.enter(own, null, null);
      else if (idOrText.includes('\n') || idOrText.trimStart().startsWith('{')) await this.enter(idOrText, null, null);
      else if (await this.openBundled(idOrText, null)) this.choose({ plan: idOrText });
    });
  }

  /** Opens a pack from a file; one that is too large or no text is refused unread, and the present plan stays. */
  openFile(file: Blob): Promise<void> {
    return this.during(async () => {
      const { text, messages } = await readPackFile(file);
      this.tell(messages);
      if (text !== null) await this.enter(text, null, null);
    });
  }

  /** Opens a link in the running page; one that cannot be read says so and changes nothing. */
  openLink(fragment: string): Promise<void> {
    return this.during(async () => {
      const { link, faults } = readLink(fragment);
      this.tell(faults);
      if (!link || !(await this.openBundled(link.plan, link))) return;
      if (link.view) this.setView(link.view);
      if (link.lang) await this.showLang(link.lang);
    });
  }

  /** Sets a lever, in all years or in one. A value it does not take is refused with its reason and changes nothing. */
  setLever(id: string, value: number, options: { year?: number | null; phase?: Phase } = {}): LeverFault | null {
    const { plan, scenario } = this.current;
    const { year = null, phase = 'commit' } = options;
    const lever = plan ? leverOf(plan, id) : null;
    if (!plan || !scenario || !lever) return 'unknown-lever';
    const fault = leverFault(plan, lever, value, year);
    if (fault === null) this.adjust(withLever(plan, scenario, lever, value, year), { kind: 'lever', id }, phase);
    return fault;
  }

  /**
   * Sets several levers in one step, each in all years; null takes one back to its preset. `group` names the gesture, so that
   * a drag of them is one step. A value that is refused leaves all of them as they were.
   */
  setLevers(values: ReadonlyMap<string, number | null>, options: { group: string; phase?: Phase }): LeverFault | null {
    const { plan, scenario } = this.current;
    const next = plan && scenario ? withLevers(plan, scenario, values) : 'unknown-lever';
    if (typeof next === 'string') return next;
    this.adjust(next, { kind: 'levers', id: options.group }, options.phase ?? 'commit');
    return null;
  }

  /** Takes the lever back to its value in the preset; `toOpened` to the value that an opened link gave it. */
  resetLever(id: string, options: { toOpened?: boolean } = {}): void {
    const { scenario, openedScenario } = this.current;
    if (!scenario) return;
    const opened = options.toOpened && openedScenario ? openedScenario.levers[id] : undefined;
    const next =
      opened === undefined ? withoutLever(scenario, id) : { ...scenario, levers: { ...scenario.levers, [id]: opened } };
    this.adjust(next, { kind: 'lever', id }, 'commit');
  }

  /** Takes every lever and every overwritten share back to the preset, in one step. */
  resetAll(): void {
    const { plan, scenario } = this.current;
    if (!plan || !scenario) return;
    this.adjust({ ...baseScenario(plan), preset: scenario.preset }, { kind: 'reset', id: null }, 'commit');
  }

  /** Chooses a preset; adjustments of levers go with the one that is left, overwritten shares stay. */
  setPreset(id: string): void {
    const { plan, scenario } = this.current;
    if (!plan || !scenario || !isPreset(plan, id)) return;
    this.adjust({ ...scenario, preset: id, levers: {} }, { kind: 'preset', id }, 'commit');
  }

  /** Overwrites a region's share of output, as a fraction; null takes the plan's own again. */
  setShare(region: string, share: number | null, options: { phase?: Phase } = {}): void {
    const { plan, scenario } = this.current;
    if (!plan || !scenario || (share !== null && !(share > 0 && share < 1))) return;
    this.adjust(withShare(plan, scenario, region, share), { kind: 'share', id: region }, options.phase ?? 'commit');
  }

  /** The text of a pack that can be chosen; null where the build has no such plan or it cannot be fetched. */
  packText(choice: string): Promise<string | null> {
    const own = this.own.get(choice);
    return own === undefined ? this.parts.plans.load(choice).catch(() => null) : Promise.resolve(own);
  }

  undo(): void {
    this.travel(stepBack);
  }

  redo(): void {
    this.travel(stepForward);
  }

  setYear(year: number): void {
    const { plan } = this.current;
    if (plan && year >= plan.base_year && year <= plan.last_year) this.change({ year, unmoved: null });
  }

  /** Names the indicators on screen; without it the plan’s cards and headline count. */
  setShown(indicators: readonly string[]): void {
    this.shown = indicators;
  }

  /** The fragment (with #) that opens this plan with this scenario, year, view and, where that is short, compared scenarios. */
  link(): string {
    const { plan, scenario, year, view, lang, risk, kept, analysisChoices } = this.current;
    if (!plan || !scenario) return '';
    const place = { year, view, lang, risk: settingsOf(risk), own: analysisChoices.seek.own };
    const count = kept.places.filter((one) => one !== null).length;
    if (count === 0) return writeLink(plan, scenario, place);
    const compared = linkedSet(kept, plan) ?? count;
    const whole = writeLink(plan, scenario, { ...place, compared });
    return whole.length <= SHORT_LINK ? whole : writeLink(plan, scenario, { ...place, compared: count });
  }

  /** Whether the link holds the compared scenarios, not only their number. */
  get linkCarriesCompared(): boolean {
    return Array.isArray(readLink(this.link()).link?.compared);
  }

  protected openScenario(scenario: Scenario, step: Step): void {
    this.adjust(scenario, step, 'commit');
  }

  /** Ends the engine and all listening. */
  close(): void {
    this.endListening();
    this.riskRuns.stop();
    this.parts.engine.close();
  }

  // — Opening —

  private async begin(): Promise<void> {
    const { fragment = '', plan, lang, view } = this.startOptions;
    const { link, faults } = readLink(fragment);
    this.tell(faults);
    await this.showLang(link?.lang ?? this.settings.lang ?? lang ?? 'zh-CN');
    this.setView(link?.view ?? view ?? this.current.view);
    this.beginRisk(this.startOptions);
    const wanted = link?.plan ?? plan ?? this.settings.plan ?? this.parts.plans.first;
    const outlined = this.outline(wanted);
    this.change({ engineVersion: await this.parts.engine.start() });
    await outlined;
    const opened = await this.openBundled(wanted, link);
    if (!opened && wanted !== this.parts.plans.first) await this.openBundled(this.parts.plans.first, null);
    if (!this.current.plan)
      throw new EngineError({ code: 'build-incomplete', detail: `no plan: ${wanted.slice(0, 60)}` });
  }

  /** Shows the pack as it is written while the engine loads; an unknown plan and a lost file are told when it is opened. */
  private async outline(id: string): Promise<void> {
    const text = await this.parts.plans.load(id).catch(() => null);
    if (text !== null) this.showOutline(text, id);
  }

  private showOutline(text: string, id: string): void {
    if (!this.current.plan) this.change({ outline: packOutline(text), opened: id });
  }

  private async openBundled(id: string, link: Link | null): Promise<boolean> {
    const text = await this.parts.plans.load(id).catch(() => undefined);
    if (text === undefined) this.report('file-unavailable', 'error');
    if (text === null) this.report('plan-unknown', 'error', { plan: id.slice(0, 60) });
    if (typeof text !== 'string') return false;
    this.showOutline(text, id);
    return this.enter(text, link, id);
  }

  /** Opens a pack's text; nothing of the present plan is replaced before the pack and its base preset are good. */
  private async enter(text: string, link: Link | null, id: string | null): Promise<boolean> {
    const saved = (plan: string) => this.parts.storage.saved(plan);
    const entered = await openPack({ engine: this.parts.engine, saved, present: this.pack }, text, link);
    if (!entered.pack) {
      this.tell(entered.messages);
      return false;
    }
    this.pack = entered.pack;
    this.gesture = this.watched = null;
    const own = entered.patch.plan ? this.keptOfPlan(entered.patch.plan, link) : NOTHING_KEPT;
    const kept = this.current.messages.filter((message) => message.origin === 'page');
    this.change({
      ...entered.patch,
      outline: null,
      ...this.choiceOf(text, id, entered.patch.plan ?? null),
      messages: kept,
      unmoved: null,
      risk: this.riskOfPlan(entered.risk),
      quotas: this.quotasOfPlan(),
      kept: own,
      analyses: this.analysesOfPlan(),
      undo: [],
      redo: [],
      ui: { ...this.current.ui, search: '', chart: null },
    });
    // A bundled pack was checked when it was written; remarks on it wait in the sources view.
    this.tell(id === null ? [...entered.remarks, ...entered.messages] : entered.messages);
    return true;
  }

  /** The choice that is open now; a pack from a file becomes one, and a newer text of it takes its place. */
  private choiceOf(text: string, id: string | null, plan: PlanView | null): Partial<PageState> {
    if (id !== null || plan === null) return { opened: id };
    const choice = { id: `own:${plan.id}`, text: null, name: plan.short_title };
    this.own.set(choice.id, text);
    return { opened: choice.id, plans: withChoice(this.current.plans, choice) };
  }

  // — Changing the scenario —

  protected adjust(next: Scenario, step: Step, phase: Phase): void {
    const { scenario, projection, undo, redo } = this.current;
    if (!scenario) return;
    const moved = !sameScenario(scenario, next);
    const gestured = gesturedStep({ undo, redo }, this.gesture, {
      before: { scenario, quotas: this.current.quotas.tables },
      next,
      step,
      phase,
    });
    if (gestured.begins) {
      const lever = step.kind === 'lever' ? step.id : null;
      this.watched = lever !== null && projection ? { lever, from: projection, scenario } : null;
    }
    if (moved && (gestured.begins || this.gesture?.recorded === false)) this.beforeChange();
    this.gesture = gestured.gesture;
    const dragging = phase === 'input';
    if (moved) this.ask(next, { ...gestured.history, dragging });
    else if (dragging !== this.current.dragging) this.change({ ...gestured.history, dragging });
    if (dragging) return;
    this.saveScenario();
    // A hand that rests wants all indicators, where during the drag those on view had to do.
    if (!moved) this.askRisk();
  }

  private travel(by: typeof stepBack): void {
    const { scenario, undo, redo, quotas } = this.current;
    const reached = scenario && by({ undo, redo }, { scenario, quotas: quotas.tables });
    if (!reached) return;
    const tables = this.restoreTables(reached.quotas);
    if (sameScenario(scenario, reached.scenario)) {
      this.change({ ...reached.history, ...tables });
      this.saveTables();
      return;
    }
    this.gesture = this.watched = null;
    this.beforeChange();
    this.ask(reached.scenario, { ...reached.history, ...tables, dragging: false });
    this.saveScenario();
    if (this.current.failure) void this.retry();
  }

  private ask(scenario: Scenario, also: Partial<PageState>): void {
    const { plan, failure } = this.current;
    const runs = plan !== null && failure === null && this.opening === 0;
    const preview = runs ? this.parts.engine.preview(scenario) : null;
    const answered = runs && preview?.projection ? this.answered(preview, plan, scenario) : {};
    this.change({ ...also, scenario, unmoved: null, pending: runs, ...answered });
    if (!runs) return;
    this.scheduler.request({ plan, scenario });
    this.askRisk();
  }

  /** Takes the answer to a run; one of a plan that is being left is dropped. */
  private take(answer: Projected, plan: PlanView, scenario: Scenario, newerWaits: boolean): void {
    const { scenario: latest, projection, projected } = this.current;
    const left = plan !== this.current.plan || this.opening > 0;
    const pending = newerWaits || this.opening > 0;
    const overtaken = projected === latest && scenario !== latest;
    const confirmed = projected === scenario && sameFigures(answer.projection, projection);
    if (left || overtaken || confirmed) this.change({ pending });
    else this.change({ pending, ...this.answered(answer, plan, scenario) });
  }

  /** What an answer changes; one without a projection leaves the last good figures. */
  private answered({ projection, diagnostics }: Projected, plan: PlanView, scenario: Scenario): Partial<PageState> {
    const messages = this.messagesOfRun(runMessages(diagnostics));
    if (!projection) return { messages };
    const years = [this.current.year, ...yearChoices(plan)];
    const shown = { indicators: this.shown ?? [plan.headline, ...plan.cards], years };
    const { watched } = this;
    const changed = watched !== null && !sameScenario(watched.scenario, scenario);
    const unmoved = changed ? unmovedBy(plan, watched.lever, watched.from, projection, shown) : null;
    return { projection, projected: scenario, messages, unmoved };
  }

  // — The rest —

  /** Runs an opening; afterwards the scenario is run again if it was changed meanwhile. */
  private during(open: () => Promise<void>): Promise<void> {
    this.opening += 1;
    this.endRisk();
    this.change({ pending: true });
    const work = this.work.then(open).then(
      () => this.opened(),
      (error: unknown) => {
        this.opening -= 1;
        this.fail(error);
      },
    );
    this.work = work;
    return work;
  }

  private opened(): void {
    this.opening -= 1;
    const { plan, scenario, projected, failure } = this.current;
    if (plan && scenario && !failure && projected !== scenario) return this.ask(scenario, {});
    this.change({ pending: this.scheduler.busy });
    this.askRisk();
  }

  protected fail(error: unknown): void {
    this.endRisk();
    this.change({ failure: failureOf(error), pending: false, dragging: false });
  }

  private async settle(): Promise<void> {
    do {
      await this.work;
      await this.scheduler.idle();
      await this.riskRuns.idle();
      await this.quotasIdle();
      await this.analysesIdle();
      await this.parts.frame();
      await this.parts.frame();
    } while (this.scheduler.busy || this.riskRuns.busy || this.quotasBusy || this.analysesBusy || this.opening > 0);
  }

  protected endGesture(): void {
    this.gesture = this.watched = null;
  }

  protected riskMayRun(): boolean {
    return this.current.plan !== null && this.current.failure === null && this.opening === 0;
  }

  protected riskOnView(): string[] {
    return indicatorsOnView(this.current, this.shown);
  }

  protected saveScenario(): void {
    const { plan, scenario } = this.current;
    if (plan && scenario) this.noteStorage(this.parts.storage.save(plan.id, this.link()));
  }
}
