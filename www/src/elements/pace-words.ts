/** 快于(慢于)序时进度 x 个百分点: progress against the time that has passed, in the sentence form of official notices. */
import { formatPercent } from '../i18n/numbers';
import type { Texts } from '../i18n/texts';
import type { TargetFact } from './target-facts';

export function paceText(texts: Texts, { outcome }: TargetFact): string | null {
  const { pace, time_share: time } = outcome;
  if (typeof pace !== 'number' || typeof time !== 'number') {
    return null;
  }
  const lead = pace - time;
  const points = formatPercent(Math.abs(lead));
  return Number(points.replace(/,/g, '')) === 0
    ? texts.t('pace-on', { progress: formatPercent(pace) })
    : texts.t(lead > 0 ? 'pace-ahead' : 'pace-behind', { progress: formatPercent(pace), points });
}
