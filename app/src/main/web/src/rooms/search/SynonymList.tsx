import { type FormEvent, useState } from 'react';
import { useMessages } from '../../i18n/language';
import type { MessageKey } from '../../i18n/messages';
import { concernsKinds } from '../../live/touch';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';

const MOST_PROPOSED = 8;
const concernsSynonyms = concernsKinds('Synonym', 'Batch', 'Source');

/** Wordings that mean the same here, abbreviations that the texts explain, and a form for one more. */
export function SynonymList() {
  const workbench = useWorkbench();
  const { calls, status } = workbench;
  const { text, count } = useMessages();
  const readOnly = useStore(workbench.project)?.readOnly ?? false;
  const loaded = useLoad('synonyms', () => calls.synonyms(), concernsSynonyms).data;
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');

  const step = async (send: () => Promise<unknown>, message: MessageKey, pair: { one: string; other: string }) => {
    try {
      await workbench.writes.addOnce(send);
      status.say({ kind: 'did', message, values: { one: pair.one, other: pair.other }, undoable: true });
      await workbench.reload();
      return true;
    } catch (error) {
      workbench.report(error);
      return false;
    }
  };
  const add = (pair: { one: string; other: string }) => step(() => calls.addSynonym(pair.one, pair.other), 'synonym.did.added', pair);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (one.trim() === '' || other.trim() === '') return;
    if (await add({ one: one.trim(), other: other.trim() })) {
      setOne('');
      setOther('');
    }
  };
  const synonyms = loaded?.synonyms ?? [];
  const proposed = loaded?.proposed.slice(0, MOST_PROPOSED) ?? [];
  return (
    <details className="synonyms" data-testid="synonyms">
      <summary>{text('synonym.title')}</summary>
      {synonyms.length === 0 && <p className="hint">{text('synonym.none')}</p>}
      <ul>
        {synonyms.map((synonym) => (
          <li key={synonym.id} data-testid="synonym">
            <span>{synonym.one} = {synonym.other}</span>
            {!readOnly && (
              <button
                type="button"
                className="button quiet"
                aria-label={text('synonym.remove', { one: synonym.one, other: synonym.other })}
                onClick={() => void step(() => calls.removeSynonym(synonym.id), 'synonym.did.removed', synonym)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <form className="synonym-form" onSubmit={(event) => void submit(event)}>
          <input className="field" aria-label={text('synonym.first')} placeholder={text('synonym.first')} maxLength={200} value={one} onChange={(event) => setOne(event.target.value)} />
          <input className="field" aria-label={text('synonym.second')} placeholder={text('synonym.second')} maxLength={200} value={other} onChange={(event) => setOther(event.target.value)} />
          <button type="submit" className="button" disabled={one.trim() === '' || other.trim() === ''}>{text('synonym.add')}</button>
        </form>
      )}
      {proposed.length > 0 && (
        <>
          <p className="hint">{text('synonym.proposed')}</p>
          <ul>
            {proposed.map((pair) => (
              <li key={`${pair.one}=${pair.other}`} data-testid="synonym-proposed">
                <span title={count('synonym.segments', pair.segments)}>{pair.one} = {pair.other}</span>
                {!readOnly && (
                  <button type="button" className="link" aria-label={text('synonym.acceptOne', { one: pair.one, other: pair.other })} onClick={() => void add(pair)}>
                    {text('synonym.accept')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
