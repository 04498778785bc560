import { describe, expect, it } from 'vitest';
import type { TableView } from '../../api/tables';
import { copied } from './copyTable';

const VIEW: TableView = {
  title: 'Tid <etter> stilling', percent: 'column', smallCells: { threshold: 5, hide: false }, columns: [], base: '8 spurt.', notes: ['Merk.'], statistics: ['Kji² 1,0'], chart: null, chartKinds: [],
  heads: [[{ text: '', span: 1 }, { text: 'Stilling', span: 2 }], [{ text: '', span: 1 }, { text: 'Leder', span: 1 }, { text: 'Alle', span: 1 }]],
  lines: [{ kind: 'body', label: 'Ja\ttakk', cells: [{ text: '67' }, { text: '–' }] }],
};

describe('a table that is copied', () => {
  it('keeps its columns where only text is pasted', () => {
    expect(copied(VIEW).text.split('\n')).toEqual([
      'Tid <etter> stilling', '', '\tStilling\t', '\tLeder\tAlle', 'Ja takk\t67\t–', '', '8 spurt.', 'Merk.', 'Kji² 1,0',
    ]);
  });

  it('is a table where more than text is pasted, and its words are no markup', () => {
    const { html } = copied(VIEW);
    expect(html).toContain('<th colspan="2">Stilling</th>');
    expect(html).toContain('Tid &lt;etter&gt; stilling');
  });
});
