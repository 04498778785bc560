import type { MatchKind } from '../../api/types';
import { useMessages } from '../../i18n/language';

/** The surest first. */
export const READINGS: readonly MatchKind[] = ['exact', 'inflection', 'compound', 'variant', 'ocr'];

interface ReadingChoiceProps {
  /** How many hits have each reading as their surest. */
  readonly counts: Readonly<Record<MatchKind, number>>;
  readonly chosen: ReadonlySet<MatchKind>;
  choose(readings: ReadonlySet<MatchKind>): void;
}

/** Which readings are coded, with how many hits each has; where all hits are of one there is nothing to choose. */
export function ReadingChoice({ counts, chosen, choose }: ReadingChoiceProps) {
  const { text, number } = useMessages();
  const met = READINGS.filter((one) => counts[one] > 0);
  if (met.length < 2) return null;
  const toggle = (one: MatchKind) => {
    const next = new Set(chosen);
    if (!next.delete(one)) next.add(one);
    // One of those that there are hits of stays chosen: nothing at all is no choice.
    if (met.some((reading) => next.has(reading))) choose(next);
  };
  return (
    <fieldset className="reading-choice" data-testid="tag-readings">
      <legend>{text('search.readings')}</legend>
      {met.map((one) => (
        <label key={one}>
          <input type="checkbox" checked={chosen.has(one)} onChange={() => toggle(one)} />
          {text(`match.${one}`)} <span className="figure">{number(counts[one])}</span>
        </label>
      ))}
    </fieldset>
  );
}
