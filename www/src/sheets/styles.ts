/** The looks of cells: one a use, as many as a workbook needs. */
import type { FileLayout } from '../engine/wire';
import { element, type Xml } from './xml-text';

type LayoutCell = FileLayout['rows'][number][number];
type Shown = 'text' | 'number' | 'percent';

/** Numbers of formats from here on are a workbook's own. */
const FIRST_FORMAT = 164;

const FONT = [element('name', { val: 'Calibri' }), element('family', { val: 2 })];
const BOLD = element('b', {});

/** By number, as `FONT_OF` names them. */
const FONTS = [
  element('font', {}, element('sz', { val: 11 }), ...FONT),
  element('font', {}, BOLD, element('sz', { val: 11 }), ...FONT),
  element('font', {}, BOLD, element('sz', { val: 16 }), ...FONT),
];
const FONT_OF: Partial<Record<LayoutCell['role'], number>> = { header: 1, total: 1, title: 2 };

/** The first two are the same in every workbook. */
const FILLS = [
  element('fill', {}, element('patternFill', { patternType: 'none' })),
  element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  filled('FFDDE6F0'),
  filled('FFF3F6FA'),
];
const FILL_OF: Partial<Record<LayoutCell['role'], number>> = { header: 2, total: 3 };

const SIDES = ['left', 'right', 'top', 'bottom'];
const BORDERS = [
  element('border', {}, ...[...SIDES, 'diagonal'].map((side) => element(side, {}))),
  element('border', {}, ...SIDES.map((side) => element(side, { style: 'thin' })), element('diagonal', {})),
];
const BORDERED: readonly LayoutCell['role'][] = ['header', 'body', 'total'];

export class Styles {
  private readonly formats: string[] = [];
  private readonly looks: Xml[] = [look('note', 0)];
  private readonly known = new Map<string, number>();

  /** The number of a cell's look. */
  of({ role, decimals, content }: LayoutCell): number {
    const shown = shownAs(content);
    const key = `${role} ${shown} ${shown === 'text' ? 0 : decimals}`;
    let number = this.known.get(key);
    if (number === undefined) {
      number = this.looks.push(look(role, this.format(shown, decimals))) - 1;
      this.known.set(key, number);
    }
    return number;
  }

  private format(shown: Shown, decimals: number): number {
    if (shown === 'text') return 0;
    const code = `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${shown === 'percent' ? '%' : ''}`;
    const known = this.formats.indexOf(code);
    return FIRST_FORMAT + (known < 0 ? this.formats.push(code) - 1 : known);
  }

  xml(namespace: string): Xml {
    const list = (name: string, all: readonly Xml[]): Xml => element(name, { count: all.length }, ...all);
    const codes = this.formats.map((formatCode, at) => element('numFmt', { numFmtId: FIRST_FORMAT + at, formatCode }));
    return element(
      'styleSheet',
      { xmlns: namespace },
      ...(codes.length === 0 ? [] : [list('numFmts', codes)]),
      list('fonts', FONTS),
      list('fills', FILLS),
      list('borders', BORDERS),
      list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list('cellXfs', this.looks),
      list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    );
  }
}

function filled(rgb: string): Xml {
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb })));
}

function look(role: LayoutCell['role'], numFmtId: number): Xml {
  const across = { title: 'center', header: 'center', unit: 'right' }[role as string];
  const wrapped = role === 'title' || role === 'header' ? 1 : undefined;
  return element(
    'xf',
    {
      numFmtId,
      fontId: FONT_OF[role] ?? 0,
      fillId: FILL_OF[role] ?? 0,
      borderId: BORDERED.includes(role) ? 1 : 0,
      xfId: 0,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    },
    element('alignment', { horizontal: across, vertical: 'center', wrapText: wrapped }),
  );
}

function shownAs(content: LayoutCell['content']): Shown {
  if (content === 'blank' || 'text' in content) return 'text';
  return 'percent' in content || ('formula' in content && content.formula.percent) ? 'percent' : 'number';
}
