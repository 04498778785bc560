import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { KeptAutocoding } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { CodePath } from '../../parts/CodeName';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';

const CONCERNS = concernsKinds('Autocoding', 'Batch', 'Source', 'Code', 'Case', 'Attributes', 'Speaker', 'Passage');

/** The queries whose hits got a code, and what has come since for them; new hits are coded in one step. */
export function Autocodings({ open }: { open(query: string): void }) {
  const workbench = useWorkbench();
  const { calls, status } = workbench;
  const { text, count } = useMessages();
  const readOnly = useStore(workbench.project)?.readOnly ?? false;
  const kept = useLoad('autocodings', () => calls.autocodings(), CONCERNS).data ?? [];
  if (kept.length === 0) return null;
  const fresh = kept.reduce((sum, one) => sum + (one.new ?? 0), 0);

  const send = async <T,>(call: () => Promise<T>, say: (answer: T) => void) => {
    try {
      say(await workbench.writes.addOnce(call));
      await workbench.reload();
    } catch (error) {
      workbench.report(error);
    }
  };
  const rerun = () => send(() => calls.rerunAutocodings(), ({ coded }) =>
    status.say({ kind: 'did', message: 'autocoding.did.rerun', values: { count: coded }, undoable: true }));
  const end = ({ id, query }: KeptAutocoding) => send(() => calls.endAutocoding(id), () =>
    status.say({ kind: 'did', message: 'autocoding.did.ended', values: { query }, undoable: true }));
  return (
    <section className="saved-searches" aria-labelledby="autocodings-title" data-testid="autocodings">
      <h2 id="autocodings-title">{text('autocoding.title')}</h2>
      <ul>
        {kept.map((one) => (
          <li key={one.id} data-testid="autocoding">
            <button type="button" className="saved-name" title={`${one.query} → ${one.code}`} onClick={() => open(one.query)}>
              {one.query} → <CodePath path={one.code} />
            </button>
            {(one.new ?? 0) > 0 && <b className="new-mark">{count('autocoding.new', one.new ?? 0)}</b>}
            {one.total === null && <span className="hint">{text('autocoding.broken')}</span>}
            {!readOnly && (
              <MenuTrigger>
                <Button className="button quiet saved-menu" aria-label={text('autocoding.menu', { query: one.query })}>⋯</Button>
                <Popover className="popover">
                  <Menu className="menu" onAction={(key) => (key === 'open' ? open(one.query) : void end(one))}>
                    <MenuItem className="menu-item" id="open">{text('autocoding.open')}</MenuItem>
                    <MenuItem className="menu-item" id="end">{text('autocoding.end')}</MenuItem>
                  </Menu>
                </Popover>
              </MenuTrigger>
            )}
          </li>
        ))}
      </ul>
      {fresh > 0 && !readOnly
        ? <button type="button" className="button" data-testid="autocodings-rerun" onClick={() => void rerun()}>{text('autocoding.rerun')}</button>
        : <p className="hint">{text('autocoding.nothingNew')}</p>}
    </section>
  );
}
