/** Files of quota tables in the store: nothing of the page changes before a file is taken, and taking it is one step. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic, FileLayout, QuotaExport } from '../engine/wire';
import { quotaAnswer, quotaChoice, TestEngine } from './fixture';
import { FILE_LIMIT } from './quota-papers';
import { tableOf } from './quotas';
import { started } from './store-fixture';

async function withTables() {
  const engine = new TestEngine();
  engine.quotas = [quotaChoice(), quotaChoice({ id: 'other' })];
  const made = await started({ view: 'quotas' }, { engine });
  return { ...made, engine };
}

const file = (bytes: number[], size?: number): File => {
  const made = new File([new Uint8Array(bytes)], 'table.csv');
  if (size !== undefined) Object.defineProperty(made, 'size', { value: size });
  return made;
};

const quotasOf = (store: Awaited<ReturnType<typeof withTables>>['store'], id: string): string[] => {
  const { quotas } = store.state;
  return tableOf(
    quotas,
    quotas.choices!.find((one) => one.id === id)!,
  ).sheet.rows.map(({ quota }) => quota);
};

describe('a file of quota tables', () => {
  it('is refused unread where it is too large, and as told where it cannot be read', async () => {
    const { store } = await withTables();
    const large = await store.readTables(file([1], FILE_LIMIT + 1), []);
    expect(large?.diagnostics.map(({ code }) => code)).toEqual(['sheet-too-large']);
    const odd = await store.readTables(file([0]), []);
    expect(odd?.diagnostics.map(({ code }) => code)).toEqual(['sheet-no-table']);
    expect(odd?.tables).toEqual([]);
  });

  it('changes nothing before it is taken, and then all its tables in one step', async () => {
    const { store, engine } = await withTables();
    engine.answerTo = () => quotaAnswer();
    const sheet = quotaChoice().sheet;
    const read = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, quota: '70' })) };
    const tables = ['output-quota', 'other'].map((id) => ({ id, file_sheet: '', name: null, sheet: read }));
    engine.fileTables = { tables, diagnostics: [] };
    const { undo } = store.state;
    const reading = (await store.readTables(file([1]), []))!;
    expect(reading.tables.map(({ id, moved }) => [id, moved])).toEqual([
      ['output-quota', 2],
      ['other', 2],
    ]);
    expect(quotasOf(store, 'other')).toEqual(['60', '50']);
    store.takeTables(reading);
    await store.settled;
    expect([...quotasOf(store, 'output-quota'), ...quotasOf(store, 'other')]).toEqual(['70', '70', '70', '70']);
    expect(store.state.undo).toHaveLength(undo.length + 1);
    store.undo();
    expect([...quotasOf(store, 'output-quota'), ...quotasOf(store, 'other')]).toEqual(['60', '50', '60', '50']);
  });

  it('opens the only table that it holds', async () => {
    const { store, engine } = await withTables();
    engine.fileTables = {
      tables: [{ id: 'other', file_sheet: '', name: null, sheet: quotaChoice().sheet }],
      diagnostics: [],
    };
    store.takeTables((await store.readTables(file([1]), []))!);
    expect(store.state.quotas.open).toBe('other');
  });

  it('is written from several tables with the sheets of each, or not at all', async () => {
    const { store, engine } = await withTables();
    const part = (title: string) => ({ title }) as QuotaExport;
    engine.writeQuotaFile = async (_scenario, what) =>
      what.title === 'bad'
        ? { layouts: null, diagnostics: [fault] }
        : { layouts: [{ name: what.title } as FileLayout], diagnostics: [] };
    const as = { format: 'xlsx', title: 'all', date: new Date(2026, 0, 2) } as const;
    const { bytes } = await store.writeTables([part('a'), part('b')], as);
    expect(new TextDecoder().decode(bytes!)).toBe('all: a, b');
    expect(await store.writeTables([part('a'), part('bad')], as)).toEqual({ bytes: null, diagnostics: [fault] });
  });
});

const fault: Diagnostic = { code: 'x', severity: 'error', place: { path: '', line: null }, params: {} };
