/** The page's reader and writer of files, held to the command line's: the same bytes give the same sheets, the same layouts the same tables. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Diagnostic, FileLayout, FileSheet } from '../engine/wire';
import { readSheets } from './read';
import { csvOf } from './write-csv';
import { xlsxOf } from './write-xlsx';

/** `sheet_files`, the example of the crate `sheets/`; the driver builds and names it. */
const program = process.env.TUIYAN_SHEET_FILES;

type Expected = { sheets: FileSheet[]; formulas: unknown[] } | { fault: Diagnostic };

describe.skipIf(program === undefined)('files of tables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuiyan-sheets-'));
  const path = (name: string): string => join(folder, name);
  if (program !== undefined) execFileSync(program, ['write', folder]);
  const json = (name: string): unknown => (program === undefined ? {} : JSON.parse(readFileSync(path(name), 'utf8')));
  const expected = json('expected.json') as Record<string, Expected>;
  const layouts = json('layouts.json') as FileLayout[];
  const reread = (name: string, bytes: Uint8Array): unknown => {
    writeFileSync(path(name), bytes);
    return JSON.parse(execFileSync(program!, ['read', path(name)], { encoding: 'utf8' }));
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.keys(expected))(
    '%s is read alike',
    (name) => {
      const read = readSheets(readFileSync(path(name)));
      const other = expected[name]!;
      if ('sheets' in other) {
        expect(read.diagnostics).toEqual([]);
        expect(read.sheets).toEqual(other.sheets);
      } else {
        expect(read.sheets).toBeNull();
        const [fault] = read.diagnostics;
        // Why an archive or its XML is broken each reader says in its own words.
        if (other.fault.code === 'sheet-broken') expect(fault?.code).toBe('sheet-broken');
        else expect(fault).toEqual(other.fault);
      }
    },
    60_000,
  );

  it('a workbook is written with the same cells, formulas, names and merged cells', () => {
    const bytes = xlsxOf(layouts, '湖州市分解表 & <2023>', new Date(2023, 3, 3));
    expect(reread('page.xlsx', bytes)).toEqual(expected['layouts.xlsx']);
    expect(xlsxOf(layouts, '湖州市分解表 & <2023>', new Date(2023, 3, 3))).toEqual(bytes);
    expect(readSheets(bytes).sheets).toEqual((expected['layouts.xlsx'] as { sheets: unknown }).sheets);
  });

  it('texts that need care in XML come back as they are', () => {
    const texts = ['<&>"\'', '  spaces  ', 'two\nlines\ttab', '_x0041_', 'bell \u0007', '=1+1', '𠮷'];
    const cell = (text: string): FileLayout['rows'][number][number] => ({
      content: { text },
      role: 'body',
      decimals: 0,
    });
    const layout: FileLayout = {
      name: '[a]:*?/\\',
      rows: [texts.map(cell)],
      widths: [],
      merges: [],
      frozen: { row: 0, column: 0 },
    };
    const bytes = xlsxOf([layout, layout], '', new Date(2023, 3, 3));
    const sheets = readSheets(bytes).sheets!;
    expect(sheets.map(({ name }) => name)).toEqual(['a', 'a 2']);
    expect(sheets[0]!.rows[0]!.map(({ text }) => text)).toEqual(texts);
    expect(reread('texts.xlsx', bytes)).toEqual({ sheets, formulas: [[], []] });
  });

  it('CSV is written with the same bytes', () => {
    expect(Buffer.from(csvOf(layouts[0]!)).toString()).toBe(readFileSync(path('layout.csv'), 'utf8'));
  });

  it('whatever is done to a workbook, it is answered', () => {
    const good = readFileSync(path('layouts.xlsx'));
    for (let cut = 0; cut < good.length; cut += 1009) readSheets(good.subarray(0, cut));
    for (let at = 0; at < good.length; at += 331) {
      const spoilt = Uint8Array.from(good);
      spoilt[at]! ^= 0x55;
      readSheets(spoilt);
    }
  }, 60_000);
});
