/** What a panel below a quota table is drawn from. */
import type { PlanView, QuotaChoice } from '../engine/wire';
import type { QuotaRules } from '../state/quota-planning';
import type { QuotaTable } from '../state/quotas';
import type { PageState } from '../state/state';

export interface PanelSetting {
  page: PageState;
  plan: PlanView;
  choice: QuotaChoice;
  table: QuotaTable;
  /** Sets what stands beside the cells, in one step. */
  set: (rules: QuotaRules) => void;
}
