/**
 * Opening a pack: read it, project its base preset, and find the scenario to begin with: a link's, the one kept in this
 * browser, else the base. Nothing is handed on before all of that is good.
 */
import type { EnginePort, PackText } from '../engine/protocol';
import type { PlanChoice } from '../engine/plans';
import type { Diagnostic, OwnAim, PackFormat, PlanView, Scenario } from '../engine/wire';
import { choicesWith } from './analysis-choices';
import { applyLink, readLink, type Link } from './link';
import { diagnosticMessage, pageMessage, type MessageDraft } from './messages';
import { baseScenario, sameScenario } from './scenario';
import type { RiskSettings } from './risk';
import { yearChoices, type PageState } from './state';

export interface OpeningFrom {
  engine: EnginePort;
  /** The fragment kept for a plan, null if none. */
  saved: (plan: string) => string | null;
  /** The pack that is open now; the engine goes back to it where the new one is faulty. */
  present: PackText | null;
}

export interface Opening {
  /** Null where the pack is faulty; `messages` say why. */
  pack: PackText | null;
  patch: Partial<PageState>;
  /** What the link, or what was kept of this plan, says of uncertainty. */
  risk: Partial<RiskSettings>;
  /** What the core remarked on a good pack. */
  remarks: MessageDraft[];
  messages: MessageDraft[];
}

/** Characters; a pack of all five documents is far below it. */
export const PACK_LIMIT = 4_000_000;

export async function openPack(from: OpeningFrom, text: string, link: Link | null): Promise<Opening> {
  const { engine, present } = from;
  if (text.length > PACK_LIMIT) return refused([pageMessage('pack-too-large', 'error', { limit: PACK_LIMIT / 1e6 })]);
  const format: PackFormat = text.trimStart().startsWith('{') ? 'json' : 'toml';
  const { plan, diagnostics } = await engine.open(text, format);
  if (!plan) return refused(diagnostics.map(diagnosticMessage));
  const untouched = baseScenario(plan);
  const base = await engine.project(untouched);
  if (!base.projection) {
    if (present) await engine.open(present.text, present.format);
    return refused(base.diagnostics.map(diagnosticMessage));
  }
  const begun = beginning(plan, link, from.saved(plan.id));
  const own = sameScenario(begun.scenario, untouched) ? base : await engine.project(begun.scenario);
  const scenario = own.projection ? begun.scenario : untouched;
  return {
    pack: { text, format },
    patch: {
      plan,
      packDiagnostics: diagnostics,
      scenario,
      openedScenario: link ? scenario : null,
      projection: own.projection ?? base.projection,
      projected: scenario,
      baseProjection: base.projection,
      year: beginningYear(plan, link),
      analysisChoices: choicesWith(begun.own),
    },
    risk: begun.risk,
    remarks: diagnostics.map(diagnosticMessage),
    messages: [...begun.messages, ...runMessages(own.diagnostics)],
  };
}

/** The text of a pack's file, or why it is not read. The size is looked at before the file is. */
export async function readPackFile(file: Blob): Promise<{ text: string | null; messages: MessageDraft[] }> {
  const refuse = (message: MessageDraft) => ({ text: null, messages: [message] });
  if (file.size > PACK_LIMIT) return refuse(pageMessage('pack-too-large', 'error', { limit: PACK_LIMIT / 1e6 }));
  try {
    const bytes = await file.arrayBuffer();
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), messages: [] };
  } catch {
    return refuse(pageMessage('pack-not-text', 'error'));
  }
}

/** The plans with one more choice; a newer text of the same takes its place. */
export function withChoice(plans: readonly PlanChoice[], choice: PlanChoice): PlanChoice[] {
  const known = plans.some(({ id }) => id === choice.id);
  return known ? plans.map((one) => (one.id === choice.id ? choice : one)) : [...plans, choice];
}

export function runMessages(diagnostics: readonly Diagnostic[]): MessageDraft[] {
  return diagnostics.map((diagnostic) => ({ ...diagnosticMessage(diagnostic), origin: 'run' }));
}

function refused(messages: MessageDraft[]): Opening {
  return { pack: null, patch: {}, risk: {}, remarks: [], messages };
}

function beginning(
  plan: PlanView,
  link: Link | null,
  saved: string | null,
): { scenario: Scenario; risk: Partial<RiskSettings>; own: readonly OwnAim[]; messages: MessageDraft[] } {
  if (link) {
    const { risk, ...applied } = applyLink(link, plan);
    return { ...applied, risk: { ...risk, ...(link.risk === null ? {} : { on: link.risk }) } };
  }
  const kept = readLink(saved ?? '').link;
  if (!kept || kept.plan !== plan.id)
    return { scenario: baseScenario(plan), risk: { chosen: null }, own: [], messages: [] };
  const { scenario, risk: whole, own } = applyLink(kept, plan);
  const { seed, paths, chosen } = whole;
  // What was kept as usual leaves what the host asks for.
  const risk = { chosen, ...(seed === null ? {} : { seed }), ...(paths === null ? {} : { paths }) };
  if (sameScenario(scenario, baseScenario(plan))) return { scenario: baseScenario(plan), risk, own, messages: [] };
  return { scenario, risk, own, messages: [{ ...pageMessage('scenario-restored', 'note'), action: 'reset-all' }] };
}

/** The link's year if the plan has it, else the year of the headline's last target, else the last milestone. */
function beginningYear(plan: PlanView, link: Link | null): number {
  const year = link?.year;
  if (year !== null && year !== undefined && year > plan.base_year && year <= plan.last_year) return year;
  const choices = yearChoices(plan);
  const aimed = plan.targets
    .filter(
      (target) =>
        target.indicator === plan.headline &&
        target.region === null &&
        target.tracking === 'projected' &&
        target.level === 'must',
    )
    .map((target) => target.year)
    .filter((one): one is number => one !== null && choices.includes(one));
  return aimed.length > 0 ? Math.max(...aimed) : (choices[choices.length - 1] ?? plan.last_year);
}
