/**
 * `<tuiyan-backtest>`: projected from the base year alone and held against what was published since. A figure that was used in setting
 * parameters is a fit, any other a test; errors come with their causes where those can be told.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AnalysisAnswer, PlanView } from '../engine/wire';
import { formatPercent, formatPlain, formatValue, formatYear, MISSING } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { answerOf } from '../state/analyses';
import { USUAL } from '../state/risk';
import type { PageState } from '../state/state';
import './analysis-status';
import { unitName } from './names';
import { define, PagePart } from './page-part';
import { figureName } from './review-words';
import { sourceText } from './source-text';
import { saveTable } from './table-file';
import { tableHeads } from './table-heads';

const NAME = 'backtest';

export type BacktestAnswer = Extract<AnalysisAnswer, { kind: 'backtest' }>;
export type BacktestCase = BacktestAnswer['cases'][number];

export class BacktestPart extends PagePart {
  protected shows(page: PageState): readonly unknown[] {
    return [page.plan, page.scenario, page.analyses[NAME], page.risk.paths, page.texts];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.forgetAnalysis(NAME);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan, scenario, analyses, texts, risk } = this.page;
    if (plan === null || scenario === null) {
      return nothing;
    }
    const answer = answerOf(analyses, NAME, 'backtest');
    const runs = (analyses[NAME]?.progress ?? null) !== null;
    const paths = formatPlain(scenario.paths ?? risk.paths ?? USUAL.paths);
    return html`<section class="section" data-role="backtest">
      <h3>
        ${this.t('backtest-title')}
        <span class="note"
          >${this.t('backtest-what', {
            year: formatYear(plan.base_year),
            preset: texts.t(`preset-${scenario.preset}`),
          })}</span
        >
      </h3>
      ${
        plan.actuals.length === 0
          ? html`<p class="small">${this.t('backtest-none')}</p>`
          : html`<div class="filters">
              <button
                type="button"
                data-role="run-backtest"
                ?disabled=${runs}
                @click=${() => this.store.analyseOnce(NAME, { kind: 'backtest' })}
              >
                ${answer === null ? this.t('backtest-run', { paths }) : this.t('backtest-again')}
              </button>
              ${
                answer === null
                  ? nothing
                  : html`<button type="button" data-role="save-csv" @click=${() => this.save(plan, answer)}>
                      ${this.t('save-csv')}
                    </button>`
              }
            </div>`
      }
      <tuiyan-analysis-status .store=${this.store} name=${NAME}></tuiyan-analysis-status>
      ${answer === null ? nothing : this.answer(plan, answer)}
    </section>`;
  }

  private answer(plan: PlanView, answer: BacktestAnswer): TemplateResult {
    if (answer.cases.length === 0) {
      return html`<p class="small">${this.t('backtest-none')}</p>`;
    }
    const { analyses, scenario } = this.page;
    const counted = answer.cases.filter(({ inside, comparable }) => inside !== null && comparable);
    const of = (fitted: boolean) => counted.filter((one) => one.fitted === fitted);
    const inside = (cases: readonly BacktestCase[]) => cases.filter((one) => one.inside === true).length;
    const stale = analyses[NAME]?.of !== scenario && analyses[NAME]?.progress === null;
    const caption = this.t('backtest-caption');
    const columns = ['indicator', 'published', 'projected', 'error', 'band', 'nature', 'causes'] as const;
    const numbers: ReadonlySet<string> = new Set(['published', 'projected', 'error', 'band']);
    return html`${stale ? html`<p class="small" role="note" data-role="backtest-stale">${this.t('backtest-stale')}</p>` : nothing}
      <p class="said" data-role="coverage" data-compared=${answer.compared} data-inside=${answer.inside}>
        ${this.t('backtest-coverage', {
          count: answer.compared,
          inside: answer.inside,
          checks: of(false).length,
          'checks-inside': inside(of(false)),
          fits: of(true).length,
          'fits-inside': inside(of(true)),
        })}
      </p>
      <div class="scroller" tabindex="0" role="region" aria-label=${caption}>
        <table class="backtest" data-role="backtest-table">
          <caption class="spoken">
            ${caption}
          </caption>
          ${tableHeads(
            columns.map((one) => ({
              text: this.t(one === 'indicator' ? 'column-indicator' : `backtest-column-${one}`),
              ...(one === 'indicator' ? { kind: 'first' } : numbers.has(one) ? { kind: 'number' } : {}),
            })),
          )}
          <tbody>
            ${answer.cases.map((one) => this.row(plan, one))}
          </tbody>
        </table>
      </div>
      <p class="table-notes">${this.t('backtest-fitted')}</p>
      <p class="table-notes">${this.t('backtest-causes-note')}</p>`;
  }

  private row(plan: PlanView, one: BacktestCase): TemplateResult {
    const { texts } = this.page;
    const { indicator, year, display, published, projected } = one;
    const [family = indicator, region] = indicator.split('@');
    const nature = natureOf(one);
    const scope = one.scope === null ? null : this.local(one.scope);
    return html`<tr data-case=${indicator} data-case-year=${year} data-nature=${nature}>
      <th scope="row" class="first">
        ${caseName(texts, plan, indicator)} ${this.t('year-name', { year: formatYear(year) })}
        ${scope === null ? nothing : html`<span class="second" title=${sourceText(texts, one.source)}>${scope}</span>`}
      </th>
      <td class="number of-published">
        <span
          class="value"
          data-indicator=${family}
          data-region=${region ?? nothing}
          data-year=${year}
          data-value=${published}
          >${display === null ? String(published) : formatValue(published, display)}</span
        >${display === null ? nothing : html`<span class="second">${unitName(texts, display.unit)}</span>`}
      </td>
      <td class="number" data-role="backtest-projected" data-value=${projected ?? nothing}>
        ${display === null ? MISSING : formatValue(projected, display)}
      </td>
      <td class="number" data-role="backtest-error" data-value=${one.error ?? nothing}>
        ${one.error === null ? MISSING : errorText(texts, one.error, one)}
      </td>
      <td class="number">
        ${bandText(one)}${one.inside === null || !one.comparable ? nothing : html`<span class="second">${this.t(sideOf(one))}</span>`}
      </td>
      <td>${nature === 'test' ? html`<b>${this.t('backtest-test')}</b>` : this.t(`backtest-${nature}`)}</td>
      <td class="small">${this.causes(one)}</td>
    </tr>`;
  }

  /** The parts of an error with what they leave; together they are the error. */
  private causes(one: BacktestCase): unknown {
    const { texts } = this.page;
    const { split, error } = one;
    if (split === null || error === null) {
      return '';
    }
    const unsplit = split.unsplit.map(({ cause, why }) =>
      texts.t('cause-unsplit', { cause: texts.t(`cause-${cause}`), why: texts.t(`cause-why-${why}`) }),
    );
    const parts =
      split.parts.length === 0
        ? nothing
        : html`<ul class="causes" data-role="causes">
            ${split.parts.map(
              ({ cause, error: part }) =>
                html`<li>
                  <span>${texts.t(`cause-${cause}`)}</span>
                  <span data-part=${part}>${errorText(texts, part, one)}</span>
                </li>`,
            )}
            <li>
              <span>${texts.t('cause-rest')}</span>
              <span data-part=${split.rest}>${errorText(texts, split.rest, one)}</span>
            </li>
            <li class="whole"><span>${this.t('backtest-sums')}</span> <span>${errorText(texts, error, one)}</span></li>
          </ul>`;
    return html`${parts}${
      unsplit.length === 0
        ? nothing
        : html`<span class="second wraps"
            >${this.t('backtest-not-split', { causes: unsplit.join(texts.t('list-comma')) })}</span
          >`
    }`;
  }

  private save(plan: PlanView, { cases }: BacktestAnswer): void {
    const { texts } = this.page;
    const head = ['published', 'projected', 'error', 'band', 'nature', 'causes'].map((one) =>
      this.t(`backtest-column-${one}`),
    );
    saveTable(this.page, this.t('backtest-title'), [
      [this.t('column-indicator'), this.t('column-year'), this.t('column-unit'), ...head, this.t('review-field-scope')],
      ...cases.map((one) => [
        caseName(texts, plan, one.indicator),
        formatYear(one.year),
        one.display === null ? '' : unitName(texts, one.display.unit),
        one.display === null ? String(one.published) : formatValue(one.published, one.display),
        one.display === null ? MISSING : formatValue(one.projected, one.display),
        one.error === null ? MISSING : errorText(texts, one.error, one),
        bandText(one),
        this.t(`backtest-${natureOf(one)}`),
        causesText(texts, one),
        one.scope === null ? '' : this.local(one.scope),
      ]),
    ]);
  }
}

/** What an agreement proves: a fit nothing, a test something; another scope cannot be told. */
export function natureOf({ comparable, fitted }: BacktestCase): 'fit' | 'test' | 'scope' {
  return !comparable ? 'scope' : fitted ? 'fit' : 'test';
}

function sideOf({ published, p10, inside }: BacktestCase): string {
  return inside === true
    ? 'backtest-inside'
    : p10 !== null && published < p10
      ? 'backtest-outside-below'
      : 'backtest-outside-above';
}

function bandText({ p10, p90, display }: BacktestCase): string {
  return p10 === null || p90 === null || display === null
    ? MISSING
    : `${formatValue(p10, display)}～${formatValue(p90, display)}`;
}

/** +1.2%, −0.8 个百分点: with its sign, which tells too high from too low. */
export function errorText(
  texts: Texts,
  error: number,
  { error_kind, display }: Pick<BacktestCase, 'error_kind' | 'display'>,
): string {
  const shown = formatPercent(error);
  const sign = error > 0 && /[1-9]/.test(shown) ? '+' : '';
  if (error_kind === 'relative') {
    return `${sign}${shown}%`;
  }
  // Shares and rates differ by points; anything else by its own unit.
  if (display === null || display.scale === 100) {
    return texts.t('backtest-points', { points: `${sign}${shown}` });
  }
  const number = formatValue(error, display);
  return `${error > 0 ? '+' : ''}${number}${unitName(texts, display.difference_unit)}`;
}

function causesText(texts: Texts, one: BacktestCase): string {
  const { split } = one;
  if (split === null || split.parts.length === 0) {
    return '';
  }
  return [...split.parts, { cause: 'rest', error: split.rest }]
    .map(({ cause, error }) =>
      texts.t('cause-part', { cause: texts.t(`cause-${cause}`), error: errorText(texts, error, one) }),
    )
    .join(texts.t('cause-join'));
}

/** The price of the year is published as well, and is an assumption of the model. */
function caseName(texts: Texts, plan: PlanView, id: string): string {
  return id === 'price' ? texts.t('lever-price') : figureName(texts, plan, id);
}

define('tuiyan-backtest', BacktestPart);
