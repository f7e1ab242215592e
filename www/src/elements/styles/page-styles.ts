/** The one style sheet of the page, in the order in which later parts refine earlier ones. */
import { base } from './base.ts';
import { layout } from './layout.ts';
import { levers } from './levers.ts';
import { print } from './print.ts';
import { results } from './results.ts';
import { tables } from './tables.ts';
import { tokens } from './tokens.ts';

export const styles = [tokens, base, layout, levers, results, tables, print];
