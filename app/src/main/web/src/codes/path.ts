/**
 * A code's path is its names joined by `/`. A slash inside a name is written `\/` and a backslash `\\`;
 * a backslash before anything else stands for itself.
 */
export function splitPath(path: string): string[] {
  const names: string[] = [];
  let name = '';
  for (let i = 0; i < path.length; i++) {
    const next = path[i + 1];
    if (path[i] === '\\' && (next === '/' || next === '\\')) {
      name += next;
      i++;
    } else if (path[i] === '/') {
      names.push(name.trim());
      name = '';
    } else {
      name += path[i];
    }
  }
  names.push(name.trim());
  return names.filter((part) => part !== '');
}

export function joinPath(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\/]/g, '\\$&')).join('/');
}

/** What was typed, as the path it means: `" Barrierer / Tid "` is `Barrierer/Tid`. Empty when it names nothing. */
export function tidyPath(typed: string): string {
  return joinPath(splitPath(typed.normalize('NFC')));
}
