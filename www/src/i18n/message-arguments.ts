/**
 * What a message of the core names, as it is shown: years without thousands, and where `scale` and `unit` come along, the values beside them
 * in that unit. The command line shows the same messages with the same arguments.
 */
import { formatPlain, formatYear } from './numbers';
import type { TextArguments, Texts } from './texts';

const YEARS: ReadonlySet<string> = new Set(['year', 'first', 'last', 'base_year', 'horizon']);
const SCALED: ReadonlySet<string> = new Set(['value', 'min', 'max']);

export function messageArguments(texts: Texts, params: TextArguments): TextArguments {
  const { scale } = params;
  const shown: TextArguments = {};
  for (const [name, param] of Object.entries(params)) {
    if (typeof param === 'number') {
      shown[name] =
        YEARS.has(name) && Number.isInteger(param)
          ? formatYear(param)
          : typeof scale === 'number' && SCALED.has(name)
            ? formatPlain(param * scale)
            : param;
    } else {
      const id = `unit-${param}`;
      shown[name] = name === 'unit' && typeof scale === 'number' && texts.has(id) ? texts.t(id) : param;
    }
  }
  return shown;
}
