/**
 * The chance that the chosen targets are met together, as a figure of its own, with the target that holds it back most. The same words
 * stand among the answers and over the table of targets.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { JointRisk, PlanView, RiskView } from '../engine/wire';
import type { Texts } from '../i18n/texts';
import { compared, sameChosen, usualChosen } from '../state/risk';
import type { RiskState } from '../state/risk';
import { sentence } from './figures';
import { targetName } from './names';
import { dueText } from './outcome-words';
import { chance, chanceText, moved } from './risk-words';

export interface JointScene {
  texts: Texts;
  plan: PlanView;
  answer: RiskView | null;
  before: RiskView | null;
  /** Whether the reader has chosen other targets than the usual ones. */
  own: boolean;
  /** How many are chosen, also before the paths have said anything of them. */
  count: number;
}

export function jointScene(texts: Texts, plan: PlanView, risk: RiskState): JointScene {
  const { answer, chosen } = risk;
  const count = (chosen ?? usualChosen(plan)).length;
  return { texts, plan, answer, before: compared(risk), own: chosen !== null, count };
}

/** 12 项确保目标同时达成 */
export function jointHeading({ texts, own, count }: JointScene): string {
  return count === 0 ? texts.t('joint-of-none') : texts.t(own ? 'joint-of-chosen' : 'joint-of-must', { count });
}

/** The figure alone; in its place why there is none. */
export function jointFigure({ texts, answer, before, own, count }: JointScene): unknown {
  const joint = answer?.joint ?? null;
  if (answer === null || joint === null) {
    const why = count === 0 && !own ? 'joint-without-must' : 'joint-none';
    return answer === null ? '—' : html`<span class="joint-none">${texts.t(why)}</span>`;
  }
  const was = before !== null && sameChosen(answer, before) ? (before.joint?.probability ?? null) : null;
  return html`${chance(texts, joint, 'joint-probability')} ${moved(texts, joint.probability, was)}`;
}

/** 瓶颈：亩均税收（2027年）；若不计它，其余同时达成约 21%。 */
export function bottleneckText(scene: JointScene): unknown {
  const { texts, plan, answer } = scene;
  const joint = answer?.joint ?? null;
  const target = joint === null ? undefined : plan.targets.find(({ id }) => id === joint.bottleneck);
  if (joint === null || target === undefined) {
    return nothing;
  }
  const name = html`<b data-role="bottleneck" data-bottleneck=${target.id}
    >${texts.t('joint-target', { target: targetName(texts, plan, target), year: dueText(texts, target) })}</b
  >`;
  return sentence(
    texts,
    joint.targets.length === 1 ? 'joint-only' : 'joint-bottleneck',
    { without: without(texts, joint) },
    { target: name },
  );
}

function without(texts: Texts, joint: JointRisk): string {
  return chanceText(texts, joint.without_bottleneck);
}

/** The line over the table of targets. */
export function jointLine(scene: JointScene, buttons: TemplateResult | typeof nothing): TemplateResult {
  return html`<p class="joint-line" data-role="joint">
    <span class="joint-figure">${jointHeading(scene)}${scene.texts.t('colon')}${jointFigure(scene)}</span>
    <span>${bottleneckText(scene)}</span> ${buttons}
  </p>`;
}
