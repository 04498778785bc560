import type { TableView } from '../../api/tables';

/** The table for pasting into a document: as a table, and as lines with tabs for where only text goes. */
export function copied(view: TableView): { readonly html: string; readonly text: string } {
  const heads = view.heads.map((line) => line.flatMap(({ text, span }) => [text, ...Array.from({ length: span - 1 }, () => '')]));
  const lines = view.lines.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
  const below = [view.base, ...view.notes, ...view.statistics];
  const text = [view.title, ...(view.question ? [view.question] : []), '', ...[...heads, ...lines].map((cells) => cells.map(plain).join('\t')), '', ...below].join('\n');

  const table = document.createElement('table');
  const body = table.createTBody();
  for (const line of view.heads) {
    const row = body.insertRow();
    for (const { text: said, span } of line) {
      const head = document.createElement('th');
      head.colSpan = span;
      head.textContent = said;
      row.append(head);
    }
  }
  for (const cells of lines) {
    const row = body.insertRow();
    for (const said of cells) row.insertCell().textContent = said;
  }
  const whole = document.createElement('div');
  const title = whole.appendChild(document.createElement('p')).appendChild(document.createElement('b'));
  title.textContent = view.title;
  if (view.question) whole.appendChild(document.createElement('p')).textContent = view.question;
  whole.append(table);
  for (const said of below) whole.appendChild(document.createElement('p')).textContent = said;
  return { html: whole.innerHTML, text };
}

/** Within a line of tabs, a label has none, and is one line. */
function plain(said: string): string {
  return said.replace(/\s+/g, ' ');
}

export async function copyTable(view: TableView): Promise<void> {
  const { html, text } = copied(view);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    }),
  ]);
}
