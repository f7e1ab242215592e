/**
 * `<tuiyan-targets>`: every commitment of the plan, grouped as its document groups them, with what the projection says to it. What has no
 * number, or is not projected, stands among them and says so; it is never counted as met or missed.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PlanView } from '../engine/wire';
import { formatYear } from '../i18n/numbers';
import { aimKey } from '../state/own-targets';
import { compared, usualChosen } from '../state/risk';
import type { PageState } from '../state/state';
import { lampShape, icon } from './icons';
import { jointLine, jointScene } from './joint-chance';
import { frames } from './page-frame';
import './own-targets';
import { define } from './page-part';
import { quotaTable } from './quota-table';
import { RestingPart } from './resting-part';
import { CITY, EVERYTHING, FILTER_MENUS, filterChoices, isNarrowed, passes } from './target-filter';
import type { FilterMenu, TargetFilter } from './target-filter';
import { relativeGap, targetFacts } from './target-facts';
import type { TargetFact } from './target-facts';
import { countByStatus, targetGroups } from './target-groups';
import type { TargetGroup } from './target-groups';
import { targetHeads, targetRows } from './target-rows';
import type { RowRisk, RowSetting } from './target-rows';

type Order = 'plan' | 'gap';

const LAMPS = ['met', 'near', 'short', 'unknown'] as const;

export class TargetTable extends RestingPart {
  @state() private filter: TargetFilter = EVERYTHING;
  @state() private order: Order = 'plan';
  @state() private closed: ReadonlySet<string> = new Set();
  @state() private quoted: ReadonlySet<string> = new Set();
  /** On a narrow page the menus stand behind a button. */
  @state() private menusOpen = false;
  private plan: PlanView | null = null;
  /** The order by gap as it was when a drag began: rows do not run away under the hand. */
  private heldOrder: readonly string[] = [];

  protected shows(state: PageState): readonly unknown[] {
    const { on, answer, chosen } = state.risk;
    const before = compared(state.risk);
    return [state.plan, state.projection, state.texts, on, answer, before, chosen];
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.page.plan !== this.plan) {
      this.plan = this.page.plan;
      this.filter = EVERYTHING;
      this.closed = this.quoted = new Set();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, projection, texts } = this.page;
    if (plan === null || projection === null) {
      return nothing;
    }
    const facts = targetFacts(plan, projection);
    const passing = new Set(facts.filter((fact) => passes(plan, fact, this.filter)));
    const setting: RowSetting = {
      plan,
      texts,
      quoted: this.quoted,
      toggleQuote: this.toggleQuote,
      seek: this.seek,
      risk: this.risk(plan),
    };
    const groups = targetGroups(plan, facts)
      .map((group) => narrowed(group, passing))
      .filter(({ all }) => all.length > 0);
    return html`<section class="section first">
      <h3>
        ${this.t('target-table')}
        <span class="note" data-role="target-counts">${this.counts(plan)}</span>
      </h3>
      ${this.joint(plan)} ${this.filters(facts, groups)} ${this.found(passing.size, facts.length)}
      ${passing.size === 0 ? html`<p class="none-found" role="status">${this.t('no-target-found')}</p>` : html`<div class="heads-row">${targetHeads(setting)}</div>`}
      ${
        this.order === 'gap'
          ? targetRows(setting, this.byGap(Array.from(passing)), this.t('target-table'))
          : repeat(
              groups,
              ({ heading }) => heading ?? '',
              (group, at) => this.group(setting, group, at, passing),
            )
      }
      <tuiyan-own-targets .store=${this.store}></tuiyan-own-targets>
      <p class="table-notes">
        ${this.t('status-rule', this.rule())} ${this.t('completion-rule')}
        ${this.page.risk.on ? this.t('choose-note') : nothing}
      </p>
    </section>`;
  }

  private risk(plan: PlanView): RowRisk | null {
    const { on, answer } = this.page.risk;
    const before = compared(this.page.risk);
    return on ? { answer, before, chosen: new Set(this.chosen(plan)), choose: this.choose } : null;
  }

  private chosen(plan: PlanView): readonly string[] {
    return this.page.risk.chosen ?? usualChosen(plan);
  }

  /** The chance of the chosen targets together, the one that holds it back, and the way to leave that out. */
  private joint(plan: PlanView): TemplateResult | typeof nothing {
    const { texts, risk } = this.page;
    const bottleneck = risk.answer?.joint?.bottleneck;
    return risk.on
      ? jointLine(
          jointScene(texts, plan, risk),
          html`${
            bottleneck === undefined
              ? nothing
              : html`<button
                  type="button"
                  class="link"
                  data-role="drop-bottleneck"
                  @click=${() => this.choose([bottleneck], false)}
                >
                  ${this.t('drop-bottleneck')}
                </button>`
          }
          ${
            risk.chosen === null
              ? nothing
              : html`<button
                  type="button"
                  class="link"
                  data-role="usual-targets"
                  @click=${() => this.store.chooseTargets(null)}
                >
                  ${this.t('usual-targets')}
                </button>`
          }`,
        )
      : nothing;
  }

  private readonly choose = (ids: readonly string[], isChosen: boolean): void => {
    const { plan } = this.page;
    if (plan !== null) {
      const others = this.chosen(plan).filter((id) => !ids.includes(id));
      this.store.chooseTargets(isChosen ? [...others, ...ids] : others);
    }
  };

  private counts(plan: PlanView): string {
    const { repeated } = plan.counts;
    const counts = this.t('target-counts', { ...plan.counts });
    return repeated === 0 ? counts : this.t('target-counts-repeated', { counts, count: repeated });
  }

  private rule(): Record<string, string> {
    const status = this.page.plan?.status ?? { near: 0, about: 0 };
    const percent = (share: number): string => `${Number((share * 100).toFixed(4))}%`;
    return { near: percent(status.near), about: percent(status.about) };
  }

  private filters(facts: readonly TargetFact[], groups: readonly TargetGroup[]): TemplateResult {
    return html`<div class="filters ${this.menusOpen ? 'open' : ''}">
      <input
        type="search"
        data-role="target-search"
        aria-label=${this.t('target-search')}
        placeholder=${this.t('target-search-hint')}
        .value=${this.filter.words}
        @input=${(event: Event) => this.narrow({ words: (event.target as HTMLInputElement).value })}
      />
      <button
        type="button"
        class="more"
        data-role="filter-menus"
        aria-expanded=${this.menusOpen ? 'true' : 'false'}
        @click=${() => (this.menusOpen = !this.menusOpen)}
      >
        ${this.t('filter-menus')}
      </button>
      ${FILTER_MENUS.map((menu) => this.menu(menu, filterChoices(facts, menu)))}
      <div class="segments" role="group" aria-label=${this.t('order')}>
        ${(['plan', 'gap'] as const).map(
          (one) =>
            html`<button
              type="button"
              data-order=${one}
              aria-pressed=${this.order === one ? 'true' : 'false'}
              @click=${() => (this.order = one)}
            >
              ${this.t(`order-${one}`)}
            </button>`,
        )}
      </div>
      ${this.order === 'plan' && groups.length > 1 ? this.foldAll(groups) : nothing}
    </div>`;
  }

  private foldAll(groups: readonly TargetGroup[]): TemplateResult {
    const headings = groups.map(({ heading }) => heading ?? '');
    const closed = headings.every((heading) => this.closed.has(heading));
    return html`<button
      type="button"
      class="link"
      data-role="fold-all"
      @click=${() => (this.closed = new Set(closed ? [] : headings))}
    >
      ${this.t(closed ? 'unfold-all' : 'fold-all')}
    </button>`;
  }

  /** A menu with one choice would change nothing. */
  private menu(menu: FilterMenu, choices: readonly string[]): TemplateResult | typeof nothing {
    return choices.length < 2
      ? nothing
      : html`<select
          data-filter=${menu}
          aria-label=${this.t(`filter-${menu}`)}
          @change=${(event: Event) => this.narrow({ [menu]: (event.target as HTMLSelectElement).value })}
        >
          <option value="" .selected=${this.filter[menu] === ''}>${this.t(`filter-${menu}`)}</option>
          ${choices.map(
            (choice) =>
              html`<option value=${choice} .selected=${this.filter[menu] === choice}>
                ${this.choiceWord(menu, choice)}
              </option>`,
          )}
        </select>`;
  }

  private choiceWord(menu: FilterMenu, choice: string): string {
    if (menu === 'year') {
      return this.t('year-name', { year: formatYear(Number(choice)) });
    }
    if (menu !== 'place') {
      return this.t(`${menu}-${choice}`);
    }
    const { plan } = this.page;
    const place =
      plan?.regions.find(({ id }) => id === choice)?.name ??
      plan?.targets.find(({ place }) => place?.zh === choice)?.place ??
      null;
    return choice === CITY ? this.t('place-city') : place === null ? choice : this.local(place);
  }

  private narrow(part: Partial<TargetFilter>): void {
    this.filter = { ...this.filter, ...part };
    // What is found is to be seen.
    this.closed = new Set();
  }

  /** How many of all are shown, and the way back to all. */
  private found(shown: number, count: number): TemplateResult {
    return html`<p class="found" role="status">
      ${
        isNarrowed(this.filter)
          ? html`<span data-role="target-found">${this.t('target-count', { shown, count })}</span>
              <button type="button" class="link" data-role="clear-filter" @click=${() => (this.filter = EVERYTHING)}>
                ${this.t('clear-filter')}
              </button>`
          : nothing
      }
    </p>`;
  }

  private group(setting: RowSetting, group: TargetGroup, at: number, passing: ReadonlySet<TargetFact>): TemplateResult {
    const heading = group.heading ?? this.t('group-none');
    const open = !this.closed.has(group.heading ?? '');
    const rows = `target-group-${at}`;
    return html`<section class="target-group" data-target-group=${group.heading ?? ''}>
      <h4>
        <button
          type="button"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls=${rows}
          @click=${() => this.toggle(group.heading ?? '')}
        >
          ${icon('turn')}<span lang="zh-CN">${heading}</span>
          <span class="rest">${this.t('group-count', { count: group.all.length })}</span>
          ${this.lamps(group.all)}
        </button>
      </h4>
      <div id=${rows} ?hidden=${!open}>
        ${
          open && group.single.length > 0
            ? html`<div class="target-group-rows">${targetRows(setting, group.single, heading)}</div>`
            : nothing
        }
        ${
          open && group.rows.length > 0
            ? html`<div class="target-group-rows by-place">
                ${quotaTable(setting, group.rows, (fact) => passing.has(fact), heading)}
              </div>`
            : nothing
        }
      </div>
    </section>`;
  }

  /** ● 3 ▲ 1 ■ 2 ○ 12. */
  private lamps(facts: readonly TargetFact[]): TemplateResult {
    const counts = countByStatus(facts);
    return html`<span class="group-lamps"
      >${LAMPS.filter((one) => counts[one] > 0).map((one) => {
        const word = this.t(one === 'unknown' ? 'lamp-by-hand' : `status-${one}`);
        return html`<span class="lamp ${one}" title=${word}
          >${lampShape(one)}<span class="spoken">${word}</span>${counts[one]}</span
        >`;
      })}</span
    >`;
  }

  private toggle(heading: string): void {
    const closed = new Set(this.closed);
    if (!closed.delete(heading)) {
      closed.add(heading);
    }
    this.closed = closed;
  }

  private readonly toggleQuote = (id: string): void => {
    const quoted = new Set(this.quoted);
    if (!quoted.delete(id)) {
      quoted.add(id);
    }
    this.quoted = quoted;
  };

  /** Opens goal seek with these targets, its button in focus. */
  private readonly seek = (targets: readonly string[]): void => {
    const root = this.getRootNode() as ShadowRoot;
    this.store.chooseAnalysis('seek', {
      targets,
      without: this.page.analysisChoices.seek.own.map(aimKey),
    });
    this.store.chooseAnalysis('required', { target: targets[0] ?? null });
    this.store.setView('seek');
    void frames(2).then(() => root.querySelector<HTMLElement>('[data-role=seek-run]')?.focus());
  };

  /** Projected targets, the widest relative gap first; the order holds while a lever is dragged. */
  private byGap(facts: readonly TargetFact[]): TargetFact[] {
    const projected = facts.filter(({ target }) => target.tracking === 'projected');
    if (!this.page.dragging) {
      this.heldOrder = [...projected].sort((a, b) => relativeGap(b) - relativeGap(a)).map(({ target }) => target.id);
    }
    const place = new Map(this.heldOrder.map((id, at) => [id, at]));
    return projected.sort((a, b) => (place.get(a.target.id) ?? 0) - (place.get(b.target.id) ?? 0));
  }
}

/** The group with what passes: rows of a table stay whole where one of their cells does. */
function narrowed(group: TargetGroup, passing: ReadonlySet<TargetFact>): TargetGroup {
  return {
    heading: group.heading,
    single: group.single.filter((fact) => passing.has(fact)),
    rows: group.rows.filter(({ cells }) => Array.from(cells.values()).some((fact) => passing.has(fact))),
    all: group.all.filter((fact) => passing.has(fact)),
  };
}

define('tuiyan-targets', TargetTable);
