/** Leads to a target's row in the view of all targets. */
import type { Store } from '../state/store';

export async function showTarget(store: Store, root: ParentNode, id: string): Promise<void> {
  const group = store.state.plan?.targets.find((one) => one.id === id)?.group ?? null;
  const { collapsedGroups } = store.state.ui;
  if (group !== null && collapsedGroups.includes(group)) {
    store.arrange({ collapsedGroups: collapsedGroups.filter((one) => one !== group) });
  }
  store.setView('targets');
  await store.settled;
  const row = root.querySelector<HTMLElement>(`tuiyan-targets [data-target="${CSS.escape(id)}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}
