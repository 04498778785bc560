import { useEffect, useRef } from 'react';
import { type DroppedFile, pickedFiles } from './droppedFiles';

interface FilePickerProps {
  readonly label: string;
  readonly className: string;
  /** Whether a whole folder is chosen. */
  readonly folder?: boolean;
  /** Opens the dialog without a click on the button: somebody has asked for it elsewhere. */
  readonly isAsked?: boolean;
  add(files: readonly DroppedFile[]): void;
  opened?(): void;
}

/** A button that opens the system's own dialog. */
export function FilePicker({ label, className, folder = false, isAsked = false, add, opened }: FilePickerProps) {
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    // Where the browser opens it for a click only, the button is at hand.
    button.current?.focus();
    input.current?.click();
    opened?.();
  }, [isAsked]);
  return (
    <>
      <button ref={button} type="button" className={className} onClick={() => input.current?.click()}>{label}</button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        data-testid={folder ? 'pick-folder' : 'pick-files'}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const files = event.target.files ? pickedFiles(event.target.files) : [];
          // The same file can be chosen again later.
          event.target.value = '';
          if (files.length > 0) add(files);
        }}
      />
    </>
  );
}
