import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';
import type { SourceCalls, Voices } from './sourceCalls';

interface VoicesDialogProps {
  readonly sourceId: string;
  readonly calls: SourceCalls;
  save(whole: string | null, speakers: readonly { speaker: string; case: string | null }[]): void;
  close(): void;
}

/** Whose source it is, and which case each speaker is. */
export function VoicesDialog({ sourceId, calls, save, close }: VoicesDialogProps) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const [voices, setVoices] = useState<Voices | null>(null);
  const [cases, setCases] = useState<readonly string[]>([]);
  const [whole, setWhole] = useState('');
  const [speakers, setSpeakers] = useState<Readonly<Record<string, string>>>({});
  const [list, field] = [useId(), useId()];

  useEffect(() => {
    let left = false;
    Promise.all([calls.voices(sourceId), calls.cases()]).then(
      ([found, known]) => {
        if (left) return;
        setVoices(found);
        setCases(known);
        setWhole(found.case ?? '');
        setSpeakers(Object.fromEntries(found.speakers.map((one) => [one.speaker, one.case ?? ''])));
      },
      (error: unknown) => {
        workbench.report(error);
        close();
      },
    );
    return () => {
      left = true;
    };
    // The dialog is made anew for each source.
  }, [sourceId]);

  const isNew = (name: string) => name.trim() !== '' && !cases.includes(name.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close();
    save(whole.trim() || null, Object.entries(speakers).map(([speaker, name]) => ({ speaker, case: name.trim() || null })));
  };
  return (
    <ModalOverlay className="modal-ground" isOpen onOpenChange={(open) => open || close()} isDismissable>
      <Modal className="modal is-wide">
        <Dialog className="dialog voices">
          <Heading slot="title">{text('voices.title', { name: voices?.name ?? '' })}</Heading>
          {voices === null ? (
            <p className="hint" aria-busy="true">{text('loading')}</p>
          ) : (
            <form onSubmit={submit}>
              <div className="form-field">
                <label htmlFor={field}>{text('voices.whole')}</label>
                <input id={field} className="field" list={list} autoFocus autoComplete="off" value={whole} data-testid="whole-case" onChange={(event) => setWhole(event.target.value)} />
                {isNew(whole) && <span className="hint">{text('voices.isMade', { name: whole.trim() })}</span>}
              </div>
              {voices.speakers.length === 0 ? (
                <p className="hint">{text('voices.none')}</p>
              ) : (
                <table className="plain-table">
                  <thead>
                    <tr>
                      <th scope="col">{text('voices.speaker')}</th>
                      <th scope="col">{text('voices.first')}</th>
                      <th scope="col">{text('voices.case')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {voices.speakers.map((one) => (
                      <tr key={one.speaker}>
                        <th scope="row">
                          {one.speaker}
                          <span className="hint">
                            {count('voices.turns', one.turns)}
                            {one.interviewer && ` · ${text('voices.interviewer')}`}
                          </span>
                        </th>
                        <td className="first-words">{one.first}</td>
                        <td>
                          <input
                            className="field"
                            list={list}
                            autoComplete="off"
                            data-testid="speaker-case"
                            aria-label={text('voices.caseOf', { speaker: one.speaker })}
                            placeholder={one.interviewer ? text('voices.nobody') : whole || text('voices.nobody')}
                            value={speakers[one.speaker] ?? ''}
                            onChange={(event) => {
                              // React may have let go of the event when the state is computed.
                              const { value } = event.target;
                              setSpeakers((before) => ({ ...before, [one.speaker]: value }));
                            }}
                          />
                          {isNew(speakers[one.speaker] ?? '') && <span className="hint">{text('voices.new')}</span>}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
              <datalist id={list}>{cases.slice(0, 2000).map((name) => <option key={name} value={name} />)}</datalist>
              <p className="hint">{text('voices.help')}</p>
              <div className="dialog-actions">
                <Button type="submit" className="button primary">{text('sources.save')}</Button>
                <Button slot="close" className="button">{text('sources.cancel')}</Button>
              </div>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
