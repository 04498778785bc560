import { useEffect, useRef, useState } from 'react';
import { type DroppedFile, filesOf } from './droppedFiles';

/** Takes files that are dropped anywhere on the page while the room is open; true while some are held over it. */
export function useFileDrop(drop: (files: readonly DroppedFile[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(drop);
  latest.current = drop;
  useEffect(() => {
    let depth = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (holdsFiles(event) && --depth <= 0) setOver(false);
    };
    const over = (event: DragEvent) => {
      // Without this the browser would open the file and leave the page.
      if (holdsFiles(event)) event.preventDefault();
    };
    const dropped = (event: DragEvent) => {
      if (!event.dataTransfer || !holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void filesOf(event.dataTransfer).then((files) => files.length > 0 && latest.current(files));
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop: dropped } as const;
    for (const [name, listen] of Object.entries(listeners)) document.addEventListener(name as 'drop', listen);
    return () => {
      for (const [name, listen] of Object.entries(listeners)) document.removeEventListener(name as 'drop', listen);
    };
  }, []);
  return isOver;
}
