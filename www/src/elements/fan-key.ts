/** The key of a fan: what each tint holds, in words that need no pointer, and the dash of the median. */
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Texts } from '../i18n/texts';

const BANDS = ['50', '80', '90'] as const;

export function fanKey(texts: Texts): TemplateResult {
  return html`<p class="key" data-role="fan-key">
    <span>${texts.t('band-of-ten')}</span>
    ${BANDS.map(
      (band) =>
        html`<span class="keep"
          >${swatch(svg`<rect class=${`fan-${band}`} x="0.5" y="0.5" width="21" height="9" />`)}${texts.t(`band-key-${band}`)}</span
        >`,
    )}
    <span class="keep"
      >${swatch(svg`<line class="fan-median" x1="0" y1="5" x2="22" y2="5" />`)}${texts.t('line-median')}</span
    >
    <span class="keep"
      >${swatch(svg`<line class="fan-scenario" x1="0" y1="5" x2="22" y2="5" /><circle class="fan-scenario" cx="11" cy="5" r="2.5" />`)}${texts.t('line-scenario-key')}</span
    >
  </p>`;
}

function swatch(shape: unknown): TemplateResult {
  return html`<svg viewBox="0 0 22 10" aria-hidden="true">${shape}</svg>`;
}
