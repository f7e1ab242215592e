/** Tables of files on their way to the page. */
import { describe, expect, it } from 'vitest';
import type { QuotaRowView, QuotaSheet } from '../engine/wire';
import { quotaChoice } from './fixture';
import { readTable } from './quota-reading';

const choice = quotaChoice();
const present = choice.sheet;
const withRows = (change: (row: QuotaSheet['rows'][number], at: number) => Partial<QuotaSheet['rows'][number]>) => ({
  ...present,
  rows: present.rows.map((row, at) => ({ ...row, ...change(row, at) })),
});
const read = (sheet: QuotaSheet, own = present, model: QuotaRowView[] | null = null) =>
  readTable('Sheet1', { present: own, read: sheet, choice, model });

describe('a table of a file', () => {
  it('is the same where only the writing of numbers differs', () => {
    expect(read(withRows(({ quota }) => ({ quota: `${quota}.0` })))).toMatchObject({ same: true, moved: 0, rows: 2 });
  });

  it('counts the quotas that move', () => {
    const table = read(withRows((_, at) => ({ quota: at === 0 ? '61' : '50' })));
    expect(table).toMatchObject({ same: false, moved: 1 });
    expect(table.sheet.rows.map(({ quota }) => quota)).toEqual(['61', '50']);
  });

  it('leaves columns alone in which it holds nothing, and takes whole those in which it holds something', () => {
    const own = withRows((_, at) => ({ floor: '10', cap: at === 0 ? '90' : '', locked: at === 1 }));
    const table = read(
      withRows((_, at) => ({ cap: at === 1 ? '80' : '' })),
      own,
    );
    expect(table.sheet.rows.map(({ floor, cap, locked }) => [floor, cap, locked])).toEqual([
      ['10', '', false],
      ['10', '80', true],
    ]);
  });

  it('leaves a base that is the model’s own to the model', () => {
    const model = [40.123456789, 41].map((base) => ({ base, weight: null }) as QuotaRowView);
    const table = read(
      withRows((_, at) => ({ base: ['40.1234568', '42'][at] ?? '' })),
      present,
      model,
    );
    expect(table.sheet.rows.map(({ base }) => base)).toEqual(['', '42']);
  });

  it('keeps the order and the places of the page', () => {
    const [east, west] = present.rows;
    const table = read({
      ...present,
      rows: [
        { ...west!, quota: '51' },
        { ...east!, place: 'north' },
      ],
    });
    expect(table.sheet.rows.map(({ place, quota }) => [place, quota])).toEqual([
      ['east', '60'],
      ['west', '51'],
    ]);
    expect(table).toMatchObject({ rows: 1, extra: ['north'] });
  });
});
