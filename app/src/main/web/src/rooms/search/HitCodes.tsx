import { CodeDot } from '../../parts/CodeName';
import { splitPath } from '../../codes/path';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';

/** The codes on a hit, by their last names; the whole path where somebody points. */
export function HitCodes({ codes }: { readonly codes: readonly string[] }) {
  const known = useStore(useWorkbench().codes);
  return codes.map((path) => (
    <span key={path} className="hit-code" title={path}>
      <CodeDot code={known.find((code) => code.path === path)} path={path} /> {splitPath(path).at(-1)}
    </span>
  ));
}
