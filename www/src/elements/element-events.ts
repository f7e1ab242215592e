/** What the element tells its host when the state changes (docs/embedding.md), and when the address has another scenario to hold. */
import { sameSettings } from '../state/risk';
import type { PageState } from '../state/state';

export interface HostEvent {
  name: string;
  detail: unknown;
}

export function eventsOf(now: PageState, before: PageState): HostEvent[] {
  const events: HostEvent[] = [];
  if (now.plan !== before.plan && now.plan !== null) {
    events.push({ name: 'tuiyan-ready', detail: { plan: now.plan.id } });
  }
  if (now.projection !== before.projection && now.projection !== null) {
    events.push({ name: 'tuiyan-result', detail: { plan: now.plan?.id ?? null } });
  }
  if (now.view !== before.view) {
    events.push({ name: 'tuiyan-view-change', detail: { view: now.view } });
  }
  if (now.failure !== before.failure && now.failure !== null) {
    events.push({ name: 'tuiyan-error', detail: { code: now.failure.code } });
  }
  // What an opening brings, be it of a plan, a link or a file, nobody has changed.
  if (scenarioMoved(now, before) && now.scenario !== null && now.plan === before.plan) {
    events.push({ name: now.dragging ? 'tuiyan-input' : 'tuiyan-change', detail: { scenario: now.scenario } });
  }
  return events;
}

/** Whether the link to what is shown is another one; not while a lever is dragged. */
export function linkMoved(now: PageState, before: PageState): boolean {
  return (
    before.plan !== null &&
    !now.dragging &&
    (scenarioMoved(now, before) ||
      now.view !== before.view ||
      now.plan !== before.plan ||
      now.kept !== before.kept ||
      now.analysisChoices.seek.own !== before.analysisChoices.seek.own ||
      !sameSettings(now.risk, before.risk))
  );
}

function scenarioMoved(now: PageState, before: PageState): boolean {
  return now.scenario !== before.scenario || now.dragging !== before.dragging || now.year !== before.year;
}
