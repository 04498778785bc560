import type { AnswerAttribute } from '../../api/types';
import { Store } from '../../state/store';

const STANDARD = 2;

/** Which attributes stand beside the answers; kept on this machine, for each project. */
export class ChosenColumns {
  readonly names: Store<readonly string[] | null>;
  private readonly key: string;

  constructor(projectId: string) {
    this.key = `kodebok.answerColumns.${projectId}`;
    this.names = new Store(parse(localStorage.getItem(this.key)));
  }

  choose(names: readonly string[]): void {
    localStorage.setItem(this.key, JSON.stringify(names));
    this.names.set(names);
  }
}

/** Those that were chosen and are still there; the first few of the question's own survey where nobody has chosen. */
export function shownColumns(chosen: readonly string[] | null, all: readonly AnswerAttribute[], questionnaire: string): string[] {
  const names = (attributes: readonly AnswerAttribute[]) => attributes.map(({ name }) => name);
  if (chosen === null) return names(all.filter((one) => one.questionnaire === questionnaire).slice(0, STANDARD));
  return names(all).filter((name) => chosen.includes(name));
}

function parse(written: string | null): readonly string[] | null {
  try {
    const names: unknown = JSON.parse(written ?? 'null');
    return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : null;
  } catch {
    // Somebody else wrote there: as if nothing had been chosen.
    return null;
  }
}
