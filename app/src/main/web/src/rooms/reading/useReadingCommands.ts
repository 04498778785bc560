import { useCommands } from '../../palette/commands';
import { go } from '../../route/route';
import { changeView, readingView } from './readingView';

type Tool = 'help' | 'find' | 'goTo' | 'like';

/** What can be done at the text that is open, for the command palette. */
export function useReadingCommands(sourceId: string, open: (tool: Tool) => void, correct: (() => void) | null): void {
  useCommands(() => [
    { id: 'reading.find', label: 'readingCommand.find', keys: '/', run: () => open('find') },
    { id: 'reading.goTo', label: 'readingCommand.goTo', keys: 'g', run: () => open('goTo') },
    ...(correct ? [{ id: 'reading.correct', label: 'readingCommand.correct', run: correct } as const] : []),
    { id: 'reading.like', label: 'readingCommand.like', keys: 'l', run: () => open('like') },
    { id: 'reading.help', label: 'readingCommand.help', keys: '?', run: () => open('help') },
    {
      id: 'reading.sideBySide',
      label: 'readingCommand.sideBySide',
      run: () => changeView({ sideBySide: !readingView.get().sideBySide }),
    },
    { id: 'reading.blind', label: 'readingCommand.blind', run: () => changeView({ blind: !readingView.get().blind }) },
    {
      id: 'reading.print',
      label: 'readingCommand.print',
      run: () => go({ room: 'reading', sourceId, range: null, onPaper: true }),
    },
  ], `${sourceId} ${correct !== null}`);
}
