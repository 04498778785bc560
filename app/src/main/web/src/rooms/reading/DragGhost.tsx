import { useMessages } from '../../i18n/language';

const LETTERS = 40;

/** What is being dragged, beside the pointer. */
export function DragGhost({ at, words }: { readonly at: { readonly x: number; readonly y: number }; readonly words: string }) {
  const { text } = useMessages();
  const shown = words.length > LETTERS ? `${words.slice(0, LETTERS).trimEnd()} …` : words;
  return (
    <div className="drag-ghost" style={{ left: at.x + 12, top: at.y + 14 }}>
      «{shown}» <span>{text('reading.dropOnCode')}</span>
    </div>
  );
}
