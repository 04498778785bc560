import { describe, expect, it, vi } from 'vitest';
import { Connection } from '../../api/connection';
import type { QuoteRow } from '../../api/quotes';
import { WriteQueue } from '../../api/writeQueue';
import { StatusLine } from '../../state/statusLine';
import type { Workbench } from '../../state/workbench';
import { QuoteDeeds } from './deeds';

const ROW = { sourceId: 's', start: 1, end: 9, choice: null } as unknown as QuoteRow;

function room() {
  const sent: string[] = [];
  const workbench = {
    writes: new WriteQueue(new Connection(() => Promise.resolve(true))),
    status: new StatusLine(),
    refreshSoon: vi.fn(),
    report: vi.fn(),
  } as unknown as Workbench;
  const calls = {
    choose: async (_: unknown, details: object) => {
      await Promise.resolve();
      sent.push(`choose ${JSON.stringify(details)}`);
      return { quote: { id: 'q' } };
    },
    drop: async (id: string) => void sent.push(`drop ${id}`),
    revise: async (id: string, details: object) => void sent.push(`revise ${id} ${JSON.stringify(details)}`),
    use: async (id: string, place: string) => void sent.push(`use ${id} ${place}`),
    removeUse: async (id: string) => void sent.push(`removeUse ${id}`),
    giveMasks: async () => ({ given: 0 }),
    agree: async () => undefined,
  };
  return { sent, deeds: new QuoteDeeds(workbench, calls, { showChoice: vi.fn(), reload: vi.fn() }) };
}

describe('deeds on a quote', () => {
  it('choose it once, also when the next comes before the list was loaded anew', async () => {
    const { sent, deeds } = room();
    await Promise.all([deeds.star(ROW), deeds.reword(ROW, 'a'), deeds.attribute(ROW, 'b'), deeds.use(ROW, 'c')]);
    expect(sent).toEqual(['choose {}', 'revise q {"edited":"a"}', 'revise q {"attribution":"b"}', 'use q c']);
  });

  it('choose what is only reworded', async () => {
    const { sent, deeds } = room();
    await deeds.reword(ROW, 'a');
    expect(sent).toEqual(['choose {"edited":"a"}']);
  });

  it('let go of what was chosen a moment ago', async () => {
    const { sent, deeds } = room();
    await deeds.star(ROW);
    await deeds.star({ ...ROW, choice: { id: '', attribution: '', drift: [], uses: [] } });
    expect(sent).toEqual(['choose {}', 'drop q']);
  });
});
