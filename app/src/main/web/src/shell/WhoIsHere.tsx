import { useMessages } from '../i18n/language';
import { initials } from '../parts/initials';
import { useWorkbench } from '../state/context';
import { useStore } from '../state/store';

const MOST_SHOWN = 5;

/** The people who have the project open, oneself first. */
export function WhoIsHere({ coder }: { readonly coder: string }) {
  const workbench = useWorkbench();
  const { text, number } = useMessages();
  const present = useStore(workbench.live.present);
  const others = present.map(({ name }) => name).filter((name) => name !== coder);
  const names = [text('here.you', { name: coder }), ...others];
  const title = text('here.title', { names: names.join(', ') });
  return (
    <span className="here" role="img" aria-label={title} title={title} data-testid="here">
      {[coder, ...others].slice(0, MOST_SHOWN).map((name, index) => (
        <span key={name} className={`coder${index === 0 ? '' : ` is-other tone-${toneOf(name)}`}`}>{initials(name)}</span>
      ))}
      {names.length > MOST_SHOWN && <span className="coder is-more">+{number(names.length - MOST_SHOWN)}</span>}
    </span>
  );
}

/** One of five grounds, the same for the same name on every screen. */
function toneOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 5;
  return sum;
}
