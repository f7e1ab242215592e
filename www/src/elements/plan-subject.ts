/** `<tuiyan-subject>`: what the figures are of: the plan's title and span, the scenario with what was changed, and what a preset means. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlanView, PresetView } from '../engine/wire';
import { formatYear } from '../i18n/numbers';
import { outturnsOf } from '../state/outturns';
import { adjustments } from '../state/scenario';
import type { PageState } from '../state/state';
import { foreignLang } from './names';
import { dueText } from './outcome-words';
import { define, PagePart } from './page-part';
import { sourceText } from './source-text';

export class PlanSubject extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.outline, state.scenario, state.texts];
  }

  protected override render(): TemplateResult {
    const { plan, outline, texts } = this.page;
    if (plan === null) {
      return html`<div class="subject">
        <h1>${outline === null ? this.t('product') : this.local(outline.title)}</h1>
      </div>`;
    }
    return html`<div class="subject">
      <h1 title=${this.local(plan.title)} lang=${foreignLang(texts, plan.title) ?? nothing}>
        ${this.local(plan.short_title)}
      </h1>
      <span class="span"
        >${this.t('plan-span', { from: formatYear(plan.base_year), to: formatYear(plan.last_year) })}</span
      >
      ${
        plan.superseded_by === null
          ? nothing
          : html`<span class="tag" title=${this.t('superseded', { plan: plan.superseded_by })}
              >${this.t('superseded-tag')}</span
            >`
      }
      ${this.scenario(plan)}
    </div>`;
  }

  /** 基准 + 3 项调整; a preset other than the base says in words what it is. */
  private scenario(plan: PlanView): TemplateResult | typeof nothing {
    const { scenario, texts } = this.page;
    if (scenario === null) {
      return nothing;
    }
    const changed = adjustments(plan, scenario);
    const results = outturnsOf(scenario).filter(({ comparable }) => comparable).length;
    const name = this.t(`preset-${scenario.preset}`);
    const preset = plan.presets.find(({ id }) => id === scenario.preset);
    const meaning = preset === undefined || preset.id === 'base' ? null : this.meaning(plan, preset);
    const source = Object.values(preset?.sources ?? {})[0];
    return html`<span class="scenario ${changed + results === 0 && meaning === null ? 'untouched' : ''}"
      >${this.t('scenario')}
      <b data-role="scenario-label"
        >${changed === 0 ? name : this.t('preset-adjusted', { preset: name, count: changed })}</b
      >${
        results === 0
          ? nothing
          : html`<span data-role="scenario-outturns">${this.t('subject-outturns', { count: results })}</span>`
      }${meaning === null ? nothing : html`<span class="meaning" data-role="preset-meaning" title=${source === undefined ? nothing : sourceText(texts, source)}>${meaning}</span>`}</span
    >`;
  }

  /** What a preset is; of one that was solved from targets, from which. */
  private meaning(plan: PlanView, { id, solves }: PresetView): string | null {
    const { texts } = this.page;
    const targets = plan.targets.filter((target) => solves.includes(target.id));
    return targets.length === 0
      ? texts.attribute(`preset-${id}`, 'help')
      : this.t('preset-solved', {
          targets: targets
            .map((target) =>
              this.t('preset-solved-target', { target: this.local(target.name), year: dueText(texts, target) }),
            )
            .join(this.t('list-comma')),
        });
  }
}

define('tuiyan-subject', PlanSubject);
