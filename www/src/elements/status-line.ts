/** `<tuiyan-status>`: which plan, pack and engine the figures are of, that nothing leaves the page, what binds, and what the marks mean. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Limit, PlanView } from '../engine/wire';
import { formatYear } from '../i18n/numbers';
import type { PageState } from '../state/state';
import { define, PagePart } from './page-part';

const KINDS = ['document', 'statistics', 'implied', 'assumption', 'adjusted'] as const;

export class StatusLine extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.plan, state.projection, state.engineVersion, state.status, state.texts];
  }

  protected override render(): TemplateResult {
    const { plan, status } = this.page;
    return html`<footer class="status-line">
      ${plan === null ? html`<span>${this.t(`state-${status}`)}</span>` : this.versions(plan)}
      <span>${this.t('stays-here')}</span>
      ${this.limits()}
      ${
        plan === null
          ? nothing
          : html`<span
              >${this.t('assumed-figures', { figures: plan.assumptions.figures, assumed: plan.assumptions.assumed })}</span
            >`
      }
      <span class="legend"
        >${this.t('legend')}${KINDS.map(
          (kind) =>
            html` <span class="keep" title=${this.page.texts.attribute(`source-${kind}`, 'help') ?? nothing}
              ><b>${this.page.texts.attribute(`source-${kind}`, 'mark')}</b> ${this.t(`source-${kind}`)}</span
            >`,
        )}</span
      >
    </footer>`;
  }

  private versions(plan: PlanView): TemplateResult {
    return html`<span data-role="versions"
      >${this.t('versions', { plan: plan.id, pack: String(plan.version), engine: this.page.engineVersion ?? plan.engine_version })}</span
    >`;
  }

  /** 土地受限:2024年 names every year in which a pool binds. */
  private limits(): unknown {
    const { plan, projection } = this.page;
    if (plan === null || projection === null) {
      return nothing;
    }
    return (['land', 'energy'] as const).map((limit) => {
      const years = boundYears(projection.limits, limit, plan.base_year);
      return years.length === 0
        ? nothing
        : html`<span class="limit" data-limit=${limit} title=${this.t('limit-note')}
            >${this.t('limit-years', { limit: this.t(`limit-${limit}`), years: yearsText(years, this.t('list-comma')) })}</span
          >`;
    });
  }
}

export function boundYears(limits: readonly Limit[], limit: Limit, baseYear: number): number[] {
  return limits.flatMap((one, at) => (one === limit ? [baseYear + 1 + at] : []));
}

/** 2024—2026, 2028: years in a row are a range. */
export function yearsText(years: readonly number[], comma: string): string {
  const ranges: [number, number][] = [];
  for (const year of years) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && last[1] === year - 1) {
      last[1] = year;
    } else {
      ranges.push([year, year]);
    }
  }
  return ranges
    .map(([from, to]) => (from === to ? formatYear(from) : `${formatYear(from)}—${formatYear(to)}`))
    .join(comma);
}

define('tuiyan-status', StatusLine);
