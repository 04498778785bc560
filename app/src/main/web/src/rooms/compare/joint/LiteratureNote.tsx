import { useState } from 'react';
import type { JointGroup } from '../../../api/joint';
import { useMessages } from '../../../i18n/language';
import { DraftField } from '../../../parts/DraftField';

interface LiteratureNoteProps {
  readonly group: JointGroup;
  readonly readOnly: boolean;
  save(text: string, reference: string): Promise<boolean>;
}

/** What the researcher notes of what others write for a group: words and where they stand. */
export function LiteratureNote({ group, readOnly, save }: LiteratureNoteProps) {
  const { text } = useMessages();
  const [isBegun, setBegun] = useState(false);
  const { note } = group;
  if (readOnly && note !== null) return <p>{note.text}{note.reference !== '' && <span className="where"> ({note.reference})</span>}</p>;
  if (readOnly) return null;
  if (note === null && !isBegun) {
    return (
      <button type="button" className="link add-note" data-testid="joint-add-note" aria-label={text('compare.joint.addNoteFor', { group: group.label })} onClick={() => setBegun(true)}>
        {text('compare.joint.addNote')}
      </button>
    );
  }
  return (
    <div className="literature-note" ref={(element) => {
      if (isBegun && note === null && element && !element.contains(document.activeElement)) element.querySelector('textarea')?.focus();
    }}>
      <DraftField
        label={text('compare.joint.literatureNote')}
        value={note?.text ?? ''}
        rows={3}
        readOnly={false}
        testId="joint-literature"
        save={async (words) => {
          const saved = await save(words, note?.reference ?? '');
          if (saved && words.trim() === '') setBegun(false);
          return saved;
        }}
      />
      {note !== null && (
        <DraftField label={text('compare.joint.reference')} value={note.reference} readOnly={false} testId="joint-reference" save={(reference) => save(note.text, reference)} />
      )}
    </div>
  );
}
