/** The one style sheet of the page, in the order in which later parts refine earlier ones. */
import { base } from './base';
import { compare } from './compare';
import { layout } from './layout';
import { levers } from './levers';
import { memo } from './memo';
import { narrow } from './narrow';
import { print } from './print';
import { quotaGrid } from './quota-grid';
import { quotaPaper } from './quota-paper';
import { quotas } from './quotas';
import { results } from './results';
import { seek } from './seek';
import { sensitivity } from './sensitivity';
import { review } from './review';
import { slider } from './slider';
import { tables } from './tables';
import { targets } from './targets';
import { tokens } from './tokens';
import { uncertainty } from './uncertainty';

export const styles = [
  tokens,
  base,
  layout,
  levers,
  slider,
  results,
  tables,
  targets,
  uncertainty,
  compare,
  quotas,
  quotaGrid,
  quotaPaper,
  seek,
  sensitivity,
  review,
  narrow,
  print,
  memo,
];
