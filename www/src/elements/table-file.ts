/** Saves a table as a CSV file, with lines of its plan, its scenario and the versions above it. */
import type { PageState } from '../state/state';
import { fileName } from './quota-file-words';
import { saveFile } from './save-file';
import { csvText, headLines } from './table-text';

export function saveTable(state: PageState, title: string, rows: readonly (readonly string[])[]): void {
  const { plan, scenario, texts } = state;
  if (plan === null || scenario === null) {
    return;
  }
  const content = csvText([...headLines(texts, plan, scenario, title), ...rows]);
  saveFile(fileName([texts.local(plan.short_title), title], new Date(), 'csv'), 'text/csv;charset=utf-8', content);
}
