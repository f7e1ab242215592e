/**
 * `<tuiyan-simulator>`: the page as one element. It owns a store and the shadow root that all parts draw into, follows its own width,
 * and is what an embedder sees: attributes, `state`, `settled`, events (docs/embedding.md).
 */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CONTRASTS, LANGS, SIZES, THEMES, VIEWS } from '../state/state';
import type { PageState, Status } from '../state/state';
import { createStore } from '../state/create';
import type { Store } from '../state/store';
import { chartEngine } from './chart-loader';
import { eventsOf, linkMoved } from './element-events';
import type { ExplainDrawer } from './explain-drawer';
import type { PlanChart } from './plan-chart';
import type { LeverPanel } from './lever-panel';
import { takeDroppedFiles } from './file-drop';
import { riskOptions, warnOfAttributes, warnOfValue } from './host-attributes';
import { PageBars } from './page-bars';
import { frames, widthClass } from './page-frame';
import type { Width } from './page-frame';
import { define } from './page-part';
import { PaperMode } from './paper-mode';
import { listed, shownIndicators } from './shown-indicators';
import { styles } from './styles/page-styles';
import './announcer';
import './audit-view';
import './attribution-view';
import './changed-levers';
import './charts-view';
import './compare-view';
import './explain-drawer';
import './header-bar';
import './lever-panel';
import './message-list';
import './overview-view';
import './plan-outline';
import './plan-subject';
import { isTableFile, type QuotaFiles } from './quota-files';
import './quotas-view';
import './review-view';
import './risk-note';
import './risk-switch';
import './seek-view';
import './sensitivity-view';
import './sources-view';
import './status-line';
import './target-table';
import './verdict';
import './view-tabs';
import './year-switch';

export class TuiyanSimulator extends LitElement {
  static override styles = styles;

  /** Id of a plan of the build. */
  @property() plan: string | null = null;
  @property({ attribute: 'lang' }) override lang = '';
  @property() theme = '';
  @property() view = '';
  @property() size = '';
  @property() contrast = '';
  /** Ids or families (`growth.chain.*`) of the levers of the first list, by comma. */
  @property() levers = '';
  /** Ids of the cards' indicators, by comma. */
  @property() indicators = '';
  /** Whether uncertainty is shown: `on` (or nothing more than the name), `off`. */
  @property() risk: string | null = null;
  /** Seed and number of the random paths. */
  @property() seed: string | null = null;
  @property() paths: string | null = null;
  @property({ attribute: 'storage-key' }) storageKey: string | null = null;
  /** Parts that are shown and not worked on, by comma: `quotas`. */
  @property() readonly: string | null = null;
  /** Reads the address' fragment and keeps it in step with the scenario, by replacing it. */
  @property({ type: Boolean, attribute: 'url-sync' }) urlSync = false;

  @state() private width: Width = 'md';
  @state() private sheetOpen = false;
  @state() private dark = false;

  private chartsReady = false;
  private store: Store | null = null;
  private kept: { fragment: string } | null = null;
  private readonly paper = new PaperMode(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  private readonly bars = new PageBars(this, () => this.measure());
  private stopDrops: () => void = () => undefined;
  private readonly darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

  /** `loading`, `ready`, `busy`, `degraded` or `failed`; the attribute of the same name follows it. */
  get state(): Status {
    return this.store?.state.status ?? 'loading';
  }

  /** Resolves once everything of the latest input is painted. */
  get settled(): Promise<void> {
    return this.settle();
  }

  private async settle(): Promise<void> {
    await this.store?.settled;
    if (!this.chartsReady) {
      await chartEngine.catch(() => undefined);
      this.chartsReady = true;
      // One frame in which a chart begins, one in which it is drawn.
      await frames(3);
    }
    const plots = Array.from(this.renderRoot.querySelectorAll('tuiyan-plot')) as PlanChart[];
    if (plots.some((plot) => plot.pending)) {
      await frames(2);
    }
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    warnOfValue(name, value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('state', this.state);
    warnOfAttributes(this);
    if (this.store === null) {
      this.begin();
    }
    this.darkQuery.addEventListener('change', this.followTheme);
    this.addEventListener('keydown', this.key);
    this.stopDrops = takeDroppedFiles(this, (file) => void this.takeFile(file));
    window.addEventListener('hashchange', this.followAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.darkQuery.removeEventListener('change', this.followTheme);
    this.removeEventListener('keydown', this.key);
    this.stopDrops();
    window.removeEventListener('hashchange', this.followAddress);
    // A node that is only moved within the page comes back in the same task and keeps its engine.
    window.setTimeout(() => {
      if (!this.isConnected && this.store !== null) {
        this.kept = { fragment: this.store.link() };
        this.store.close();
        this.store = null;
      }
    }, 0);
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', this.explainClicked);
  }

  /** Tests bring a store with an engine of their own. */
  protected makeStore(): Store {
    return createStore(this.storageKey === null ? {} : { storageKey: this.storageKey });
  }

  private begin(): void {
    const store = this.makeStore();
    this.store = store;
    store.subscribe((now, before) => this.follow(now, before));
    this.look(store, () => true);
    void store.start({
      plan: this.plan,
      fragment: this.kept?.fragment ?? (this.urlSync ? window.location.hash : ''),
      ...(isOne(VIEWS, this.view) ? { view: this.view } : {}),
      ...(isOne(LANGS, this.lang) ? { lang: this.lang } : {}),
      ...riskOptions(this),
    });
  }

  /** What the host says of the look, of those attributes that it has set now. */
  private look(store: Store, isSet: (name: string) => boolean): void {
    const { theme, size, contrast } = this;
    if (isSet('theme') && isOne(THEMES, theme) && theme !== store.state.theme) {
      store.setTheme(theme);
    }
    if (isSet('size') && isOne(SIZES, size) && size !== store.state.size) {
      store.setSize(size);
    }
    if (isSet('contrast') && isOne(CONTRASTS, contrast) && contrast !== store.state.contrast) {
      store.setContrast(contrast);
    }
  }

  private follow(now: PageState, before: PageState): void {
    if (now.status !== before.status) {
      this.setAttribute('state', now.status);
    }
    if (now.plan !== before.plan && now.plan !== null) {
      this.store?.setShown(shownIndicators(now.plan.headline, now.plan.cards, listed(this.indicators)));
    }
    for (const { name, detail } of eventsOf(now, before)) {
      this.emit(name, detail);
    }
    if (this.urlSync && linkMoved(now, before)) {
      window.history.replaceState(null, '', this.store?.link() ?? '');
    }
    const redraws =
      now.view !== before.view ||
      now.theme !== before.theme ||
      now.size !== before.size ||
      now.contrast !== before.contrast ||
      now.texts !== before.texts ||
      now.risk.on !== before.risk.on ||
      (now.plan === null && now.status !== before.status) ||
      (now.plan === null) !== (before.plan === null);
    if (redraws) {
      this.requestUpdate();
    }
  }

  private emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const { store, plan, lang, view } = this;
    if (store === null || !this.hasUpdated) {
      return;
    }
    if (changed.has('plan') && changed.get('plan') !== undefined && plan !== null && plan !== store.state.plan?.id) {
      void store.openPlan(plan);
    }
    if (changed.has('lang') && isOne(LANGS, lang) && lang !== store.state.lang) {
      void store.setLang(lang);
    }
    this.look(store, (name) => changed.has(name));
    const later = (name: string): boolean => changed.get(name) !== undefined;
    if (later('risk') || later('seed') || later('paths')) {
      store.takeRiskOptions(riskOptions(this));
    }
    if (changed.has('view') && isOne(VIEWS, view) && view !== store.state.view) {
      store.setView(view);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { store } = this;
    if (store === null) {
      return nothing;
    }
    const { texts, theme, size, contrast, lang, plan, view, status } = store.state;
    const dark = !this.paper.on && (theme === 'dark' || (theme === 'auto' && (this.dark || this.darkQuery.matches)));
    const { narrow } = this;
    const sideless = (view === 'sources' && !narrow) || (plan === null && status === 'failed');
    const classes = [
      'page',
      this.width === 'wide' ? 'lg wide' : this.width,
      dark ? 'dark' : '',
      size === 'large' && !this.paper.on ? 'large' : '',
      contrast === 'high' && !this.paper.on ? 'contrast' : '',
      narrow && this.sheetOpen ? 'sheet-open' : '',
      store.state.risk.on ? 'uncertain' : '',
    ];
    return html`<div class=${classes.filter((one) => one !== '').join(' ')} lang=${lang} part="page">
      <slot name="notice"></slot>
      <div class="masthead" part="masthead">
        <tuiyan-header .store=${store}></tuiyan-header>
        <tuiyan-subject .store=${store}></tuiyan-subject>
        ${narrow ? nothing : html`<tuiyan-verdict .store=${store}></tuiyan-verdict>`}
        <div class="tabs-row">
          <tuiyan-tabs .store=${store}></tuiyan-tabs>
          <tuiyan-years .store=${store}></tuiyan-years>
          <tuiyan-risk .store=${store}></tuiyan-risk>
          <span class="not-statistics">${texts.t('not-statistics')}</span>
        </div>
      </div>
      ${narrow ? html`<div class="pinned"><tuiyan-verdict .store=${store}></tuiyan-verdict></div>` : nothing}
      <tuiyan-messages .store=${store}></tuiyan-messages>
      <div class="body ${sideless ? 'without-side' : ''}">
        ${sideless ? nothing : this.side(store, narrow)}
        <div class="main" id="view" role="tabpanel" aria-labelledby=${`tab-${view}`} part="main">
          <tuiyan-risk-note .store=${store}></tuiyan-risk-note>
          <tuiyan-changes .store=${store}></tuiyan-changes>
          ${plan === null ? html`<tuiyan-outline .store=${store}></tuiyan-outline>` : this.main(store)}
        </div>
      </div>
      ${
        narrow
          ? html`<div class="sheet-bar">
              <button
                type="button"
                data-role="sheet"
                aria-expanded=${this.sheetOpen ? 'true' : 'false'}
                @click=${this.toggleSheet}
              >
                ${texts.t(this.sheetOpen ? 'close-sheet' : 'open-sheet')}
              </button>
            </div>`
          : nothing
      }
      <tuiyan-status .store=${store}></tuiyan-status>
      <slot name="footer"></slot>
      <tuiyan-explain .store=${store}></tuiyan-explain>
      <tuiyan-announcer .store=${store}></tuiyan-announcer>
    </div>`;
  }

  private get narrow(): boolean {
    return this.width === 'xs' || this.width === 'sm';
  }

  private side(store: Store, narrow: boolean): TemplateResult {
    return html`<div class="side" part="levers" ?hidden=${narrow && !this.sheetOpen}>
      <tuiyan-levers .store=${store} .wanted=${listed(this.levers)}></tuiyan-levers>
    </div>`;
  }

  private main(store: Store): TemplateResult {
    const { view } = store.state;
    switch (view) {
      case 'targets':
        return html`<tuiyan-targets .store=${store}></tuiyan-targets>`;
      case 'charts':
        return html`<tuiyan-charts .store=${store}></tuiyan-charts>`;
      case 'quotas':
        return html`<tuiyan-quotas .store=${store} ?readonly=${this.isReadonly('quotas')}></tuiyan-quotas>`;
      case 'seek':
        return html`<tuiyan-seek .store=${store}></tuiyan-seek>`;
      case 'sensitivity':
        return html`<tuiyan-sensitivity .store=${store}></tuiyan-sensitivity>`;
      case 'review':
        return html`<tuiyan-review .store=${store}></tuiyan-review>`;
      case 'audit':
        return html`<tuiyan-audit .store=${store}></tuiyan-audit>`;
      case 'compare':
        return html`<tuiyan-compare .store=${store}></tuiyan-compare>`;
      case 'attribution':
        return html`<tuiyan-attribution .store=${store}></tuiyan-attribution>`;
      case 'sources':
        return html`<tuiyan-sources .store=${store}></tuiyan-sources>`;
      default:
        return html`<tuiyan-overview .store=${store} .indicators=${listed(this.indicators)}></tuiyan-overview>`;
    }
  }

  /** A file of tables goes to the quota tables, any other is opened as a plan pack. */
  private async takeFile(file: File): Promise<void> {
    const { store } = this;
    if (!isTableFile(file) || this.isReadonly('quotas') || !store?.state.plan) {
      await store?.openFile(file);
      return;
    }
    store.setView('quotas');
    await store.settled;
    await this.updateComplete;
    await this.renderRoot.querySelector<QuotaFiles>('tuiyan-quota-files')?.read(file);
  }

  private isReadonly(part: string): boolean {
    return listed(this.readonly ?? '').includes(part);
  }

  private readonly toggleSheet = (): void => {
    this.sheetOpen = !this.sheetOpen;
    if (this.sheetOpen) {
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('tuiyan-chart')?.scrollIntoView({ block: 'start' }),
      );
    }
  };

  /** A click on any figure explains it; a click on the name of an assumption goes to its lever. */
  private readonly explainClicked = (event: Event): void => {
    const target = event.target as Element;
    const named = target.closest<HTMLElement>('[data-focus-lever]');
    const lever = this.store?.state.plan?.levers.find(({ id }) => id === named?.dataset.focusLever);
    if (lever !== undefined) {
      this.sheetOpen = true;
      this.renderRoot.querySelector<LeverPanel>('tuiyan-levers')?.focusLever(lever);
      return;
    }
    const figure = target.closest<HTMLElement>('[data-explain], .value[data-indicator]');
    if (figure === null || figure.closest('tuiyan-explain') !== null) {
      return;
    }
    const { explain, indicator, region, chain, year } = figure.dataset;
    const id = explain ?? `${indicator ?? ''}${region ? `@${region}` : chain ? `#${chain}` : ''}`;
    this.renderRoot
      .querySelector<ExplainDrawer>('tuiyan-explain')
      ?.show(
        id,
        Number(year ?? this.store?.state.year),
        this.renderRoot instanceof ShadowRoot ? (this.renderRoot.activeElement as HTMLElement | null) : null,
      );
  };

  private readonly key = (event: KeyboardEvent): void => {
    const field = event.composedPath()[0];
    const typing = field instanceof HTMLInputElement && field.type !== 'range';
    if (this.store === null || typing || event.altKey || !(event.ctrlKey || event.metaKey)) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) {
      event.preventDefault();
      this.store.undo();
    } else if (key === 'y' || (key === 'z' && event.shiftKey)) {
      event.preventDefault();
      this.store.redo();
    }
  };

  /** A link pasted into the address of the running page opens there. */
  private readonly followAddress = (): void => {
    const { store } = this;
    if (this.urlSync && store !== null && window.location.hash !== '' && window.location.hash !== store.link()) {
      void store.openLink(window.location.hash);
    }
  };

  private readonly followTheme = (event: MediaQueryListEvent): void => {
    this.dark = event.matches;
    this.requestUpdate();
  };

  private measure(): void {
    this.width = widthClass(this.clientWidth);
    this.bars.measure();
  }
}

function isOne<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}

declare global {
  interface HTMLElementTagNameMap {
    'tuiyan-simulator': TuiyanSimulator;
  }
}

define('tuiyan-simulator', TuiyanSimulator);
