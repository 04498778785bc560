import { useState } from 'react';
import type { QuoteFilter } from '../../api/calls';
import { useMessages } from '../../i18n/language';
import { Failure } from '../../parts/Failure';
import { type RouteOf, go } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { ExportButtons } from './ExportButtons';
import { QuoteHelp } from './QuoteHelp';
import { QuoteList } from './QuoteList';
import { useSettled } from './useSettled';
import './quotes.css';

export function QuotesRoom({ route: { codeId } }: { readonly route: RouteOf<'quotes'> }) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const codes = useStore(workbench.codes);
  const [where, setWhere] = useState('');
  const [attribution, setAttribution] = useState('');
  const filter: QuoteFilter = { code: codeId, where: useSettled(where.trim()), attribution: useSettled(attribution.trim()) };
  const loaded = useLoad(JSON.stringify(filter), (signal) => workbench.calls.quotes(filter, signal));
  const quotes = loaded.data ?? [];

  return (
    <section className="room fills" aria-labelledby="quotes-title">
      <div className="room-bar">
        <h1 id="quotes-title">{text('room.quotes')}</h1>
        <span className="room-note" role="status">
          {loaded.state === 'loading' ? text('loading') : loaded.state === 'ready' && count('quotes.count', loaded.data.length)}
        </span>
        <ExportButtons filter={filter} isDisabled={loaded.state !== 'ready' || quotes.length === 0} />
      </div>
      <div className="quote-filter">
        <label>
          {text('quotes.code')}
          <select
            className="field"
            value={codeId ?? ''}
            onChange={(event) => go({ room: 'quotes', codeId: event.target.value || null })}
          >
            <option value="">{text('quotes.allCodes')}</option>
            {codes.map((code) => (
              <option key={code.id} value={code.id}>{code.path}</option>
            ))}
          </select>
        </label>
        <label>
          {text('quotes.where')}
          <input
            className="field mono"
            placeholder={text('quotes.whereExample')}
            spellCheck={false}
            value={where}
            onChange={(event) => setWhere(event.target.value)}
          />
        </label>
        <label>
          {text('quotes.attribution')}
          <input
            className="field mono"
            placeholder={text('quotes.attributionExample')}
            spellCheck={false}
            value={attribution}
            onChange={(event) => setAttribution(event.target.value)}
          />
        </label>
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      <QuoteHelp quotes={quotes} isOpen={loaded.state === 'failed'} />
      {loaded.state === 'ready' && loaded.data.length === 0 && <p className="hint">{text('quotes.none')}</p>}
      {loaded.state !== 'failed' && <QuoteList quotes={quotes} />}
    </section>
  );
}
