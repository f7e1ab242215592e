import { describe, expect, test } from 'vitest';
import { editsOfBlock } from './quota-block';
import { blockOf, isInside, moved, placed, tabbed } from './quota-moves';

const EXTENT = { rows: 4, columns: 3 };
const MIDDLE = { row: 1, column: 1 };

test.each([
  ['ArrowUp', { row: 0, column: 1 }],
  ['ArrowDown', { row: 2, column: 1 }],
  ['ArrowLeft', { row: 1, column: 0 }],
  ['ArrowRight', { row: 1, column: 2 }],
  ['Home', { row: 1, column: 0 }],
  ['End', { row: 1, column: 2 }],
  ['PageDown', { row: 3, column: 1 }],
  ['PageUp', { row: 0, column: 1 }],
  ['Enter', { row: 2, column: 1 }],
])('%s', (key, to) => {
  expect(moved(MIDDLE, key, EXTENT)).toEqual(to);
});

test('no key leads out of the grid, and others lead nowhere', () => {
  const corner = { row: 3, column: 2 };
  for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'Enter', 'End']) {
    expect(moved(corner, key, EXTENT)).toEqual(corner);
  }
  expect(moved(MIDDLE, 'Home', EXTENT, true)).toEqual({ row: 0, column: 0 });
  expect(moved(MIDDLE, 'Enter', EXTENT, false, true)).toEqual({ row: 0, column: 1 });
  expect(moved(MIDDLE, 'x', EXTENT)).toBeNull();
});

test('Tab goes to the next cell that takes a text, and leaves behind the last', () => {
  const typed = ({ column }: { column: number }) => column !== 1;
  expect(tabbed({ row: 0, column: 0 }, false, EXTENT, typed)).toEqual({ row: 0, column: 2 });
  expect(tabbed({ row: 0, column: 2 }, false, EXTENT, typed)).toEqual({ row: 1, column: 0 });
  expect(tabbed({ row: 1, column: 0 }, true, EXTENT, typed)).toEqual({ row: 0, column: 2 });
  expect(tabbed({ row: 3, column: 2 }, false, EXTENT, typed)).toBeNull();
});

describe('a paste', () => {
  const block = blockOf({ row: 2, column: 1 }, { row: 1, column: 0 });

  test('begins at the first cell of the block, whichever corner was chosen first', () => {
    expect(block).toEqual({ top: 1, left: 0, bottom: 2, right: 1 });
    expect(isInside(block, { row: 2, column: 0 })).toBe(true);
    expect(isInside(block, { row: 2, column: 2 })).toBe(false);
    expect(placed(block, [['a', 'b', 'c']]).map(({ cell }) => [cell.row, cell.column])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  test('of one cell fills the block', () => {
    expect(placed(block, [['7']])).toHaveLength(4);
  });
});

describe('a block of texts', () => {
  const WIDE = { ...EXTENT, columns: 4 };
  const at = blockOf({ row: 1, column: 0 }, { row: 1, column: 0 });
  const fields = ['quota', 'locked', null, 'commitment'] as const;
  const choiceOf = (_: string, text: string) => (text === '约束性' ? 'binding' : null);
  const fieldAt = ({ column }: { column: number }) => fields[column] ?? null;

  test('edits what is typed into and passes over what is computed', () => {
    expect(editsOfBlock(at, [['5', '是', '12%', '约束性']], WIDE, fieldAt, choiceOf).edits).toEqual([
      { row: 0, field: 'quota', text: '5' },
      { row: 0, field: 'locked', text: 'true' },
      { row: 0, field: 'commitment', text: 'binding' },
    ]);
  });

  test.each([
    ['that reaches beyond the table', [['1'], ['2'], ['3'], ['4']], 'quota-paste-outside'],
    ['with a lock that is none', [['1', 'maybe']], 'quota-cell-flag'],
    ['with a word that is no choice', [['1', '', '', '软约束']], 'quota-cell-choice'],
  ])('%s is a fault', (_, texts, code) => {
    expect(editsOfBlock(at, texts, WIDE, fieldAt, choiceOf).faults.map((fault) => fault.code)).toEqual([code]);
  });
});
