/** Where the keys lead in the grid of a quota table, and which cells a block takes. Rows and columns are counted from 0. */

export interface Cell {
  row: number;
  column: number;
}

export interface Extent {
  rows: number;
  columns: number;
}

/** The cell that a key leads to; null where it leads nowhere in a grid. */
export function moved(at: Cell, key: string, { rows, columns }: Extent, ctrl = false, shift = false): Cell | null {
  const last = { row: rows - 1, column: columns - 1 };
  const inside = (row: number, column: number): Cell => ({
    row: Math.min(last.row, Math.max(0, row)),
    column: Math.min(last.column, Math.max(0, column)),
  });
  switch (key) {
    case 'ArrowUp':
      return ctrl ? inside(0, at.column) : inside(at.row - 1, at.column);
    case 'ArrowDown':
      return ctrl ? inside(last.row, at.column) : inside(at.row + 1, at.column);
    case 'ArrowLeft':
      return ctrl ? inside(at.row, 0) : inside(at.row, at.column - 1);
    case 'ArrowRight':
      return ctrl ? inside(at.row, last.column) : inside(at.row, at.column + 1);
    case 'Home':
      return ctrl ? inside(0, 0) : inside(at.row, 0);
    case 'End':
      return ctrl ? last : inside(at.row, last.column);
    case 'PageUp':
      return inside(at.row - 10, at.column);
    case 'PageDown':
      return inside(at.row + 10, at.column);
    case 'Enter':
      return inside(at.row + (shift ? -1 : 1), at.column);
    default:
      return null;
  }
}

/** The next cell that can be typed into, row after row; null behind the last and before the first, where Tab leaves the grid. */
export function tabbed(at: Cell, back: boolean, extent: Extent, editable: (cell: Cell) => boolean): Cell | null {
  const by = back ? -1 : 1;
  const count = extent.rows * extent.columns;
  for (let index = at.row * extent.columns + at.column + by; index >= 0 && index < count; index += by) {
    const cell = { row: Math.floor(index / extent.columns), column: index % extent.columns };
    if (editable(cell)) return cell;
  }
  return null;
}

export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function blockOf(a: Cell, b: Cell): Block {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function isInside({ top, left, bottom, right }: Block, { row, column }: Cell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Where each pasted text goes: from the block's first cell on; a single one fills the block. */
export function placed(block: Block, texts: readonly (readonly string[])[]): { cell: Cell; text: string }[] {
  const only = texts.length === 1 && texts[0]?.length === 1 ? texts[0][0] : undefined;
  const found: { cell: Cell; text: string }[] = [];
  if (only !== undefined) {
    for (let row = block.top; row <= block.bottom; row += 1) {
      for (let column = block.left; column <= block.right; column += 1)
        found.push({ cell: { row, column }, text: only });
    }
    return found;
  }
  texts.forEach((row, down) =>
    row.forEach((text, across) => found.push({ cell: { row: block.top + down, column: block.left + across }, text })),
  );
  return found;
}
