import { expect, test } from 'vitest';
import { pastedText, readBlock, writeBlock } from './tab-separated';

test.each([
  ['one cell', '1,200', [['1,200']]],
  [
    'a block with the line end of a spreadsheet',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'blank cells stay',
    '\t2\n\t',
    [
      ['', '2'],
      ['', ''],
    ],
  ],
  ['quotes hold tabs, lines and quotes', '"a\tb"\t"c\nd"\t"say ""x"""', [['a\tb', 'c\nd', 'say "x"']]],
  ['a quote within a cell is a quote', '5" pipe\t1', [['5" pipe', '1']]],
])('%s is read', (_, text, cells) => {
  expect(readBlock(text)).toEqual(cells);
});

test('what is written is read again', () => {
  const cells = [
    ['1.5', 'a\tb'],
    ['', 'say "x"\nand go'],
  ];
  expect(readBlock(writeBlock(cells))).toEqual(cells);
});

test('plain text goes before HTML, which shows #### where a column is narrow', () => {
  const data: Record<string, string> = { 'text/plain': '15000', 'text/html': '<table><tr><td>####</td></tr></table>' };
  expect(pastedText({ getData: (type: string) => data[type] ?? '' })).toBe('15000');
});
