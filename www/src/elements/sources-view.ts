/**
 * `<tuiyan-sources>`: where everything comes from. The document, every base figure, assumption and target with its source, searchable and by
 * kind; and what the model can and cannot say.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PlanView, Source, SourceKind } from '../engine/wire';
import { formatPlain, formatYear } from '../i18n/numbers';
import { indicatorOf } from '../state/state';
import type { PageState } from '../state/state';
import { provenance, valueText } from './figures';
import { textMatches } from './lever-search';
import { indicatorName, leverName, textId, unitName } from './names';
import { dueText, targetValueText } from './outcome-words';
import { define, PagePart } from './page-part';
import { sourceText } from './source-text';

interface SourcedFigure {
  part: (typeof PARTS)[number];
  name: string;
  value: string;
  /** What the figure counts, where that has to be known. */
  scope?: string;
  source: Source | null;
}

const PARTS = ['baseline', 'regions', 'levers', 'targets', 'published'] as const;
const KINDS: readonly SourceKind[] = ['document', 'statistics', 'implied', 'assumption'];

export class SourcesView extends PagePart {
  @state() private words = '';
  @state() private kind = '';

  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.texts];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plan } = this.page;
    if (plan === null) {
      return nothing;
    }
    const all = this.figures(plan);
    const shown = all.filter(
      ({ name, source }) =>
        (this.kind === '' || source?.kind === this.kind) &&
        textMatches([name, source?.quote ?? '', source?.ref ?? '', source?.clause ?? ''], name, this.words),
    );
    return html`${this.document(plan)} ${this.method()}
      <section class="section">
        <h3>
          ${this.t('figures-and-sources')}
          <span class="note">${this.t('target-count', { shown: shown.length, count: all.length })}</span>
        </h3>
        <div class="filters">
          <input
            type="search"
            aria-label=${this.t('source-search')}
            placeholder=${this.t('source-search')}
            .value=${this.words}
            @input=${(event: Event) => (this.words = (event.target as HTMLInputElement).value)}
          />
          <select
            aria-label=${this.t('filter-kind')}
            @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value)}
          >
            <option value="">${this.t('filter-kind')}</option>
            ${KINDS.map((kind) => html`<option value=${kind} ?selected=${this.kind === kind}>${this.t(`source-${kind}`)}</option>`)}
          </select>
        </div>
        ${shown.length === 0 ? html`<p class="none-found" role="status">${this.t('no-target-found')}</p>` : this.table(shown)}
      </section>`;
  }

  private document(plan: PlanView): TemplateResult {
    const { number, issued, sha256 } = plan.document;
    return html`<section class="section first">
      <h3>${this.t('the-document')}</h3>
      <p><b lang=${this.page.texts.foreign(plan.title) ?? nothing}>${this.local(plan.title)}</b></p>
      <dl class="facts">
        <dt>${this.t('document-issuer')}</dt>
        <dd>${this.local(plan.issuer)}</dd>
        ${
          number === null
            ? nothing
            : html`<dt>${this.t('document-number')}</dt>
                <dd>${number}</dd>`
        }
        ${
          issued === null
            ? nothing
            : html`<dt>${this.t('document-issued')}</dt>
                <dd>${issued}</dd>`
        }
        ${
          sha256 === null
            ? nothing
            : html`<dt>SHA-256</dt>
                <dd class="small">${sha256}</dd>`
        }
        <dt>${this.t('pack')}</dt>
        <dd>${this.t('versions', { plan: plan.id, pack: String(plan.version), engine: plan.engine_version })}</dd>
        <dt>${this.t('pack-digest')}</dt>
        <dd class="small">${plan.digest}</dd>
      </dl>
      ${plan.superseded_by === null ? nothing : html`<p>${this.t('superseded', { plan: plan.superseded_by })}</p>`}
      <p>${this.t('assumed-figures', { figures: plan.assumptions.figures, assumed: plan.assumptions.assumed })}</p>
      ${
        plan.absent_blocks.length === 0
          ? nothing
          : html`<p>
              ${this.t('absent-blocks', { blocks: plan.absent_blocks.map((block) => this.blockName(block)).join(this.t('list-comma')) })}
            </p>`
      }
    </section>`;
  }

  private blockName(block: string): string {
    return this.page.texts.has(`block-${block}`) ? this.t(`block-${block}`) : block;
  }

  private method(): TemplateResult {
    return html`<section class="section">
      <h3>${this.t('about-model')}</h3>
      <ul class="notes">
        ${['what', 'price', 'organic', 'limits', 'freed', 'certainty', 'order'].map((one) => html`<li>${this.t(`model-note-${one}`)}</li>`)}
      </ul>
    </section>`;
  }

  private table(figures: readonly SourcedFigure[]): TemplateResult {
    return html`<div class="scroller" tabindex="0" role="region" aria-label=${this.t('figures-and-sources')}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="first">${this.t('column-figure')}</th>
            <th scope="col" class="number">${this.t('column-value')}</th>
            <th scope="col">${this.t('column-source')}</th>
          </tr>
        </thead>
        ${PARTS.map((part) => {
          const own = figures.filter((figure) => figure.part === part);
          return own.length === 0
            ? nothing
            : html`<tbody>
                <tr class="group-row">
                  <th colspan="3" scope="rowgroup">
                    ${this.t(`sources-of-${part}`)} <span class="muted small">${own.length}</span>
                  </th>
                </tr>
                ${own.map(
                  ({ name, value, scope, source }) =>
                    html`<tr>
                      <th scope="row" class="first">
                        ${name}${scope === undefined ? nothing : html`<span class="second">${scope}</span>`}
                      </th>
                      <td class="number">${value}${provenance(this.page.texts, source?.kind ?? 'default')}</td>
                      <td class="small">
                        ${source === null ? this.t('source-default') : sourceText(this.page.texts, source)}
                      </td>
                    </tr>`,
                )}
              </tbody>`;
        })}
      </table>
    </div>`;
  }

  private figures(plan: PlanView): SourcedFigure[] {
    const { texts } = this.page;
    return [
      ...plan.baseline.map((one): SourcedFigure => {
        const [key = one.key, year = ''] = one.key.split('.');
        const id = textId('baseline', key);
        return {
          part: 'baseline',
          name: texts.has(id) ? texts.t(id, { year }) : one.key,
          value: `${formatPlain(one.value)} ${unitName(texts, one.unit)}`,
          source: one.source,
        };
      }),
      ...plan.regions.map((region): SourcedFigure => ({
        part: 'regions',
        name: this.t('share-of', { region: this.local(region.name) }),
        value: `${formatPlain(region.output_share * 100, 2)}%`,
        source: region.source,
      })),
      ...plan.levers.map((lever): SourcedFigure => ({
        part: 'levers',
        name: leverName(texts, lever),
        value: valueText(texts, lever.value, lever.display),
        source: lever.source,
      })),
      ...plan.targets.map((target): SourcedFigure => ({
        part: 'targets',
        name: `${this.local(target.name)} ${dueText(texts, target)}`,
        value: targetValueText(texts, target) ?? target.given ?? this.t('no-number'),
        source: target.source,
      })),
      ...this.published(plan),
    ];
  }

  /** Published results: those of the model's own scope first, then what counts something else, which no chart draws. */
  private published(plan: PlanView): SourcedFigure[] {
    const { texts } = this.page;
    const comparable = plan.actuals.filter((one) => one.comparable);
    return [...comparable, ...plan.actuals.filter((one) => !one.comparable)].flatMap((one): SourcedFigure[] => {
      const view = indicatorOf(plan, one.indicator);
      if (view === null) {
        return [];
      }
      const words = [
        one.comparable ? null : this.t('not-comparable'),
        one.scope === null ? null : this.local(one.scope),
      ];
      const scope = words.filter((word) => word !== null).join(this.t('list-semicolon'));
      return [
        {
          part: 'published',
          name: `${indicatorName(texts, plan, view)} ${this.t('year-name', { year: formatYear(one.year) })}`,
          value: valueText(texts, one.value, view.display),
          ...(scope === '' ? {} : { scope }),
          source: one.source,
        },
      ];
    });
  }
}

define('tuiyan-sources', SourcesView);
