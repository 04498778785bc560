import { shortName } from '../../coding/session';
import type { Messages } from '../../i18n/messages';
import type { ReaderWords } from '../../reader/reader';

/** What the reader says of what it draws; the language may change while it stands. */
export function readerWords(messages: () => Messages): ReaderWords {
  return {
    codesAtTurn: (paths) => messages().text('reading.codesAtTurn', { codes: paths }),
    compared: ({ agree, shared, single }) => {
      const { text } = messages();
      const common = shared.map(shortName).join(', ');
      if (agree) return text('reading.agree', { codes: common });
      const alone = [...single].map(([path, coders]) => `${shortName(path)} (${coders.join(', ')})`).join(', ');
      return text('reading.differ', { codes: alone }) + (common === '' ? '' : ` ${text('reading.agree', { codes: common })}`);
    },
    get starred() {
      return messages().text('reading.starred');
    },
    get noted() {
      return messages().text('reading.noted');
    },
  };
}
