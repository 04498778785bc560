package no.kodebok.coding.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.quotes.CasePassages.Passage;
import no.kodebok.coding.store.ProjectReader;

/** The words of some passages, as they will be printed. */
public final class PassageWords {
  private record Place(UUID source, TextRange range) {}

  private final Map<Place, String> words;

  private PassageWords(Map<Place, String> words) {
    this.words = words;
  }

  /** Reads them, each text once. */
  public static PassageWords of(ProjectReader project, Collection<Passage> passages) {
    Map<Place, String> words = new HashMap<>();
    for (ChosenQuote chosen : project.chosenQuotes()) {
      Wording edited = chosen.edited();
      if (edited != null) {
        words.put(new Place(chosen.source(), chosen.range()), edited.text());
      }
    }
    Map<UUID, List<Place>> unread = new LinkedHashMap<>();
    for (Passage passage : passages) {
      Place place = new Place(passage.source(), passage.range());
      if (!words.containsKey(place)) {
        unread.computeIfAbsent(place.source(), source -> new ArrayList<>()).add(place);
      }
    }
    if (!unread.isEmpty()) {
      project.forEachText(
          unread.keySet(),
          (source, text) ->
              unread
                  .getOrDefault(source, List.of())
                  .forEach(place -> words.put(place, place.range().in(text.text()))));
    }
    return new PassageWords(words);
  }

  /** Those of a passage; empty where its text is not there any more. */
  public String of(Passage passage) {
    return words.getOrDefault(new Place(passage.source(), passage.range()), "");
  }
}
