import { type KeyboardEvent, useRef } from 'react';
import type { Variable } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import { moved } from '../tables/spec';

interface SetMembersProps {
  readonly names: readonly string[];
  readonly variables: readonly Variable[];
  change(names: readonly string[]): void;
}

/** The questions of a set in their order: Alt and an arrow moves one, Delete takes it out. */
export function SetMembers({ names, variables, change }: SetMembersProps) {
  const { text } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const labels = new Map(variables.map(({ name, label }) => [name, label]));
  const focus = (index: number) => requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('.set-member')[index]?.focus());
  const keyDown = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0) {
      if (event.altKey) change(moved(names, index, by));
      focus(Math.min(Math.max(index + by, 0), names.length - 1));
    } else if (event.key === 'Delete') {
      change(names.filter((_, at) => at !== index));
      focus(Math.max(index - 1, 0));
    } else return;
    event.preventDefault();
  };
  if (names.length === 0) return null;
  return (
    <>
      <ol className="set-members" ref={list} aria-label={text('survey.set.members')}>
        {names.map((name, index) => (
          <li key={name}>
            <button type="button" className="set-member" data-testid="set-member" title={text('survey.set.memberKeys')} onKeyDown={(event) => keyDown(event, index)}>
              {labels.get(name) ?? name}{labels.get(name) !== name && <span className="hint"> {name}</span>}
            </button>
            <button type="button" className="set-member-out" aria-label={text('tables.takeOut', { name: labels.get(name) ?? name })} onClick={() => change(names.filter((_, at) => at !== index))}>×</button>
          </li>
        ))}
      </ol>
      <p className="hint">{text('survey.set.memberKeys')}</p>
    </>
  );
}
