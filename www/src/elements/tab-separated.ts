/** Blocks of cells as text between this page and a spreadsheet: cells by tab, rows by line, quotes around a cell that holds either. */

export function writeBlock(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/** The line end that a spreadsheet puts behind the last row makes no further row. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inQuotes = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? '';
    if (inQuotes) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inQuotes = false;
    } else if (sign === '"' && cell === '') inQuotes = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else cell += sign;
  }
  endRow();
  return rows.map((cells) => cells.map((one) => one.trim()));
}

/** What of a clipboard is read: the plain text, for the other one of a spreadsheet shows #### where a column is narrow. */
export function pastedText(data: Pick<DataTransfer, 'getData'>): string {
  const text = data.getData('text/plain');
  if (text !== '') return text;
  const document = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  const rows = Array.from(document.querySelectorAll('tr'), (row) =>
    Array.from(row.querySelectorAll('td, th'), (cell) => cell.textContent ?? ''),
  );
  return writeBlock(rows);
}
