/** What one target requires, in a sentence: the value needed, and where it stands to what is plausible. */
import type { Display, RequiredView } from '../engine/wire';
import { formatPlain, formatValue, MISSING } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import { valueText } from './figures';

/** How a position is said: a lever's value by its display, a group's way by a plain number. */
export interface RequiredMeans {
  display: Display | null;
  isRate: boolean;
}

/** 需年均10.3%，高于合理上限6.5%（现为—）。 */
export function requiredSentence(texts: Texts, found: RequiredView, { display, isRate }: RequiredMeans): string {
  const say = (position: number | null): string =>
    position === null ? MISSING : display === null ? formatPlain(position, 2) : valueText(texts, position, display);
  const { nearest, plausible, present, solutions } = found;
  const [low, high] = plausible ?? [null, null];
  const where =
    nearest === null || low === null || high === null || found.verdict !== 'implausible'
      ? found.verdict
      : nearest > high
        ? 'above'
        : 'below';
  const several = solutions.length > 1;
  const sentence = texts.t(`required-${where}`, {
    yearly: isRate ? 'yes' : display === null ? 'group' : 'no',
    value: apart(texts, nearest, display, plausible, say),
    low: say(low),
    high: say(high),
  });
  const now =
    display === null
      ? ''
      : present === null
        ? texts.t('required-now-differs')
        : texts.t('required-now', { present: say(present) });
  return `${sentence}${now}${several ? texts.t('required-several', { all: solutions.map(say).join(texts.t('list-comma')) }) : ''}`;
}

/** A value beyond the band's end that would be shown as the end itself gets decimals until it is another number. */
function apart(
  texts: Texts,
  value: number | null,
  display: Display | null,
  plausible: readonly [number, number] | null,
  say: (value: number | null) => string,
): string {
  if (value === null || display === null || plausible === null) return say(value);
  const shown = { ...display };
  const same = (end: number): boolean => end !== value && formatValue(end, shown) === formatValue(value, shown);
  while (plausible.some(same) && shown.decimals < display.decimals + 4) shown.decimals += 1;
  return valueText(texts, value, shown);
}
