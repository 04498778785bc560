package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** What is asked of the words of many passages at once; each text is read once. */
final class QuoteTexts {
  private QuoteTexts() {}

  /**
   * Finds passages by what they, or their edited wordings, say. Capitals do not count, and one
   * space stands for any white space.
   *
   * @return by place in the list, whether the passage says it
   */
  static boolean[] saying(String words, List<QuotePassage> passages, ProjectReader project) {
    Pattern pattern = pattern(words);
    boolean[] found = new boolean[passages.size()];
    forEachSource(
        passages,
        project,
        (text, places) -> {
          List<TextRange> matches = matches(pattern, text);
          for (int i : places) {
            QuotePassage passage = passages.get(i);
            found[i] = holds(matches, passage.range()) || says(pattern, passage.chosen());
          }
        });
    return found;
  }

  private static Pattern pattern(String words) {
    StringBuilder pattern = new StringBuilder();
    for (String word : words.strip().split("\\s+", -1)) {
      pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
    }
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<TextRange> matches(Pattern pattern, String text) {
    List<TextRange> matches = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      matches.add(new TextRange(matcher.start(), matcher.end()));
    }
    return matches;
  }

  private static boolean holds(List<TextRange> matches, TextRange passage) {
    int low = 0;
    int high = matches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (matches.get(middle).start() < passage.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < matches.size() && matches.get(low).end() <= passage.end();
  }

  private static boolean says(Pattern pattern, @Nullable ChosenQuote chosen) {
    Wording edited = chosen == null ? null : chosen.edited();
    return edited != null && pattern.matcher(edited.text()).find();
  }

  /** Uses each text with the places, in the list, of its passages. */
  static void forEachSource(List<QuotePassage> passages, ProjectReader project, TextUse use) {
    Map<UUID, List<Integer>> bySource = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      bySource.computeIfAbsent(passages.get(i).source().id(), s -> new ArrayList<>()).add(i);
    }
    if (!bySource.isEmpty()) {
      project.forEachText(
          Set.copyOf(bySource.keySet()),
          (source, text) -> use.with(text.text(), bySource.getOrDefault(source, List.of())));
    }
  }

  /** What is done with a text. */
  @FunctionalInterface
  interface TextUse {
    void with(String text, List<Integer> places);
  }
}
