/**
 * What the reader chooses beside the scenario: view, language, theme, size, how the page is arranged. Most of it is kept in this
 * browser; what only came with a link or from the host is not.
 */
import type { PlanLibrary } from '../engine/plans';
import type { EnginePort } from '../engine/protocol';
import { loadTexts, type Texts } from '../i18n/texts';
import type { AnalysisChoices } from './analysis-choices';
import { StateHolder } from './holder';
import { initialState, statusOf } from './initial';
import { CONTRASTS, LANGS, SIZES, THEMES, VIEWS } from './state';
import type { Contrast, Lang, PageInterface, Size, Theme, View } from './state';
import type { PageStorage, Settings } from './storage';

export class ReaderChoices extends StateHolder {
  protected settings: Settings;
  private readonly storage: PageStorage;
  private storageFaultTold = false;

  constructor(parts: { engine: EnginePort; plans: PlanLibrary; storage: PageStorage; texts: Texts }) {
    const settings = parts.storage.settings();
    super(initialState(parts, settings), (state) => statusOf(state, parts.engine.degraded));
    this.settings = settings;
    this.storage = parts.storage;
  }

  setView(view: View): void {
    if (VIEWS.includes(view)) this.change({ view });
  }

  async setLang(lang: Lang): Promise<void> {
    if (LANGS.includes(lang) && (await this.showLang(lang))) this.choose({ lang });
  }

  setTheme(theme: Theme): void {
    if (THEMES.includes(theme)) this.prefer({ theme });
  }

  setSize(size: Size): void {
    if (SIZES.includes(size)) this.prefer({ size });
  }

  setContrast(contrast: Contrast): void {
    if (CONTRASTS.includes(contrast)) this.prefer({ contrast });
  }

  /** Arranges the page: collapsed groups, search words, the chart's indicator. */
  arrange(ui: Partial<PageInterface>): void {
    this.change({ ui: { ...this.current.ui, ...ui } });
    if (ui.collapsedGroups) this.choose({ collapsedGroups: ui.collapsedGroups });
  }

  /** Sets up what an analysis is asked. */
  chooseAnalysis<Kind extends keyof AnalysisChoices>(kind: Kind, part: Partial<AnalysisChoices[Kind]>): void {
    const { analysisChoices } = this.current;
    this.change({ analysisChoices: { ...analysisChoices, [kind]: { ...analysisChoices[kind], ...part } } });
  }

  /** Empties what this page keeps in the browser. */
  clearStorage(): void {
    this.storage.clear();
    this.report('storage-cleared', 'note');
  }

  /** Shows the page in a language without keeping that as a choice; false where its texts cannot be fetched. */
  protected async showLang(lang: Lang): Promise<boolean> {
    try {
      this.change({ lang, texts: await loadTexts(lang) });
      return true;
    } catch {
      this.report('file-unavailable', 'error');
      return false;
    }
  }

  private prefer(choice: { theme: Theme } | { size: Size } | { contrast: Contrast }): void {
    this.change(choice);
    this.choose(choice);
  }

  /** Keeps what the reader chose; what only came with a link or from the host is not kept. */
  protected choose(choice: Partial<Settings>): void {
    this.settings = { ...this.settings, ...choice };
    this.noteStorage(this.storage.saveSettings(this.settings));
  }

  /** Tells once where nothing can be kept. */
  protected noteStorage(kept: boolean): void {
    if (kept || this.storageFaultTold) return;
    this.storageFaultTold = true;
    this.report('storage-denied', 'warning');
  }
}
