/**
 * `<tuiyan-levers>`: the assumptions that can be moved. A first list of at most a dozen in the groups of the model; chains, regions and
 * everything else on demand; a search that knows pinyin; chips of what was changed.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LeverGroup, LeverView, PlanView } from '../engine/wire';
import { changedLevers, presetValues, scenarioValues, shownValue } from '../state/scenario';
import type { PageState } from '../state/state';
import { loadTexts } from '../i18n/texts';
import type { Texts } from '../i18n/texts';
import { chainGrowth, firstLevers, hasCommonGrowth, isByChain, isByRegion } from './first-levers';
import { valueText } from './figures';
import { icon } from './icons';
import { leverMatches } from './lever-search';
import { leverName } from './names';
import { define, PagePart } from './page-part';
import { commonShiftOf } from './common-growth-row';
import type { CommonChange } from './common-growth-row';
import './lever-row';

export class LeverPanel extends PagePart {
  /** The `levers` attribute of the simulator: what to show in place of the first list. */
  @property({ attribute: false }) wanted: readonly string[] = [];

  @state() private byChain = false;
  @state() private byRegion = false;
  /** Groups of which every lever is shown. */
  @state() private whole: ReadonlySet<string> = new Set();
  private english: Texts | null = null;

  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.scenario, state.texts, state.ui];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, scenario } = this.page;
    if (plan === null || scenario === null) {
      return nothing;
    }
    const changed = changedLevers(plan, scenario);
    return html`${this.head()} ${this.chips(plan, changed)}
    ${this.page.ui.search.trim() === '' ? this.groups(plan, new Set(changed)) : this.found(plan)}`;
  }

  private head(): TemplateResult {
    return html`<div class="levers-head">
      <h2>${this.t('levers')}</h2>
      <input
        type="search"
        data-role="lever-search"
        aria-label=${this.t('lever-search')}
        placeholder=${this.t('lever-search-hint')}
        .value=${this.page.ui.search}
        @input=${this.searchFor}
      />
    </div>`;
  }

  /** What of a group stands behind its first list: its chains, its regions, the rest. */
  private ways(
    group: string,
    all: readonly LeverView[],
    common: boolean,
    whole: boolean,
    rest: number,
  ): TemplateResult {
    const way = (id: string, open: boolean, words: string, toggle: () => void): TemplateResult =>
      html`<button type="button" class="link" data-role=${id} aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>
        ${words}
      </button>`;
    return html`<span class="ways">
      ${common ? way('by-chain', this.byChain, this.t('by-chain'), () => (this.byChain = !this.byChain)) : nothing}
      ${all.some(isByRegion) ? way('by-region', this.byRegion, this.t('by-region'), () => (this.byRegion = !this.byRegion)) : nothing}
      ${
        rest > 0
          ? way('more-levers', whole, whole ? this.t('fewer-levers') : this.t('more-levers', { count: rest }), () =>
              this.toggleWhole(group),
            )
          : nothing
      }
    </span>`;
  }

  private chips(plan: PlanView, changed: readonly string[]): TemplateResult {
    const { scenario, texts } = this.page;
    const together = scenario === null ? null : commonShiftOf(plan, scenario);
    const levers = plan.levers.filter(
      ({ id, family }) => changed.includes(id) && !(together !== null && family === 'growth.chain'),
    );
    if (changed.length === 0) {
      return html`<div class="chips"><span class="small muted">${this.t('nothing-changed')}</span></div>`;
    }
    return html`<div class="chips">
      <b class="small" data-role="changed-count">${this.t('changed-count', { count: changed.length })}</b>
      <button type="button" class="link small" data-role="reset-all" @click=${() => this.store.resetAll()}>
        ${this.t('reset-all')}
      </button>
      ${together === null ? nothing : this.commonChip(together)}
      ${
        scenario === null
          ? nothing
          : repeat(
              levers,
              ({ id }) => id,
              (lever) => {
                const from = valueText(texts, shownValue(presetValues(plan, scenario.preset, lever)), lever.display);
                const to = valueText(texts, shownValue(scenarioValues(plan, scenario, lever)), lever.display);
                const name = leverName(texts, lever);
                return html`<span class="chip" data-changed=${lever.id}>
                  <button type="button" title=${name} @click=${() => this.focusLever(lever)}>
                    ${this.t('chip', { lever: name, from, to })}
                  </button>
                  <button
                    type="button"
                    class="icon"
                    aria-label=${this.t('chip-reset', { lever: name, value: from })}
                    @click=${() => this.store.resetLever(lever.id)}
                  >
                    ${icon('close')}
                  </button>
                </span>`;
              },
            )
      }
    </div>`;
  }

  /** All chains moved alike are one thing that was done, and one chip. */
  private commonChip(together: CommonChange): TemplateResult {
    return html`<span class="chip" data-changed="growth.chain">
      <button type="button" @click=${this.focusCommon}>
        ${this.t('chip-common', { shift: together.words(this.page.texts) })}
      </button>
      <button
        type="button"
        class="icon"
        aria-label=${this.t('common-growth-reset')}
        title=${this.t('common-growth-reset')}
        @click=${() => this.store.setLevers(together.reset, { group: 'growth.chain' })}
      >
        ${icon('close')}
      </button>
    </span>`;
  }

  private groups(plan: PlanView, changed: ReadonlySet<string>): TemplateResult {
    const first = firstLevers(plan, this.wanted);
    const groups = Array.from(new Set(plan.levers.map(({ group }) => group)));
    return html`${repeat(
      groups,
      (group) => group,
      (group) => this.group(plan, group, first, changed),
    )}`;
  }

  private group(
    plan: PlanView,
    group: LeverGroup,
    first: ReadonlySet<string>,
    changed: ReadonlySet<string>,
  ): TemplateResult {
    const all = plan.levers.filter((lever) => lever.group === group);
    const plain = all.filter((lever) => !isByChain(lever) && !isByRegion(lever));
    const common = group === 'output' && this.wanted.length === 0 && hasCommonGrowth(plan);
    const listed = plain.filter(({ id }) => first.has(id));
    const whole = this.whole.has(group);
    const empty = listed.length === 0 && !common;
    const open = empty ? whole : !this.page.ui.collapsedGroups.includes(group);
    const rest = plain.length - listed.length;
    const moved = all.filter(({ id }) => changed.has(id)).length;
    return html`<section class="lever-group" data-group=${group}>
      <div class="group-head">
        <h3>
          <button
            type="button"
            aria-expanded=${open ? 'true' : 'false'}
            @click=${() => (empty ? this.toggleWhole(group) : this.toggleGroup(group))}
          >
            ${icon('turn')} ${this.t(`group-${group}`)}
            ${
              moved > 0
                ? html`<span class="badge" title=${this.t('changed-count', { count: moved })}
                    ><span aria-hidden="true">${moved}</span
                    ><span class="spoken">${this.t('changed-count', { count: moved })}</span></span
                  >`
                : nothing
            }
            <span class="rest">${empty ? this.t('lever-count', { count: all.length }) : nothing}</span>
          </button>
        </h3>
        ${open && !empty ? this.ways(group, all, common, whole, rest) : nothing}
      </div>
      ${
        open
          ? html`${common ? html`<tuiyan-common-growth .store=${this.store}></tuiyan-common-growth>` : nothing}
            ${this.byChain || !common ? this.rows(chainsOf(plan, all, this.byChain, first), true) : nothing}
            ${this.rows(whole ? plain : listed, false)}
            ${this.byRegion ? this.rows(all.filter(isByRegion), true) : nothing} `
          : nothing
      }
    </section>`;
  }

  private rows(levers: readonly LeverView[], short: boolean): unknown {
    return repeat(
      levers,
      ({ id }) => id,
      (lever) => html`<tuiyan-lever .store=${this.store} .lever=${lever} .short=${short}></tuiyan-lever>`,
    );
  }

  private found(plan: PlanView): TemplateResult {
    const levers = plan.levers.filter((lever) => leverMatches(lever, this.page.ui.search, this.english));
    return levers.length === 0
      ? html`<p class="none-found" role="status">${this.t('lever-none-found')}</p>`
      : html`${this.rows(levers, false)}`;
  }

  private readonly searchFor = (event: Event): void => {
    this.store.arrange({ search: (event.target as HTMLInputElement).value });
    if (this.english === null) {
      void loadTexts('en').then((texts) => {
        this.english = texts;
        this.requestUpdate();
      });
    }
  };

  private toggleGroup(group: string): void {
    const { collapsedGroups } = this.page.ui;
    this.store.arrange({
      collapsedGroups: collapsedGroups.includes(group)
        ? collapsedGroups.filter((one) => one !== group)
        : [...collapsedGroups, group],
    });
  }

  private toggleWhole(group: string): void {
    const whole = new Set(this.whole);
    if (!whole.delete(group)) {
      whole.add(group);
    }
    this.whole = whole;
  }

  private readonly focusCommon = (): void => {
    this.querySelector<HTMLElement>('[data-role=common-growth] [data-role=value]')?.focus();
  };

  /** Shows a lever wherever it is hidden and puts the focus into its field. */
  focusLever(lever: LeverView): void {
    this.byChain = this.byChain || isByChain(lever);
    this.byRegion = this.byRegion || isByRegion(lever);
    if (!isByChain(lever) && !isByRegion(lever)) {
      this.whole = new Set([...Array.from(this.whole), lever.group]);
    }
    const { collapsedGroups } = this.page.ui;
    this.store.arrange({ search: '', collapsedGroups: collapsedGroups.filter((one) => one !== lever.group) });
    void this.updateComplete.then(() => {
      const row = Array.from(this.querySelectorAll<HTMLElement>('div[data-lever]')).find(
        (one) => one.dataset.lever === lever.id,
      );
      row?.querySelector<HTMLElement>('[data-role=value]')?.focus();
      row?.scrollIntoView({ block: 'nearest' });
    });
  }
}

/** The levers of the chains that stand in the list: all of them where asked for, else those that the host page wants to see. */
function chainsOf(plan: PlanView, all: readonly LeverView[], open: boolean, first: ReadonlySet<string>): LeverView[] {
  const byChain = all.filter(isByChain);
  return open || chainGrowth(plan).length === 1 ? byChain : byChain.filter(({ id }) => first.has(id));
}

define('tuiyan-levers', LeverPanel);
