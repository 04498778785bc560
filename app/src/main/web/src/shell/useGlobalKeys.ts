import { useEffect } from 'react';
import type { Workbench } from '../state/workbench';

/** The keys that count wherever the focus is; in a field with text in it, undo and redo are about typing as usual. */
export function useGlobalKeys(workbench: Workbench): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const key = event.key.toLowerCase();
      const isControl = event.ctrlKey || event.metaKey;
      if (isControl && key === 'k' && !event.shiftKey) {
        event.preventDefault();
        workbench.dialog.toggle('palette');
        return;
      }
      // What lies under an open dialog is not undone behind its back.
      if (document.querySelector('[role="dialog"][aria-modal="true"], .modal-ground')) return;
      if (!isControl && key === '?' && !isField(event.target)) {
        event.preventDefault();
        workbench.dialog.open('keys');
        return;
      }
      if (!isControl || hasText(event.target)) return;
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      void (isRedo ? workbench.redo() : workbench.undo());
    };
    document.addEventListener('keydown', keyDown);
    return () => document.removeEventListener('keydown', keyDown);
  }, [workbench]);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

function hasText(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';
}
