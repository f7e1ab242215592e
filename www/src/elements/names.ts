/** Names, units and marks of what the plan holds, in the page's language: from the catalogue by id, or from the pack itself. */
import type { Display, IndicatorView, LeverView, LocalText, PlanView, Source, TargetView } from '../engine/wire';
import type { Texts } from '../i18n/texts';

/** Ids of the catalogue have dashes where the registry has dots. */
export function textId(prefix: string, id: string): string {
  return `${prefix}-${id.replace(/\./g, '-')}`;
}

/** The indicator's name without its place. */
export function indicatorFamilyName(texts: Texts, indicator: IndicatorView): string {
  if (indicator.name !== null) {
    return texts.local(indicator.name);
  }
  const id = textId('indicator', indicator.family);
  return texts.has(id) ? texts.t(id) : indicator.family;
}

export function indicatorName(texts: Texts, plan: PlanView, indicator: IndicatorView): string {
  const name = indicatorFamilyName(texts, indicator);
  const place = placeName(texts, plan, indicator);
  return place === null ? name : texts.t('place-indicator', { place, indicator: name });
}

/** A target's name with its place, where it is of one. */
export function targetName(texts: Texts, plan: PlanView, { name, region, place }: TargetView): string {
  const of = place ?? plan.regions.find(({ id }) => id === region)?.name ?? null;
  return of === null
    ? texts.local(name)
    : texts.t('place-indicator', { place: texts.local(of), indicator: texts.local(name) });
}

/** The region or chain that an indicator is of; null for the city's own. */
export function placeName(
  texts: Texts,
  plan: PlanView,
  of: { region: string | null; chain: string | null },
): string | null {
  const place =
    plan.regions.find(({ id }) => id === of.region)?.name ??
    plan.chains.find(({ id }) => id === of.chain)?.name ??
    null;
  return place === null ? null : texts.local(place);
}

export function leverName(texts: Texts, lever: LeverView): string {
  return texts.t(textId('lever', lever.family), lever.name === null ? {} : { name: texts.local(lever.name) });
}

/** A unit by its key; a word of a pack that nobody has translated stands for itself. */
export function unitName(texts: Texts, unit: string): string {
  const id = `unit-${unit}`;
  return texts.has(id) ? texts.t(id) : unit;
}

/** The unit as it follows a number; empty for a plain one. */
export function unitOf(texts: Texts, display: Display): string {
  return unitName(texts, display.unit);
}

export function sourceKind(source: Source | null): string {
  return source === null ? 'default' : source.kind;
}

/** A text of the pack with its language where that is not the page's. */
export function foreignLang(texts: Texts, text: LocalText): string | null {
  return texts.foreign(text);
}
