/** A file with the folders that it came in, as in `Nordvik/Intervju 1.txt`. */
export interface DroppedFile {
  readonly file: File;
  readonly path: string;
}

/** The files that were dropped; of folders all that lies in them. */
export async function filesOf(transfer: DataTransfer): Promise<DroppedFile[]> {
  // The items are only there until the event is over: all are asked for before anything is waited for.
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const files = [...transfer.files];
  if (entries.every((entry) => entry === null)) return files.map((file) => ({ file, path: file.name }));
  const found: DroppedFile[] = [];
  for (const entry of entries) if (entry) await collect(entry, '', found);
  return found;
}

/** The files of a picker, which tells the folders of a chosen folder. */
export function pickedFiles(list: FileList): DroppedFile[] {
  return [...list].filter(({ name }) => !isHidden(name)).map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

async function collect(entry: FileSystemEntry, folder: string, found: DroppedFile[]): Promise<void> {
  if (isHidden(entry.name)) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ file, path: folder + entry.name });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is read in portions; an empty one is the end.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return;
    for (const one of portion) await collect(one, `${folder}${entry.name}/`, found);
  }
}

/** What systems and office programs leave beside the files of people. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db' || name === 'desktop.ini';
}
