import { Fragment } from 'react';
import { splitPath } from '../../codes/path';

/** Many codes in few words: those below the same one stand together behind its name. */
export function CodeNames({ paths }: { readonly paths: readonly string[] }) {
  return (
    <span className="code-names">
      {together(paths).map(({ above, names }, index) => (
        <Fragment key={above}>
          {index > 0 && ' · '}
          {above !== '' && <span className="above">{above}: </span>}
          {names.join(', ')}
        </Fragment>
      ))}
    </span>
  );
}

/** The last names of paths, by what stands above them, in the order in which they come. */
export function together(paths: readonly string[]): readonly { readonly above: string; readonly names: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const names = splitPath(path);
    const above = names.slice(0, -1).join(' / ');
    groups.set(above, [...(groups.get(above) ?? []), names.at(-1) ?? '']);
  }
  return [...groups].map(([above, names]) => ({ above, names }));
}
