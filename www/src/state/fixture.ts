/** A small plan and an engine that answers for it, for the tests of the state layer; no part of the page. */
import type { SheetFiles } from '../engine/files';
import type { EngineNotice, EnginePort } from '../engine/protocol';
import type { Diagnostic, IndicatorView, LeverView, PlanView, Projected, ProjectionView } from '../engine/wire';
import type { Analysed, AnalysisProgress, AnalysisQuestion } from '../engine/wire';
import type { QuotaAnswer, QuotaChoice, QuotaExport, QuotaFile, QuotaLayouts, QuotaQuestion } from '../engine/wire';
import { BAND, type RiskAnswer, type RiskQuestion, type RiskView, type Scenario, type Source } from '../engine/wire';
import { leverOf, scenarioValues } from './scenario';

const SOURCE: Source = { kind: 'assumption', ref: 'a test', clause: null, quote: null };

export function lever(id: string, more: Partial<LeverView> = {}): LeverView {
  return {
    id,
    family: id,
    name: null,
    chain: null,
    region: null,
    size: null,
    indicator: null,
    group: 'output',
    unit: '/yr',
    display: { unit: 'percent-per-year', scale: 100, decimals: 1, difference_unit: 'points' },
    value: 0.02,
    years: {},
    min: -0.1,
    max: 0.2,
    step: 0.005,
    plausible: [0, 0.05],
    spread: 0,
    whole: false,
    yearly_rate: true,
    source: SOURCE,
    plausible_source: SOURCE,
    affects: ['output'],
    ...more,
  };
}

export function indicator(id: string, decimals = 1): IndicatorView {
  return {
    id,
    family: id,
    name: null,
    region: null,
    chain: null,
    tracked: false,
    unit: '亿元',
    display: { unit: 'yi-yuan', scale: 1, decimals, difference_unit: 'yi-yuan' },
    better: 'higher',
    source: null,
  };
}

const NAME = { zh: '试', en: 'Test' };

export function testPlan(more: Partial<PlanView> = {}): PlanView {
  return {
    id: 'test-plan',
    version: 1,
    digest: '0123456789abcdef0123456789abcdef',
    engine_version: '0.1.0',
    city: NAME,
    title: NAME,
    short_title: NAME,
    issuer: NAME,
    document: { number: null, issued: null, sha256: null },
    base_year: 2022,
    last_year: 2027,
    milestones: [2025, 2027],
    headline: 'output',
    cards: ['output', 'va'],
    superseded_by: null,
    chains: [],
    regions: [
      { id: 'east', name: NAME, kind: 'county', output_share: 0.6, source: SOURCE },
      { id: 'west', name: NAME, kind: 'county', output_share: 0.4, source: SOURCE },
    ],
    baseline: [],
    levers: [
      lever('growth', { value: 0.08, affects: ['output', 'va'] }),
      lever('price', { years: { '2023': -0.02 }, affects: ['output', 'va'] }),
      lever('tax.drift', { affects: ['tax'] }),
      lever('projects.count', {
        group: 'projects',
        min: 0,
        max: 100,
        step: 1,
        value: 10,
        affects: ['output', 'projects.landed'],
      }),
      lever('projects.build_years', { whole: true, yearly_rate: false, min: 1, max: 4, step: 1, value: 2 }),
      lever('idle', { affects: ['tax'] }),
    ],
    indicators: [indicator('output'), indicator('va'), indicator('tax')],
    targets: [],
    presets: [
      { id: 'conservative', solves: [], levers: { growth: 0.05 }, sources: {} },
      { id: 'base', solves: [], levers: {}, sources: {} },
      { id: 'ambitious', solves: [], levers: { growth: 0.1, price: { '2025': 0.03 } }, sources: {} },
    ],
    status: { near: 0.05, about: 0.02 },
    actuals: [],
    absent_blocks: [],
    assumptions: { figures: 10, assumed: 4 },
    counts: { total: 0, quantified: 0, projected: 0, by_hand: 0, unnumbered: 0, repeated: 0 },
    quotas: [],
    ...more,
  };
}

/** Output grows with growth and price, value added follows it, tax moves with its own lever alone; projects are land-bound. */
export function testProjection(plan: PlanView, scenario: Scenario): ProjectionView {
  const of = (id: string) => {
    const found = leverOf(plan, id);
    return found ? scenarioValues(plan, scenario, found) : [];
  };
  const [growth, price, drift] = [of('growth'), of('price'), of('tax.drift')];
  const shares = Object.values(scenario.shares ?? {}).reduce((sum, share) => sum + share, 0);
  const rows: number[][] = [[100, 25, 5]];
  growth.forEach((rate, at) => {
    const [output = 0, , tax = 0] = rows[at] ?? [];
    const next = output * (1 + rate) * (1 + (price[at] ?? 0)) + shares;
    rows.push([next, next / 4, tax * (1 + (drift[at] ?? 0))]);
  });
  return {
    years: rows.map((_, at) => plan.base_year + at),
    values: Float64Array.from(rows.flat()),
    limits: growth.map(() => 'land' as const),
    price_level: growth.map(() => 1),
    doubling_year: null,
    targets: [],
  };
}

/** Chances that grow with growth and shift with seed and number of paths; bands around the projection of what was asked for. */
export function testRisk(plan: PlanView, scenario: Scenario, question: RiskQuestion, paths: number): RiskView {
  const { values, years } = testProjection(plan, scenario);
  const width = plan.indicators.length;
  const bands = new Float64Array((years.length - 1) * width * BAND).fill(Number.NaN);
  plan.indicators.forEach(({ id }, column) => {
    if (question.indicators !== null && !question.indicators.includes(id)) return;
    for (let year = 1; year < years.length; year += 1) {
      const middle = values[year * width + column] ?? Number.NaN;
      const spread = [-0.2, -0.15, -0.1, 0, 0.1, 0.15, 0.2].map((part) => middle * (1 + part * year));
      bands.set([paths, middle, 1, ...spread], ((year - 1) * width + column) * BAND);
    }
  });
  const growth = scenarioValues(plan, scenario, leverOf(plan, 'growth')!)[0] ?? 0;
  const chance = Math.min(1, growth * 5 + (scenario.seed ?? 1) / 1000 + paths / 1e7);
  const projected = plan.targets.map(({ tracking }) => tracking === 'projected');
  const chosen = plan.targets
    .filter(({ id, level }, at) => projected[at] && (question.chosen?.includes(id) ?? level === 'must'))
    .map(({ id }) => id);
  const one = { probability: chance, standard_error: 0.005, expected_shortfall: 1.5 };
  return {
    paths,
    wanted: scenario.paths ?? 10_000,
    seed: scenario.seed ?? 1,
    targets: projected.map((is) => (is ? one : null)),
    joint:
      chosen.length === 0
        ? null
        : {
            targets: chosen,
            probability: chance / (1 + chosen.length),
            standard_error: 0.004,
            bottleneck: chosen[0]!,
            without_bottleneck: chance / chosen.length,
          },
    clamped: 0,
    correlation_mended_by: null,
    limited: null,
    bands,
  };
}

/** An engine without wasm: it answers after a turn, knows packs of the form `plan <id>`, and counts what is outstanding. */
/** A table of two places that sums to more than its target. */
export function quotaChoice(more: Partial<QuotaChoice> = {}): QuotaChoice {
  const row = (place: string, quota: string) => ({
    place,
    quota,
    base: '',
    weight: '',
    capacity: '',
    floor: '',
    cap: '',
    locked: false,
    grade: '',
    intensity: '',
    within: '',
    counts_in_total: true,
    commitment: 'expected',
    least_probability: '',
    last_quota: '',
    last_done: '',
    factors: {},
    done: '',
    due: '',
    least_share: '',
    most_share: '',
    points: '',
    bases: [],
  });
  return {
    id: 'output-quota',
    name: NAME,
    group: null,
    indicator: 'output',
    year: 2025,
    period: null,
    direction: 'at_least',
    display: { unit: 'yi-yuan', scale: 1, decimals: 1, difference_unit: 'yi-yuan' },
    base_display: { unit: 'yi-yuan', scale: 1, decimals: 1, difference_unit: 'yi-yuan' },
    weight_display: null,
    weight_indicator: null,
    unit: '0.1',
    needs: ['output', 'va'],
    source: null,
    projected: true,
    methods: ['base-share', 'projection-share', 'equal-growth', 'capacity', 'equal-probability', 'tiered', 'factors'],
    usual_tiers: { rates: ['1%', '2%', '4%', '5%', '7%'], edges: [], points: ['0.8%', '0.3%', '-1%', '-2%'] },
    sheet: {
      kind: 'additive',
      target: '100',
      reserve: '',
      rows: [row('east', '60'), row('west', '50')],
      done: '',
      levels_above: [],
      levels_below: [],
      score: { cap: '', weight: '' },
    },
    ...more,
  };
}

/** An answer that says nothing but what it is given. */
export function quotaAnswer(more: Partial<QuotaAnswer> = {}): QuotaAnswer {
  return {
    diagnostics: [],
    sheet: null,
    unmet: null,
    residual: null,
    common_probability: null,
    scores: null,
    check: null,
    differences: [],
    weights: null,
    vintages: [],
    revision: null,
    chain: [],
    pairs: [],
    ...more,
  };
}

export class TestEngine implements EnginePort {
  degraded = false;
  onNotice: ((notice: EngineNotice) => void) | null = null;
  started = 0;
  ran: Scenario[] = [];
  outstanding = 0;
  mostOutstanding = 0;
  closed = false;
  previews = false;
  /** What is remarked on a good pack. */
  remarks: Diagnostic[] = [];
  /** Thrown by the next calls, first one first; null lets a call pass. */
  faults: (Error | null)[] = [];
  private plan: PlanView | null = null;

  constructor(
    private readonly plans: PlanView[] = [testPlan(), testPlan({ id: 'other-plan', digest: 'fedcba9876543210' })],
  ) {}

  async start(): Promise<string> {
    this.started += 1;
    this.failIfAsked();
    return '0.1.0';
  }

  async open(text: string) {
    await turn();
    this.failIfAsked();
    const plan = this.plans.find(({ id }) => text.startsWith(`plan ${id}`)) ?? null;
    if (!plan) {
      const fault = { code: 'toml', severity: 'error' as const, place: { path: '', line: 3 }, params: {} };
      return { plan: null, diagnostics: [fault] };
    }
    this.plan = plan;
    return { plan, diagnostics: this.remarks };
  }

  async project(scenario: Scenario): Promise<Projected> {
    this.outstanding += 1;
    this.mostOutstanding = Math.max(this.mostOutstanding, this.outstanding);
    await turn();
    this.outstanding -= 1;
    this.ran.push(scenario);
    this.failIfAsked();
    if (!this.plan || scenario.levers['growth'] === 0.13) {
      const fault = { code: 'run', severity: 'error' as const, place: { path: 'levers', line: null }, params: {} };
      return { projection: null, diagnostics: [fault] };
    }
    return { projection: testProjection(this.plan, scenario), diagnostics: [] };
  }

  /** The tables that the plan has, and what was asked of them. */
  quotas: QuotaChoice[] = [];
  asked: QuotaQuestion[] = [];
  answerTo: (question: QuotaQuestion) => QuotaAnswer = () => quotaAnswer();

  async quotaChoices() {
    await turn();
    this.failIfAsked();
    return { choices: this.quotas, diagnostics: [] };
  }

  async answerQuotas(_scenario: Scenario, question: QuotaQuestion) {
    this.asked.push(question);
    await turn();
    this.failIfAsked();
    return this.answerTo(question);
  }

  /** What files hold, and what was to be written. */
  fileTables: QuotaFile = { tables: [], diagnostics: [] };
  written: QuotaExport[] = [];

  async readQuotaFile(): Promise<QuotaFile> {
    await turn();
    this.failIfAsked();
    return this.fileTables;
  }

  async writeQuotaFile(_scenario: Scenario, what: QuotaExport): Promise<QuotaLayouts> {
    await turn();
    this.failIfAsked();
    this.written.push(what);
    return { layouts: [], diagnostics: [] };
  }

  preview(scenario: Scenario): Projected | null {
    if (!this.previews || !this.plan) return null;
    return { projection: testProjection(this.plan, scenario), diagnostics: [] };
  }

  /** Each run of paths that was begun. */
  risks: { scenario: Scenario; question: RiskQuestion }[] = [];
  /** What the next runs answer in place of figures, first one first. */
  riskAnswers: Partial<RiskAnswer>[] = [];
  /** Every analysis that was asked for. */
  readonly analyses: { scenario: Scenario; question: AnalysisQuestion }[] = [];
  /** The next answers to analyses; none are there otherwise. */
  analysisAnswers: Analysed[] = [];
  private riskRun = 0;

  async risk(scenario: Scenario, question: RiskQuestion, deliver: (answer: RiskAnswer) => void): Promise<void> {
    const own = (this.riskRun += 1);
    this.risks.push({ scenario, question });
    const answer = this.riskAnswers.shift();
    for (const paths of [500, scenario.paths ?? 10_000]) {
      await turn();
      if (own !== this.riskRun || !this.plan) return;
      this.failIfAsked();
      const risk = testRisk(this.plan, scenario, question, paths);
      deliver({ risk, diagnostics: [], progress: paths / risk.wanted, ...answer });
    }
  }

  async analyse(
    scenario: Scenario,
    question: AnalysisQuestion,
    goesOn: (progress: AnalysisProgress) => boolean = () => true,
  ): Promise<Analysed | null> {
    await turn();
    this.failIfAsked();
    this.analyses.push({ scenario, question });
    if (!goesOn({ done: 0, of: 1 })) return null;
    return this.analysisAnswers.shift() ?? { answer: null, diagnostics: [] };
  }

  stopRisk(): void {
    this.riskRun += 1;
  }

  close(): void {
    this.closed = true;
  }

  private failIfAsked(): void {
    const fault = this.faults.shift();
    if (fault) throw fault;
  }
}

/** Files that hold nothing: a first byte of 0 cannot be read. */
export function testFiles(): SheetFiles {
  const fault: Diagnostic = { code: 'sheet-no-table', severity: 'error', place: { path: '', line: null }, params: {} };
  return {
    read: (bytes) => (bytes[0] === 0 ? { sheets: null, diagnostics: [fault] } : { sheets: [], diagnostics: [] }),
    csv: () => new Uint8Array([1]),
    // Says what it was made of.
    xlsx: (layouts, title) => new TextEncoder().encode(`${title}: ${layouts.map(({ name }) => name).join(', ')}`),
  };
}

export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Browser storage in memory; `denied` throws as a browser does that keeps nothing. */
export class TestArea implements Storage {
  private readonly kept = new Map<string, string>();

  get length(): number {
    return this.kept.size;
  }
  clear(): void {
    this.kept.clear();
  }
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  key(at: number): string | null {
    return [...this.kept.keys()][at] ?? null;
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}
