import { useEffect } from 'react';
import type { Workbench } from '../state/workbench';

/** Undo and redo, wherever the focus is; in a field with text in it, the keys undo typing as usual. */
export function useGlobalKeys(workbench: Workbench): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      void (isRedo ? workbench.redo() : workbench.undo());
    };
    document.addEventListener('keydown', keyDown);
    return () => document.removeEventListener('keydown', keyDown);
  }, [workbench]);
}

function isTyping(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';
}
