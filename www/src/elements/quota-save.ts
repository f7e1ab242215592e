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
  const { what, title } = exportOf(texts, plan, choices, { form, quotas, date });
  const format = form === 'table-csv' ? 'csv' : 'xlsx';
  const { bytes, diagnostics } = await store.writeTables(what, { format, title, date });
  if (bytes === null) {
    return diagnostics;
  }
  const table = form === 'annex-xlsx' ? texts.t('quota-annex-file') : tableTitle(texts, plan, first);
  saveFile(fileName([texts.local(plan.short_title), table], date, format), TYPES[format], bytes);
  return [];
}

/** The tables that a planner has changed in one annex, which is read by the names of its tables wherever it is opened; it holds the quotas alone. */
export async function saveChangedTables(store: Store): Promise<void> {
  const { quotas } = store.state;
  const changed = (quotas.choices ?? []).filter((choice) => isChanged(quotas, choice));
  const faults = await saveTables(store, changed, 'annex-xlsx');
  if (faults.length > 0) {
    store.report('tables-not-saved', 'error');
  }
}
