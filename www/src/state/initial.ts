/** The state before anything is open, and how the status follows from the rest of the state. */
import type { PlanLibrary } from '../engine/plans';
import type { Texts } from '../i18n/texts';
import { NO_ANALYSES } from './analyses';
import { NO_ANALYSIS_CHOICES } from './analysis-choices';
import { NOTHING_KEPT } from './kept';
import { NO_QUOTAS } from './quotas';
import { RISK_OFF } from './risk';
import type { PageState, Status } from './state';
import type { Settings } from './storage';

export function initialState(parts: { plans: PlanLibrary; texts: Texts }, settings: Settings): PageState {
  return {
    status: 'loading',
    failure: null,
    plans: parts.plans.choices,
    opened: null,
    outline: null,
    plan: null,
    packDiagnostics: [],
    engineVersion: null,
    scenario: null,
    openedScenario: null,
    projection: null,
    projected: null,
    baseProjection: null,
    pending: false,
    dragging: false,
    unmoved: null,
    risk: { ...RISK_OFF, on: settings.risk ?? false },
    quotas: NO_QUOTAS,
    kept: NOTHING_KEPT,
    analyses: NO_ANALYSES,
    analysisChoices: NO_ANALYSIS_CHOICES,
    year: 0,
    view: 'overview',
    lang: parts.texts.lang,
    texts: parts.texts,
    theme: settings.theme,
    size: settings.size,
    contrast: settings.contrast,
    messages: [],
    undo: [],
    redo: [],
    ui: { collapsedGroups: settings.collapsedGroups, search: '', chart: null },
  };
}

export function statusOf(state: PageState, degraded: boolean): Status {
  if (state.failure) return 'failed';
  if (!state.projection) return 'loading';
  if (state.pending || state.risk.running) return 'busy';
  return degraded ? 'degraded' : 'ready';
}
