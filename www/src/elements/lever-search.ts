/** Whether a lever is what somebody searches for: Chinese or English name, first letters of pinyin, or id. */
import type { LeverView } from '../engine/wire';
import { CHINESE } from '../i18n/texts';
import type { Texts } from '../i18n/texts';
import { leverName } from './names';
import { matchesInitials } from './pinyin';

/** `english` is null until its catalogue has been loaded; English names of the pack are searched from the start. */
export function leverMatches(lever: LeverView, query: string, english: Texts | null): boolean {
  const chinese = leverName(CHINESE, lever);
  const names = [chinese, english === null ? '' : leverName(english, lever), lever.name?.en ?? '', lever.id];
  return textMatches(names, chinese, query);
}

/** All words of the query occur in one of the names, or its letters begin the syllables of the Chinese one. */
export function textMatches(names: readonly string[], chinese: string, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') {
    return true;
  }
  const words = wanted.split(/\s+/);
  return (
    names.some((name) => words.every((word) => name.toLowerCase().includes(word))) || matchesInitials(chinese, wanted)
  );
}
