/** The state layer on the real core and the real plans: what every plan of the build must hold on the page. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import english from '../../../text/en.ftl?raw';
import { startCore, type Core } from '../engine/core';
import { runRisk } from '../engine/risk-run';
import type { PlanView, ProjectionView, RiskAnswer, Scenario } from '../engine/wire';
import type { EnginePort } from '../engine/protocol';
import { formatValue } from '../i18n/numbers';
import { CHINESE, Texts } from '../i18n/texts';
import { applyLink, readLink, writeLink } from './link';
import { givenTable, questionOf } from './quotas';
import { bandOf, isFull, RISK_OFF, riskScenario, settingsOf, STATS, targetRisk, usualChosen } from './risk';
import { baseScenario, withLever, withoutLever } from './scenario';
import { sameFigures, valueOf, yearChoices } from './state';
import { PageStorage } from './storage';
import { Store } from './store';

const packs = import.meta.glob<string>('../../../plans/*/plan.toml', { eager: true, query: '?raw', import: 'default' });
const module = new URL('../engine/generated/tuiyan_wasm_bg.wasm', import.meta.url);

let core: Core;
let english_: Texts;

beforeAll(() => {
  const bytes = readFileSync(module);
  core = startCore(new Uint8Array(bytes).buffer);
  english_ = new Texts('en', english);
});

describe.each(Object.entries(packs).map(([path, text]) => [path.split('/').slice(-2)[0] ?? path, text]))(
  '%s',
  (id, text) => {
    let plan: PlanView;

    beforeAll(() => {
      const opened = core.open(text, 'toml');
      expect(opened.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      plan = opened.plan!;
    });

    function projected(scenario: Scenario): ProjectionView {
      const { projection, diagnostics } = core.project(scenario);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      return projection!;
    }

    it('opens under its own id, every view whole', () => {
      expect(plan.id).toBe(id);
      const projection = projected(baseScenario(plan));
      expect(projection.values).toBeInstanceOf(Float64Array);
      expect(projection.values.length).toBe(projection.years.length * plan.indicators.length);
      expect(projection.targets.map((target) => target.id)).toEqual(plan.targets.map((target) => target.id));
      const missing = JSON.stringify(plan, (_, value: unknown) => (value === undefined ? 'undefined' : value)).includes(
        '"undefined"',
      );
      expect(missing).toBe(false);
      expect(plan.indicators.map((indicator) => indicator.id)).toContain(plan.headline);
    });

    it('has every text that its page needs, in both languages', () => {
      const key = (id: string) => id.replace(/\./g, '-');
      const wanted = new Set<string>([
        ...plan.indicators.filter((indicator) => !indicator.tracked).map(({ family }) => `indicator-${key(family)}`),
        ...plan.levers.flatMap(({ family, group }) => [`lever-${key(family)}`, `group-${group}`]),
        ...plan.presets.map((preset) => `preset-${preset.id}`),
        ...plan.targets.flatMap(({ level, measure, role, tracking }) => [
          `level-${level}`,
          `measure-${measure}`,
          `role-${role}`,
          `tracking-${tracking}`,
        ]),
        ...plan.targets.flatMap(({ by_hand: reason }) => (typeof reason === 'string' ? [`by-hand-${reason}`] : [])),
        ...[...plan.targets, ...plan.indicators, ...plan.levers].flatMap(({ display }) =>
          display === null ? [] : [`unit-${display.unit}`, `unit-${display.difference_unit}`],
        ),
        ...plan.baseline.map(({ source }) => `source-${source.kind}`),
        ...plan.absent_blocks.map((block) => `block-${block}`),
        `plan-${plan.id}`,
      ]);
      for (const texts of [CHINESE, english_]) expect([...wanted].filter((one) => !texts.has(one))).toEqual([]);
      for (const { family, tracked } of plan.indicators) {
        if (!tracked) expect(CHINESE.attribute(`indicator-${key(family)}`, 'scope'), family).not.toBeNull();
      }
      for (const { family } of plan.levers)
        expect(CHINESE.attribute(`lever-${key(family)}`, 'help'), family).not.toBeNull();
    });

    it('every lever can go to both ends and back, and moves nothing but what it says', () => {
      const base = projected(baseScenario(plan));
      const unsaid: string[] = [];
      for (const lever of plan.levers) {
        for (const end of [lever.min, lever.max]) {
          const scenario = withLever(plan, baseScenario(plan), lever, end, null);
          const { values } = projected(scenario);
          plan.indicators.forEach((indicator, column) => {
            const moved = base.years.some((_, row) => {
              const at = row * plan.indicators.length + column;
              return !Object.is(values[at], base.values[at]);
            });
            if (moved && !lever.affects.includes(indicator.id)) unsaid.push(`${lever.id} moves ${indicator.id}`);
          });
          expect(sameFigures(projected(withoutLever(scenario, lever.id)), base)).toBe(true);
        }
      }
      expect(unsaid).toEqual([]);
    });

    it('every quota table opens and is answered by check and methods, with all texts in both languages', () => {
      const scenario = baseScenario(plan);
      const { choices, diagnostics } = core.quotaChoices(scenario);
      expect(diagnostics).toEqual([]);
      const ids = new Set<string>();
      const checked: string[] = [];
      for (const choice of choices) {
        for (const { unit, difference_unit: of } of [
          choice.display,
          choice.base_display,
          choice.weight_display,
        ].flatMap((display) => display ?? []))
          ids.add(`unit-${unit}`).add(`unit-${of}`);
        for (const method of [null, ...choice.methods]) {
          const answer = core.answerQuotas(scenario, questionOf(choice.id, givenTable(choice), method, [choice.sheet]));
          for (const { code } of [...answer.diagnostics, ...(answer.check?.findings ?? [])])
            ids.add(`diagnostic-${code}`);
          for (const { kind } of answer.unmet?.bounds ?? []) ids.add(`quota-bound-${kind}`);
          if (method === null && answer.check?.rows.length === choice.sheet.rows.length) checked.push(choice.id);
        }
      }
      expect(checked).toEqual(choices.map((choice) => choice.id));
      for (const texts of [CHINESE, english_]) {
        expect([...ids].filter((one) => !texts.has(one) && !/[\u4e00-\u9fff]/.test(one))).toEqual([]);
      }
    });

    it('every lever at both ends moves a figure of the cards, or the page says why not', async () => {
      const engine: EnginePort = {
        degraded: false,
        onNotice: null,
        start: async () => core.version,
        open: async () => core.open(text, 'toml'),
        project: async (scenario) => core.project(scenario),
        preview: (scenario) => core.project(scenario),
        quotaChoices: async (scenario) => core.quotaChoices(scenario),
        answerQuotas: async (scenario, question) => core.answerQuotas(scenario, question),
        readQuotaFile: async (scenario, question) => core.readQuotaFile(scenario, question),
        writeQuotaFile: async (scenario, what) => core.writeQuotaFile(scenario, what),
        analyse: async () => null,
        risk: async () => undefined,
        stopRisk: () => undefined,
        close: () => undefined,
      };
      const store = new Store({
        engine,
        files: () => Promise.reject(new Error('no files here')),
        plans: { choices: [], first: id, load: async () => text },
        storage: new PageStorage(() => null),
        texts: CHINESE,
        frame: async () => undefined,
      });
      await store.start();
      const cards = () =>
        plan.cards.flatMap((card) =>
          yearChoices(plan).map((year) => {
            const { display } = plan.indicators.find((indicator) => indicator.id === card)!;
            return formatValue(valueOf(plan, store.state.projection!, card, year), display);
          }),
        );
      store.setShown(plan.cards);
      const before = cards();
      const silent: string[] = [];
      for (const lever of plan.levers) {
        for (const end of [lever.min, lever.max]) {
          store.setLever(lever.id, end);
          const changed = store.state.scenario?.levers[lever.id] !== undefined;
          const moved = cards().join() !== before.join();
          if (changed && moved === (store.state.unmoved !== null)) silent.push(`${lever.id} = ${end}`);
          const { unmoved } = store.state;
          if (unmoved)
            expect(CHINESE.t(`unmoved-${unmoved.reason}`, { indicators: unmoved.indicators.join('、') })).not.toBe('');
          store.resetAll();
        }
      }
      expect(silent).toEqual([]);
      expect(cards()).toEqual(before);
    });

    it('a link of forty changed levers has at most 2,000 characters and gives the same figures', () => {
      let scenario: Scenario = { ...baseScenario(plan), preset: 'ambitious' };
      for (const lever of plan.levers.filter(({ min, max }) => min < max).slice(0, 40)) {
        const value = lever.whole ? lever.max : lever.min + (lever.max - lever.min) / Math.PI;
        scenario = withLever(plan, scenario, lever, value, null);
      }
      expect(Object.keys(scenario.levers).length).toBeGreaterThanOrEqual(Math.min(40, plan.levers.length - 5));
      const place = { year: plan.last_year, view: 'overview', lang: 'zh-CN', risk: settingsOf(RISK_OFF) } as const;
      const link = writeLink(plan, scenario, place);
      expect(link.length).toBeLessThanOrEqual(2000);
      const { scenario: read, messages } = applyLink(readLink(link).link!, plan);
      expect(messages).toEqual([]);
      expect(sameFigures(projected(read), projected(scenario))).toBe(true);
    });

    it('random paths give every projected target a chance, every card a band around its line, and the same digits again', async () => {
      const scenario = riskScenario(baseScenario(plan), { ...RISK_OFF, seed: 3, paths: 700 });
      const ask = { scenario, question: { indicators: null, chosen: usualChosen(plan) } };
      const answers: RiskAnswer[] = [];
      for (let again = 0; again < 2; again += 1) {
        await runRisk(
          core,
          ask,
          async () => true,
          (answer) => answers.push(answer),
        );
      }
      expect(answers.map(({ risk }) => risk?.paths)).toEqual([500, 700, 500, 700]);
      expect(answers[1]).toEqual(answers[3]);
      const { risk } = answers[1]!;
      expect(isFull(risk!)).toBe(true);
      for (const target of plan.targets) {
        expect(targetRisk(plan, risk, target.id) !== null).toBe(target.tracking === 'projected');
      }
      expect(risk?.joint?.targets ?? []).toEqual(usualChosen(plan));
      for (const card of plan.cards) {
        const band = bandOf(plan, risk!, card, plan.last_year)!;
        const quantiles = STATS.map((stat) => band[stat]);
        expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
      }
    });

    it('a faulty scenario gives diagnostics with texts and no projection', () => {
      const bad: Scenario[] = [
        { ...baseScenario(plan), levers: { 'no.such.lever': 1 } },
        { ...baseScenario(plan), levers: { price: Number.NaN } },
        { ...baseScenario(plan), preset: 'no-such-preset' },
        { ...baseScenario(plan), plan: 'another-plan' },
      ];
      for (const scenario of bad) {
        const { projection, diagnostics } = core.project(scenario);
        expect(projection).toBeNull();
        expect(diagnostics.length).toBeGreaterThan(0);
        for (const { code, params } of diagnostics) {
          for (const texts of [CHINESE, english_]) {
            expect(texts.t(`diagnostic-${code}`, params)).not.toBe('');
            expect(texts.attribute(`diagnostic-${code}`, 'remedy', params)).not.toBeNull();
          }
        }
      }
    });
  },
);

describe('a pack that is none', () => {
  it.each([
    ['nothing', ''],
    ['rubbish', '\u0000\u0001 not toml ]['],
    ['half a line', '[plan]\nid = "x'],
    ['an empty table', '[plan]\n'],
    ['a number in place of a table', 'plan = 3\n'],
  ])('%s: faults with texts, and the plan that was open goes on', (_, text) => {
    const [, good] = Object.entries(packs)[0]!;
    const { plan } = core.open(good, 'toml');
    const { plan: none, diagnostics } = core.open(text, 'toml');
    expect(none).toBeNull();
    for (const { code, params } of diagnostics) {
      for (const texts of [CHINESE, english_]) expect(texts.t(`diagnostic-${code}`, params)).not.toBe('');
    }
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    expect(core.project(baseScenario(plan!)).projection).not.toBeNull();
  });
});
