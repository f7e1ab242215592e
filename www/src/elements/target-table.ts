/**
 * `<tuiyan-targets>`: every commitment of the plan with what the projection says to it. Filtered by words, status, level and place; by gap
 * or in the order of the plan. What has no number, or is not projected, is listed and never counted.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TargetView } from '../engine/wire';
import { formatPercent, formatValue } from '../i18n/numbers';
import { indicatorOf } from '../state/state';
import type { PageState } from '../state/state';
import { lamp, provenance } from './figures';
import { textMatches } from './lever-search';
import { indicatorName, unitOf } from './names';
import { dueText, gapInColumn, gapKind, gapPercent, levelWord, targetValueText } from './outcome-words';
import { define } from './page-part';
import { RestingPart } from './resting-part';
import { sourceText } from './source-text';
import { isCounted, relativeGap, targetFacts } from './target-facts';
import type { TargetFact } from './target-facts';

type Order = 'plan' | 'gap';

interface Filter {
  words: string;
  status: string;
  level: string;
  place: string;
}

const EVERYTHING: Filter = { words: '', status: '', level: '', place: '' };

export class TargetTable extends RestingPart {
  @state() private filter: Filter = EVERYTHING;
  @state() private order: Order = 'plan';

  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.projection, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, projection } = this.page;
    if (plan === null || projection === null) {
      return nothing;
    }
    const facts = targetFacts(plan, projection);
    const chosen = facts.filter((fact) => this.passes(fact));
    const projected = this.ordered(chosen.filter(isCounted));
    const byHand = chosen.filter((fact) => !isCounted(fact));
    return html`<section class="section first">
        <h3>
          ${this.t('target-table')}
          <span class="note">${this.t('target-count', { shown: chosen.length, count: facts.length })}</span>
        </h3>
        ${this.filters(facts)}
        ${chosen.length === 0 ? html`<p class="none-found" role="status">${this.t('no-target-found')}</p>` : nothing}
        ${projected.length === 0 ? nothing : this.table(projected)}
        <p class="table-notes">${this.t('status-rule', this.rule())} ${this.t('completion-rule')}</p>
      </section>
      ${byHand.length === 0 ? nothing : this.byHand(byHand)}`;
  }

  private rule(): Record<string, string> {
    const status = this.page.plan?.status ?? { near: 0, about: 0 };
    const percent = (share: number): string => `${Number((share * 100).toFixed(4))}%`;
    return { near: percent(status.near), about: percent(status.about) };
  }

  private filters(facts: readonly TargetFact[]): TemplateResult {
    const places = Array.from(new Set(facts.flatMap(({ target }) => target.region ?? [])));
    const levels = Array.from(new Set(facts.map(({ target }) => target.level)));
    return html`<div class="filters">
      <input
        type="search"
        aria-label=${this.t('target-search')}
        placeholder=${this.t('target-search')}
        .value=${this.filter.words}
        @input=${(event: Event) => this.narrow({ words: (event.target as HTMLInputElement).value })}
      />
      ${this.menu('status', ['met', 'near', 'short', 'none'], (one) =>
        one === 'none' ? this.t('tracked-by-hand-word') : this.t(`status-${one}`),
      )}
      ${this.menu('level', levels, (one) => this.t(`level-${one}`))}
      ${
        places.length === 0
          ? nothing
          : this.menu('place', ['city', ...places], (one) => {
              const region = this.page.plan?.regions.find(({ id }) => id === one);
              return region ? this.local(region.name) : one === 'city' ? this.t('place-city') : one;
            })
      }
      <div class="segments" role="group" aria-label=${this.t('order')}>
        ${(['plan', 'gap'] as const).map(
          (one) =>
            html`<button
              type="button"
              aria-pressed=${this.order === one ? 'true' : 'false'}
              @click=${() => (this.order = one)}
            >
              ${this.t(`order-${one}`)}
            </button>`,
        )}
      </div>
    </div>`;
  }

  private menu(
    name: 'status' | 'level' | 'place',
    values: readonly string[],
    word: (value: string) => string,
  ): TemplateResult {
    return html`<select
      data-filter=${name}
      aria-label=${this.t(`filter-${name}`)}
      @change=${(event: Event) => this.narrow({ [name]: (event.target as HTMLSelectElement).value })}
    >
      <option value="">${this.t(`filter-${name}`)}</option>
      ${values.map((value) => html`<option value=${value} ?selected=${this.filter[name] === value}>${word(value)}</option>`)}
    </select>`;
  }

  private narrow(part: Partial<Filter>): void {
    this.filter = { ...this.filter, ...part };
  }

  private passes(fact: TargetFact): boolean {
    const { target, outcome } = fact;
    const { words, status, level, place } = this.filter;
    const { plan } = this.page;
    const region = plan?.regions.find(({ id }) => id === target.region);
    const names = [target.name.zh, target.name.en ?? '', target.id, target.group ?? '', region?.name.zh ?? ''];
    return (
      textMatches(names, target.name.zh, words) &&
      (status === '' || (status === 'none' ? !isCounted(fact) : isCounted(fact) && outcome.status === status)) &&
      (level === '' || target.level === level) &&
      (place === '' || (place === 'city' ? target.region === null : target.region === place))
    );
  }

  private ordered(facts: TargetFact[]): TargetFact[] {
    return this.order === 'gap' ? [...facts].sort((a, b) => relativeGap(b) - relativeGap(a)) : facts;
  }

  private table(facts: readonly TargetFact[]): TemplateResult {
    return html`<div class="scroller" tabindex="0" role="region" aria-label=${this.t('target-table')}>
      <table class="targets">
        <thead>
          <tr>
            <th scope="col" class="number folds">${this.t('column-number')}</th>
            <th scope="col" class="first">${this.t('column-indicator')}</th>
            <th scope="col" class="folds">${this.t('column-unit')}</th>
            <th scope="col" class="folds">${this.t('column-year')}</th>
            <th scope="col" class="folds">${this.t('column-level')}</th>
            <th scope="col" class="number">${this.t('column-target')}</th>
            <th scope="col" class="number">${this.t('column-projected')}</th>
            <th scope="col" class="number folds">${this.t('column-gap')}</th>
            <th scope="col" class="number folds">${this.t('column-completion')}</th>
            <th scope="col" class="last">${this.t('column-status')}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            facts,
            ({ target }) => target.id,
            (fact, at) => this.row(fact, at + 1),
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** Where the page is narrow, unit, year and level stand under the name, and the gap under the status, in place of their columns. */
  private row(fact: TargetFact, number: number): TemplateResult {
    const { texts } = this.page;
    const { target, outcome } = fact;
    const { display } = target;
    const unit = display === null ? '' : unitOf(texts, display);
    const folded = [unit, dueText(texts, target), levelWord(texts, target)].filter((word) => word !== '');
    const gap = gapInColumn(texts, fact);
    const percent = display === null || gapKind(fact, display) === 'exact' ? null : gapPercent(fact);
    return html`<tr data-target=${target.id} data-status=${outcome.status}>
      <td class="number muted folds">${number}</td>
      <th scope="row" class="first">
        ${this.name(target)}<span class="second folded">${folded.join(this.t('list-comma'))}</span>
      </th>
      <td class="folds">
        ${unit}${target.measure === 'level' ? nothing : html`<span class="second wraps">${this.t(`measure-${target.measure}`)}</span>`}
      </td>
      <td class="keep folds">${dueText(texts, target)}</td>
      <td class="keep folds">
        ${levelWord(texts, target)}${target.binding === null ? nothing : html`<span class="second">${this.t(`binding-${target.binding}`)}</span>`}
      </td>
      <td class="number">
        ${display === null ? '—' : formatValue(target.value, display)}${provenance(texts, target.source.kind)}
      </td>
      <td class="number">${display === null ? '—' : formatValue(outcome.projected, display)}</td>
      <td class="number folds">
        ${gap ?? '—'}${percent === null ? nothing : html`<span class="second">${percent}</span>`}
      </td>
      <td class="number folds">${outcome.completion === null ? '—' : `${formatPercent(outcome.completion)}%`}</td>
      <td class="last">
        ${lamp(texts, outcome.status)}${gap === null ? nothing : html`<span class="second folded">${gap}</span>`}${
          percent === null ? nothing : html`<span class="second folded">${percent}</span>`
        }
      </td>
    </tr>`;
  }

  private name(target: TargetView): TemplateResult {
    const { plan, texts } = this.page;
    const region = plan?.regions.find(({ id }) => id === target.region);
    const indicator = plan === null ? null : indicatorOf(plan, target.indicator);
    const words =
      region === undefined
        ? this.local(target.name)
        : this.t('place-indicator', { place: this.local(region.name), indicator: this.local(target.name) });
    return html`<span title=${sourceText(texts, target.source)} lang=${texts.foreign(target.name) ?? nothing}
        >${
          indicator === null
            ? words
            : html`<button
                type="button"
                class="value wraps"
                data-explain=${indicator.id}
                data-explain-target=${target.id}
              >
                ${words}
              </button>`
        }</span
      >${
        plan !== null && indicator !== null && indicatorName(texts, plan, indicator) !== this.local(target.name)
          ? html`<span class="second">${indicatorName(texts, plan, indicator)}</span>`
          : nothing
      }`;
  }

  /** Commitments without a number, and those that the model does not project. */
  private byHand(facts: readonly TargetFact[]): TemplateResult {
    const { texts } = this.page;
    return html`<section class="section" data-role="by-hand">
      <h3>${this.t('by-hand-table')}<span class="note">${this.t('by-hand-note')}</span></h3>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.t('by-hand-table')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="first">${this.t('column-commitment')}</th>
              <th scope="col">${this.t('column-year')}</th>
              <th scope="col">${this.t('column-level')}</th>
              <th scope="col" class="number">${this.t('column-target')}</th>
              <th scope="col">${this.t('column-source')}</th>
            </tr>
          </thead>
          <tbody>
            ${facts.map(
              ({ target, outcome }) =>
                html`<tr data-target=${target.id} data-status=${outcome.status}>
                  <th scope="row" class="first">${this.local(target.name)}</th>
                  <td class="keep">${dueText(texts, target) || '—'}</td>
                  <td class="keep">${levelWord(texts, target)}</td>
                  <td class="number">
                    ${target.value === null ? this.t('no-number') : (target.given ?? targetValueText(texts, target) ?? '—')}
                  </td>
                  <td class="small muted">${sourceText(texts, target.source)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }
}

define('tuiyan-targets', TargetTable);
