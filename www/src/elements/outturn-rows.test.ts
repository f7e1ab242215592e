/** Pasted rows of published results: columns in any order, every bad cell told at once, and nothing taken then. */
import { describe, expect, it } from 'vitest';
import { CHINESE } from '../i18n/texts';
import { indicator, testPlan } from '../state/fixture';
import { readOutturnRows } from './outturn-rows';

const share = {
  ...indicator('va_rate'),
  display: { unit: 'percent', scale: 100, decimals: 1, difference_unit: 'points' },
};
const plan = testPlan({ indicators: [indicator('output'), share] });
const year = String(plan.base_year + 1);
const read = (cells: string[][]) => readOutturnRows(CHINESE, plan, cells);

describe('pasted rows', () => {
  it('are read without a header, by name or id, with thousands and full-width digits', () => {
    const { rows, faults } = read([
      ['规上工业总产值', year, '3,012.5', '亿元', '预计数', '年鉴'],
      ['va_rate', `${year}年`, '２１％'],
    ]);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      { indicator: 'output', year: Number(year), value: 3012.5, scope: '预计数', source: '年鉴', comparable: true },
      { indicator: 'va_rate', year: Number(year), value: 0.21, scope: '', source: '', comparable: true },
    ]);
  });

  it('may stand in any order below a header', () => {
    const { rows, faults } = read([
      ['年份', '数值', '指标', '可比'],
      [year, '100', 'output', '否'],
    ]);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ indicator: 'output', value: 100, comparable: false }]);
  });

  it('with bad cells are refused whole, every bad cell named with a text of the catalogue', () => {
    const { rows, faults } = read([
      ['output', year, '100'],
      ['nothing', '今年', '很多'],
      ['output', '1900', '1'],
      ['output', year, '101'],
      ['output', String(plan.last_year), '5', '万亩'],
      ['va_rate', year, '21'],
    ]);
    expect(rows).toEqual([]);
    expect(faults.map(({ code }) => code)).toEqual([
      'outturn-row-indicator',
      'outturn-row-year',
      'outturn-row-year-outside',
      'outturn-row-twice',
      'outturn-row-unit',
      'outturn-row-unit-missing',
    ]);
    for (const { code, args } of faults) expect(CHINESE.t(`diagnostic-${code}`, args)).not.toContain('{');
  });

  it('that hold nothing say so', () => {
    expect(read([['']]).faults.map(({ code }) => code)).toEqual(['outturn-rows-none']);
  });
});
