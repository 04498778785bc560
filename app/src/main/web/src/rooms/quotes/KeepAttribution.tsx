import { useState } from 'react';
import { useMessages } from '../../i18n/language';
import type { AttributionDraft } from './attributionDraft';

interface KeepAttributionProps {
  readonly isChanged: boolean;
  /** What this browser still has from before; null where there is nothing. */
  readonly left: AttributionDraft | null;
  keep(): Promise<boolean>;
  letGo(): void;
  takeLeft(left: AttributionDraft): void;
  forgetLeft(): void;
}

/** Makes what was typed hold for the whole project, or lets it go; offers what the browser still has from before. */
export function KeepAttribution({ isChanged, left, keep, letGo, takeLeft, forgetLeft }: KeepAttributionProps) {
  const { text } = useMessages();
  const [busy, setBusy] = useState(false);
  return (
    <>
      {isChanged && (
        <p className="keep-attribution" role="status" data-testid="attribution-changed">
          {text('quotes.attributionChanged')}{' '}
          <button
            type="button"
            className="button"
            data-testid="attribution-keep"
            disabled={busy}
            onClick={() => {
              setBusy(true);
              void keep().finally(() => setBusy(false));
            }}
          >
            {text('quotes.attributionKeep')}
          </button>{' '}
          <button type="button" className="link" data-testid="attribution-let-go" onClick={letGo}>{text('quotes.attributionLetGo')}</button>
        </p>
      )}
      {left && (
        <p className="keep-attribution" data-testid="attribution-left">
          {text('quotes.attributionLeft')}{' '}
          <span className="mono">{[left.template, ...left.classes.map(({ where, template }) => `${where} => ${template}`)].filter(Boolean).join(' · ')}</span>{' '}
          <button type="button" className="button" data-testid="attribution-take" onClick={() => takeLeft(left)}>{text('quotes.attributionTake')}</button>{' '}
          <button type="button" className="link" data-testid="attribution-forget" onClick={forgetLeft}>{text('quotes.attributionForget')}</button>
        </p>
      )}
    </>
  );
}
