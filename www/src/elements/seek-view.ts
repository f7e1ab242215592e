/** `<tuiyan-seek>`: what would have to change so that chosen targets are met. Targets, levers, the search, its answer; beside it what one target requires. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatPlain } from '../i18n/numbers';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';
import { seekQuestion } from './seek-question';
import './analysis-status';
import './required-growth-panel';
import './seek-answer';
import './seek-lever-choice';
import './seek-target-choice';

/** The name under which the goal is sought. */
export const SEEK = 'seek';

/** With more targets than this a search takes a while. */
const MANY_TARGETS = 8;

export class SeekView extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    const running = (state.analyses[SEEK]?.progress ?? null) !== null;
    return [state.plan, state.scenario, state.projection, state.texts, state.analysisChoices.seek, running];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, scenario, projection, analysisChoices, analyses } = this.page;
    if (plan === null || scenario === null || projection === null) {
      return nothing;
    }
    const question = seekQuestion(analysisChoices.seek, plan, scenario, projection);
    const targets = question.targets.length;
    const levers = question.free?.length ?? 0;
    const running = (analyses[SEEK]?.progress ?? null) !== null;
    return html`<section class="section first seek">
        <h3>${this.t('seek-title')}<span class="note">${this.t('seek-about')}</span></h3>
        <div class="seek-grid">
          <tuiyan-seek-targets .store=${this.store}></tuiyan-seek-targets>
          <div>
            <tuiyan-seek-levers .store=${this.store}></tuiyan-seek-levers>
            <div class="seek-run">
              <button
                type="button"
                class="strong"
                data-role="seek-run"
                ?disabled=${targets === 0 || levers === 0 || running}
                @click=${this.run}
              >
                ${this.t('seek-run')}
              </button>
              <span class="small muted" data-role="seek-asked"> ${this.asked(targets, levers)} </span>
              <tuiyan-analysis-status .store=${this.store} .name=${SEEK} .once=${true}></tuiyan-analysis-status>
            </div>
          </div>
        </div>
      </section>
      <tuiyan-seek-answer .store=${this.store}></tuiyan-seek-answer>
      <tuiyan-required .store=${this.store}></tuiyan-required>`;
  }

  /** How much is asked; where nothing can be, what to choose first. */
  private asked(targets: number, levers: number): string {
    if (targets === 0) return this.t('seek-without-targets');
    if (levers === 0) return this.t('seek-without-levers');
    const asked = this.t('seek-asked', { targets: formatPlain(targets), levers: formatPlain(levers) });
    return targets > MANY_TARGETS ? `${asked} ${this.t('seek-many')}` : asked;
  }

  private readonly run = (): void => {
    const { plan, scenario, projection, analysisChoices } = this.page;
    if (plan !== null && scenario !== null && projection !== null) {
      this.store.analyseOnce(SEEK, seekQuestion(analysisChoices.seek, plan, scenario, projection));
    }
  };
}

define('tuiyan-seek', SeekView);
