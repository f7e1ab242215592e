/** Which indicators the page shows now: their bands are asked for first, and alone while a lever is dragged. */
import { quotaNeeds } from './quotas';
import type { PageState } from './state';

/** So many charts stand on the view of charts at most; the elements draw no more. */
const CHARTS = 13;

/** `shown` are the cards as the page was told of them; without it the plan's own. */
export function indicatorsOnView(state: PageState, shown: readonly string[] | null): string[] {
  const { plan, view, ui } = state;
  if (plan === null) return [];
  const first = [ui.chart ?? plan.headline, plan.headline, ...(shown ?? plan.cards)];
  const aimedAt = new Set(
    plan.targets
      .filter(({ tracking, region }) => tracking === 'projected' && region === null)
      .map((one) => one.indicator),
  );
  const charts =
    view === 'charts'
      ? [...plan.cards, ...plan.indicators.filter(({ id }) => aimedAt.has(id)).map(({ id }) => id)]
      : [];
  const handed = view === 'quotas' ? quotaNeeds(state.quotas, plan) : [];
  const known = new Set(plan.indicators.map(({ id }) => id));
  return Array.from(new Set([...first, ...handed, ...Array.from(new Set(charts)).slice(0, CHARTS)])).filter((id) =>
    known.has(id),
  );
}
