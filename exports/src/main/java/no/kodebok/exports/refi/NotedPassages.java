package no.kodebok.exports.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.TextRange;

/**
 * Passages that had a note and no code in the program they came from. Kodebok has a memo on the
 * source for each, which begins with the passage; here it is taken apart again, as long as the words
 * stand where they stood.
 */
final class NotedPassages {
  /** A passage of a source. */
  private record Place(UUID source, TextRange range) {}

  private final Map<Place, Map<String, List<Memo>>> memos = new HashMap<>();
  private final Map<UUID, String> beginnings = new HashMap<>();

  NotedPassages(WholeProject project, Map<UUID, CodedText> texts, Guids guids) {
    for (Memo memo : project.memos()) {
      CodedText text = texts.get(memo.about());
      String said = guids.said(memo.id(), "range");
      String before = guids.said(memo.id(), "before");
      if (text == null || !said.matches("[0-9]{1,9}-[0-9]{1,9}") || !memo.text().startsWith(before)) {
        continue;
      }
      int dash = said.indexOf('-');
      int start = Integer.parseInt(said.substring(0, dash));
      int end = Integer.parseInt(said.substring(dash + 1));
      if (end > start
          && text.take(new TextRange(start, end), guids.said(memo.id(), "words"))) {
        beginnings.put(memo.id(), before);
        memos
            .computeIfAbsent(
                new Place(memo.about(), new TextRange(start, end)), p -> new LinkedHashMap<>())
            .computeIfAbsent(guids.said(memo.id(), "selection"), s -> new ArrayList<>())
            .add(memo);
      }
    }
  }

  /** Whether a memo stands at its passage. */
  boolean has(UUID memo) {
    return beginnings.containsKey(memo);
  }

  /** What of a memo is its passage only. */
  String beginning(UUID memo) {
    return beginnings.getOrDefault(memo, "");
  }

  /** The memos on a passage, by the GUID of the selection that had them. */
  Map<String, List<Memo>> of(UUID source, TextRange range) {
    return memos.getOrDefault(new Place(source, range), Map.of());
  }
}
