import { useStore } from '../../state/store';
import { drafts } from '../../state/drafts';

/** What is being written of something and not yet saved; null while nobody writes it. */
export function useDraft(of: string): readonly [string | null, (text: string | null) => void] {
  const kept = useStore(drafts.store).get(of) ?? null;
  return [kept, (text) => (text === null ? drafts.drop(of) : drafts.keep(of, text))];
}
