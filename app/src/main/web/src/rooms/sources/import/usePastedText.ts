import { useEffect, useRef } from 'react';
import { type DroppedFile, pickedFiles } from './droppedFiles';

/** Takes files, or text, that is pasted where nobody writes while the room is open; a text becomes a file of this name. */
export function usePastedText(name: string, take: (files: readonly DroppedFile[]) => void): void {
  const latest = useRef({ name, take });
  latest.current = { name, take };
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData: data, target } = event;
      if (!data || event.defaultPrevented || isField(target) || document.querySelector('.modal-ground')) return;
      const text = data.getData('text/plain');
      const files = data.files.length > 0 ? pickedFiles(data.files) : text.trim() === '' ? [] : [fileOf(text)];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current.take(files);
    };
    const fileOf = (text: string): DroppedFile => {
      const path = `${latest.current.name}.txt`;
      return { file: new File([text], path, { type: 'text/plain' }), path };
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
