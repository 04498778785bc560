/** A rectangle of cells as spreadsheets put it on the clipboard: rows by line, cells by tab. */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < lines.length; at++) {
    const sign = lines[at]!;
    if (quoted) {
      if (sign === '"' && lines[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  rows.push([...row, cell]);
  return rows.map((cells) => cells.map((one) => one.replace(/\s+/g, ' ').trim()));
}
