/** A table as CSV: marked as UTF-8, quoted, and never run by a spreadsheet. */
import { expect, it } from 'vitest';
import { csvText } from './table-text';

it('stands with its mark, equally long rows, quotes around commas, and formulas as text', () => {
  expect(csvText([['标题'], ['a,b', '=1+1', '+9.2%', '−3', '-x', 'say "x"']])).toBe(
    '\ufeff标题,,,,,\r\n"a,b",\'=1+1,+9.2%,−3,\'-x,"say ""x"""\r\n',
  );
});
