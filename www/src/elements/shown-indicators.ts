/** Which indicators the first view shows: the plan's or the host's cards, and the answers beside them. */

export function shownIndicators(headline: string, cards: readonly string[], wanted: readonly string[]): string[] {
  const answers = [
    'output.multiple',
    'land.freed',
    'energy.freed',
    'energy.saved_total',
    'listed.market_value',
    'listed.count',
  ];
  return Array.from(new Set([headline, ...(wanted.length > 0 ? wanted : cards), ...answers]));
}

/** What a host lists in an attribute, by comma. */
export function listed(attribute: string): string[] {
  return attribute
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
