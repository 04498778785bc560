import { useSyncExternalStore } from 'react';
import { useMessages } from '../../i18n/language';
import { Store } from '../../state/store';

/** What the tree beside the text says of each code, by the code's id. */
export interface Figures {
  /** How often it is used in this text, with the codes under it. */
  readonly here: ReadonlyMap<string, number>;
  /** How often in the whole project. */
  readonly totals: ReadonlyMap<string, number>;
  /** The key that uses it. */
  readonly digits: ReadonlyMap<string, number>;
}

export type FigureStore = Store<Figures>;

export function figureStore(): FigureStore {
  return new Store<Figures>({ here: new Map(), totals: new Map(), digits: new Map() });
}

/** The figures at one code. They change with every coding, and only they are drawn anew then. */
export function CodeFigures({ id, figures }: { readonly id: string; readonly figures: FigureStore }) {
  const { text, number } = useMessages();
  const here = useFigure(figures, ({ here: counts }) => counts.get(id) ?? 0);
  const total = useFigure(figures, ({ totals }) => totals.get(id) ?? 0);
  const digit = useFigure(figures, ({ digits }) => digits.get(id));
  return (
    <>
      <span className="figure" title={text('codes.counts')}>
        {here > 0 && <><b>{number(here)}</b> / </>}{number(total)}
      </span>
      <span className="code-key">{digit !== undefined && <kbd>{digit}</kbd>}</span>
    </>
  );
}

function useFigure<T extends number | undefined>(figures: FigureStore, of: (all: Figures) => T): T {
  return useSyncExternalStore(figures.subscribe, () => of(figures.get()));
}
