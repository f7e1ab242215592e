/** Quota tables into a file: one of them or several, named by plan, table and date. */
import type { Diagnostic, QuotaChoice } from '../engine/wire';
import { isChanged } from '../state/quotas';
import type { Store } from '../state/store';
import { exportOf, fileName, tableTitle, type QuotaFileForm } from './quota-file-words';
import { saveFile } from './save-file';

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Saves tables as a file; gives what is wrong where none could be written. */
export async function saveTables(
  store: Store,
  choices: readonly QuotaChoice[],
  form: QuotaFileForm,
): Promise<readonly Diagnostic[]> {
  const { plan, quotas, texts } = store.state;
  const [first] = choices;
  if (plan === null || first === undefined) {
    return [];
  }
  const date = new Date();
  const format = form === 'table-csv' ? 'csv' : 'xlsx';
  // Tables on sheets of their own have each its title, line of the unit and notes.
  const parts = form === 'annex-xlsx' ? [choices] : choices.map((choice) => [choice]);
  const exports = parts.map((part) => exportOf(texts, plan, part, { form, quotas, date }));
  const several = exports.length > 1;
  const title = several ? texts.t('quota-annex-title', { city: texts.local(plan.city) }) : (exports[0]?.title ?? '');
  const { bytes, diagnostics } = await store.writeTables(
    exports.map(({ what }) => what),
    { format, title, date },
  );
  if (bytes === null) {
    return diagnostics;
  }
  const table = form === 'annex-xlsx' || several ? texts.t('quota-annex-file') : tableTitle(texts, plan, first);
  saveFile(fileName([texts.local(plan.short_title), table], date, format), TYPES[format], bytes);
  return [];
}

/** The tables that a planner has changed, a sheet each with all its columns; each is read by its title wherever the file is opened. */
export async function saveChangedTables(store: Store): Promise<void> {
  const { quotas } = store.state;
  const changed = (quotas.choices ?? []).filter((choice) => isChanged(quotas, choice));
  const faults = await saveTables(store, changed, 'table-xlsx');
  if (faults.length > 0) {
    store.report('tables-not-saved', 'error');
  }
}
