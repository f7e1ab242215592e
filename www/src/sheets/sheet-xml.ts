/** A layout as the part of a workbook that a worksheet is. */
import type { FileLayout } from '../engine/wire';
import type { Styles } from './styles';
import { element, escaped, type Xml } from './xml-text';

type LayoutCell = FileLayout['rows'][number][number];

export function sheetXml(
  layout: FileLayout,
  styles: Styles,
  { namespace, isFirst }: { namespace: string; isFirst: boolean },
): Xml {
  const merges = layout.merges.filter(({ first, last }) => first.row !== last.row || first.column !== last.column);
  return element(
    'worksheet',
    { xmlns: namespace },
    // One page wide on paper, as many pages long as it takes.
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
    element('sheetViews', {}, view(layout.frozen, isFirst)),
    element('sheetFormatPr', { defaultRowHeight: 15 }),
    ...(layout.widths.length === 0 ? [] : [element('cols', {}, ...layout.widths.map(column))]),
    element('sheetData', {}, ...rowsOf(layout, merges, styles)),
    ...(merges.length === 0
      ? []
      : [
          element(
            'mergeCells',
            { count: merges.length },
            ...merges.map(({ first, last }) =>
              element('mergeCell', { ref: `${nameOf(first.row, first.column)}:${nameOf(last.row, last.column)}` }),
            ),
          ),
        ]),
    element('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }),
  );
}

/** Letters of a column counted from 0. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function nameOf(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

function view({ row, column }: FileLayout['frozen'], isFirst: boolean): Xml {
  const pane = element('pane', {
    xSplit: column || undefined,
    ySplit: row || undefined,
    topLeftCell: nameOf(row, column),
    activePane: row > 0 && column > 0 ? 'bottomRight' : row > 0 ? 'bottomLeft' : 'topRight',
    state: 'frozen',
  });
  const attributes = { tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 };
  return element('sheetView', attributes, ...(row > 0 || column > 0 ? [pane] : []));
}

/** A width in digits of the normal font has seven points a digit and five beside them. */
function column(width: number, at: number): Xml {
  return element('col', {
    min: at + 1,
    max: at + 1,
    width: Math.floor(((width * 7 + 5) / 7) * 256) / 256,
    customWidth: 1,
  });
}

function rowsOf(layout: FileLayout, merges: FileLayout['merges'], styles: Styles): Xml[] {
  const rows = layout.rows.map((cells, row) =>
    cells.map((cell, column) => cellXml(nameOf(row, column), cell, styles.of(cell))),
  );
  // What a merge covers has the look of its first cell and no content.
  for (const { first, last } of merges) {
    const cell = layout.rows[first.row]?.[first.column];
    const s = cell === undefined ? undefined : styles.of(cell);
    for (let row = first.row; row <= last.row; row += 1) {
      while (rows.length <= row) rows.push([]);
      for (let column = first.column; column <= last.column; column += 1) {
        if (row !== first.row || column !== first.column) {
          const cells = rows[row]!;
          while (cells.length < column) cells.push('' as Xml);
          cells[column] = element('c', { r: nameOf(row, column), s });
        }
      }
    }
  }
  return rows.map((cells, row) => element('row', { r: row + 1 }, ...cells));
}

function cellXml(r: string, { content }: LayoutCell, s: number): Xml {
  const text = (value: string): Xml =>
    element(
      'c',
      { r, s, t: 'inlineStr' },
      element('is', {}, element('t', { 'xml:space': 'preserve' }, escaped(value))),
    );
  if (content === 'blank') return element('c', { r, s });
  if ('text' in content) return text(content.text);
  if ('formula' in content) {
    const { formula, result } = content.formula;
    return element(
      'c',
      { r, s, t: isNumber(result) ? undefined : 'str' },
      element('f', {}, escaped(formula.replace(/^=/, ''))),
      element('v', {}, escaped(result)),
    );
  }
  const number = 'number' in content ? content.number : content.percent;
  return isNumber(number) ? element('c', { r, s }, element('v', {}, escaped(number))) : text(number);
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
