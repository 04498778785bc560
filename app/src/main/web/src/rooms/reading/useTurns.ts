import { useMemo } from 'react';
import type { SourceText } from '../../api/types';
import { type Turn, turnsOf } from '../../reader/turns';

export function useTurns({ text, segments }: SourceText): readonly Turn[] {
  return useMemo(() => turnsOf(text, segments), [text, segments]);
}
