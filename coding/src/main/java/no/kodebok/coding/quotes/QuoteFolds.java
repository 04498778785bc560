package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.kodebok.coding.likeness.LikeTexts;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Which passages are shown as one: they overlap by half of the shorter or more, or say the same but
 * for case, white space and punctuation. What overlaps gathers around one passage, so that a row of
 * passages that overlap one after the other is not one. On top of that, those that say nearly the
 * same can be put together.
 */
final class QuoteFolds {
  private final int[] fold;
  private final String[] plain;

  private QuoteFolds(int[] fold, String[] plain) {
    this.fold = fold;
    this.plain = plain;
  }

  /** A passage of a text, as imported or as corrected. */
  record Key(UUID source, @Nullable UUID revision, TextRange range) {
    static Key of(QuotePassage passage) {
      return new Key(passage.source().id(), passage.source().revision(), passage.range());
    }
  }

  /**
   * Looks through passages.
   *
   * @param passages by source, then range
   * @param known what passages say, as far as they were looked through before; added to
   */
  static QuoteFolds of(List<QuotePassage> passages, ProjectReader project, Map<Key, String> known) {
    String[] plain = plain(passages, project, known);
    int[] fold = new int[plain.length];
    Map<String, Integer> bySaying = new HashMap<>();
    List<Integer> leading = new ArrayList<>();
    for (int i = 0; i < fold.length; i++) {
      QuotePassage passage = passages.get(i);
      leading.removeIf(one -> isBehind(passages.get(one), passage));
      Integer same = plain[i].isEmpty() ? null : bySaying.get(plain[i]);
      int over = same == null ? overlapped(passage, leading, passages) : -1;
      fold[i] = same != null ? same : over >= 0 ? fold[over] : i;
      if (over < 0) {
        leading.add(i);
      }
      bySaying.putIfAbsent(plain[i], fold[i]);
    }
    return new QuoteFolds(fold, plain);
  }

  /** The same with passages put together whose wordings are nearly the same. */
  QuoteFolds near(NearWordings near) {
    int[] leads = IntStream.range(0, fold.length).filter(i -> fold[i] == i).toArray();
    List<String> wordings = Arrays.stream(leads).mapToObj(i -> plain[i]).toList();
    int[] leadOf = IntStream.range(0, fold.length).toArray();
    for (LikeTexts group : near.among(wordings)) {
      int first = leads[group.members().getFirst()];
      group.members().stream()
          .filter(member -> !wordings.get(member).isEmpty())
          .forEach(member -> leadOf[leads[member]] = first);
    }
    return new QuoteFolds(Arrays.stream(fold).map(lead -> leadOf[lead]).toArray(), plain);
  }

  /** What each passage says; what is not known is read. */
  private static String[] plain(
      List<QuotePassage> passages, ProjectReader project, Map<Key, String> known) {
    String[] plain = new String[passages.size()];
    List<QuotePassage> unread = new ArrayList<>();
    List<Integer> unreadPlaces = new ArrayList<>();
    for (int i = 0; i < plain.length; i++) {
      String before = known.isEmpty() ? null : known.get(Key.of(passages.get(i)));
      plain[i] = before == null ? "" : before;
      if (before == null) {
        unread.add(passages.get(i));
        unreadPlaces.add(i);
      }
    }
    QuoteTexts.forEachSource(
        unread,
        project,
        (text, places) ->
            places.forEach(i -> {
              String said = plain(unread.get(i).range().in(text));
              plain[unreadPlaces.get(i)] = said;
              known.put(Key.of(unread.get(i)), said);
            }));
    return plain;
  }

  /** The same number for passages, by their places in the list, that are nearly the same. */
  int of(int passage) {
    return fold[passage];
  }

  private static boolean isBehind(QuotePassage one, QuotePassage passage) {
    return !one.source().id().equals(passage.source().id())
        || one.range().end() <= passage.range().start();
  }

  private static int overlapped(
      QuotePassage passage, List<Integer> leading, List<QuotePassage> passages) {
    for (int one : leading) {
      if (overlap(passages.get(one).range(), passage.range())) {
        return one;
      }
    }
    return -1;
  }

  static boolean overlap(TextRange a, TextRange b) {
    int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return 2L * shared >= Math.min(a.length(), b.length());
  }

  static String plain(String passage) {
    StringBuilder plain = new StringBuilder(passage.length());
    boolean parted = false;
    for (int i = 0; i < passage.length(); i++) {
      char c = passage.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (parted && !plain.isEmpty()) {
          plain.append(' ');
        }
        plain.append(Character.toLowerCase(c));
        parted = false;
      } else {
        parted = true;
      }
    }
    return plain.toString();
  }
}
