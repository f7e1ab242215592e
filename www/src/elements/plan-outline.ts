/** `<tuiyan-outline>`: what the plan commits to, as its pack writes it, while there is no engine to say what comes of it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatPlain, formatYear } from '../i18n/numbers';
import type { OutlinedTarget } from '../state/pack-outline';
import type { PageState } from '../state/state';
import { foreignLang } from './names';
import { define, PagePart } from './page-part';

export class PlanOutline extends PagePart {
  protected shows(state: PageState): readonly unknown[] {
    return [state.outline, state.plan, state.status, state.texts];
  }

  protected override render(): TemplateResult {
    const { outline, status } = this.page;
    return html`<p class="waiting">${this.t(`state-${status}`)}</p>
      ${
        outline === null || outline.targets.length === 0
          ? nothing
          : html`<section class="section outline ${status === 'failed' ? 'lasting' : ''}" data-role="outline">
              <h3>
                ${this.t('outline')}<span class="note"
                  >${this.t('group-count', { count: outline.targets.length })}</span
                >
              </h3>
              <table>
                <thead>
                  <tr>
                    <th scope="col" class="first">${this.t('column-indicator')}</th>
                    <th scope="col">${this.t('column-year')}</th>
                    <th scope="col">${this.t('column-level')}</th>
                    <th scope="col" class="number">${this.t('column-target')}</th>
                    <th scope="col">${this.t('column-unit')}</th>
                    <th scope="col">${this.t('column-source')}</th>
                  </tr>
                </thead>
                <tbody>
                  ${outline.targets.map((target) => this.row(target))}
                </tbody>
              </table>
            </section>`
      }`;
  }

  private row({ name, years, level, op, value, unit, clause, quote }: OutlinedTarget): TemplateResult {
    const { texts } = this.page;
    const sign = op === '<=' ? '≤' : op === '<' || op === '>' ? op : '';
    return html`<tr>
      <th scope="row" class="first" lang=${foreignLang(texts, name) ?? nothing}>${this.local(name)}</th>
      <td class="keep">${years.map(formatYear).join('—')}</td>
      <td class="keep">${level !== null && texts.has(`level-${level}`) ? this.t(`level-${level}`) : ''}</td>
      <td class="number">${value === null ? '' : `${sign}${formatPlain(value)}`}</td>
      <td>${value === null ? this.t('no-number') : (unit ?? '')}</td>
      <td class="small muted" lang="zh-CN">
        ${clause ?? ''}${quote === null ? nothing : ` ${this.t('quoted', { quote })}`}
      </td>
    </tr>`;
  }
}

define('tuiyan-outline', PlanOutline);
