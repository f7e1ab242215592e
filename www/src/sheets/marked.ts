/**
 * A text that begins with one of these would be run as a formula by a spreadsheet. It gets an apostrophe before it in CSV, which
 * reading takes away again. The full-width forms count in spreadsheets that are set to Chinese.
 */
const MARKED = '=+-@\t\r\n＝＋－＠';

export function isMarked(text: string): boolean {
  return text !== '' && MARKED.includes(text.charAt(0));
}
