/** A menu behind a summary: Escape closes it and gives the focus back, and so does leaving it by the keyboard. */

export function closeMenu(menu: HTMLDetailsElement | null): void {
  if (menu?.open) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
}

export function menuKey(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    closeMenu(event.currentTarget as HTMLDetailsElement);
  }
}

export function menuLeft({ currentTarget, relatedTarget }: FocusEvent): void {
  const menu = currentTarget as HTMLDetailsElement;
  // A press on the menu's own frame leaves the focus nowhere, and the menu open.
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) {
    menu.open = false;
  }
}
