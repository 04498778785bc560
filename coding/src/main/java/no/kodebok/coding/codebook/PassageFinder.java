package no.kodebok.coding.codebook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds a passage by its wording. Wording and text are compared in Unicode NFC and with every run
 * of white space, no-break spaces among them, taken as one space; capitals count. Made once for a
 * text, it answers in time proportional to the text's length.
 */
public final class PassageFinder {
  private static final int LISTED = 10;
  private static final int SHOWN = 40;

  private final String sourceName;
  private final SourceText source;
  private final CollapsedText collapsed;

  /**
   * Prepares a text to be searched.
   *
   * @param sourceName for messages
   */
  public PassageFinder(String sourceName, SourceText source) {
    this.sourceName = sourceName;
    this.source = source;
    this.collapsed = CollapsedText.of(source.text());
  }

  /**
   * The passage with this wording, as a range of the source's text.
   *
   * @param line the original line on which the passage begins or, if none begins there, which it
   *     covers; null when it may be anywhere
   * @throws KodebokException if the wording is not there or is there more than once
   */
  public TextRange find(String quote, @Nullable Integer line) {
    String wanted =
        CollapsedText.of(Normalizer.normalize(quote, Normalizer.Form.NFC)).text().strip();
    if (wanted.isEmpty()) {
      throw new KodebokException(
          CodebookReason.QUOTE_EMPTY, "The quote is empty: give the words of the passage.");
    }
    Occurrences found = Occurrences.of(wanted, collapsed.text());
    List<TextRange> ranges =
        found
            .starts()
            .mapToObj(start -> collapsed.original(start, start + wanted.length()))
            .toList();
    if (ranges.isEmpty()) {
      throw notFound(wanted, found);
    }
    return line == null ? only(ranges) : onLine(ranges, line);
  }

  private TextRange only(List<TextRange> ranges) {
    if (ranges.size() == 1) {
      return ranges.getFirst();
    }
    if (lines(ranges).distinct().count() == 1) {
      throw sameLine(ranges);
    }
    throw new KodebokException(
        CodebookReason.QUOTE_SEVERAL_TIMES.with(sourceName, ranges.size(), listed(lines(ranges))),
        "The quote is found %d times in \"%s\", on lines %s. Choose one with --line."
            .formatted(ranges.size(), sourceName, listed(lines(ranges))));
  }

  private TextRange onLine(List<TextRange> ranges, int line) {
    List<TextRange> chosen =
        ranges.stream().filter(range -> source.lines(range).first() == line).toList();
    if (chosen.isEmpty()) {
      chosen = ranges.stream().filter(range -> covers(range, line)).toList();
    }
    if (chosen.isEmpty()) {
      throw new KodebokException(
          CodebookReason.QUOTE_ON_OTHER_LINE.with(sourceName, line, listed(lines(ranges))),
          "The quote is not on line %d of \"%s\". It is on line %s."
              .formatted(line, sourceName, listed(lines(ranges))));
    }
    if (chosen.size() > 1) {
      throw sameLine(chosen);
    }
    return chosen.getFirst();
  }

  private boolean covers(TextRange range, int line) {
    return source.lines(range).first() <= line && line <= source.lines(range).last();
  }

  private KodebokException sameLine(List<TextRange> ranges) {
    return new KodebokException(
        CodebookReason.QUOTE_SEVERAL_ON_LINE.with(
            sourceName, ranges.size(), source.lines(ranges.getFirst()).first()),
        "The quote is found %d times on line %d of \"%s\", at offsets %s. Choose one with --start and --end."
            .formatted(
                ranges.size(),
                source.lines(ranges.getFirst()).first(),
                sourceName,
                listed(ranges.stream().mapToInt(TextRange::start))));
  }

  private KodebokException notFound(String wanted, Occurrences found) {
    Occurrences folded = Occurrences.of(fold(wanted), fold(collapsed.text()));
    OptionalInt otherwise = folded.starts().findFirst();
    if (otherwise.isPresent()) {
      int start = otherwise.getAsInt();
      return new KodebokException(
          CodebookReason.QUOTE_OTHER_CAPITALS.with(
              sourceName, lineAt(start), shortened(start, start + wanted.length())),
          "The quote is not in \"%s\" with these capitals. Line %d has it as \"%s\"; write it so."
              .formatted(sourceName, lineAt(start), shortened(start, start + wanted.length())));
    }
    int words = wholeWords(wanted, found);
    if (words == 0) {
      return new KodebokException(
          CodebookReason.QUOTE_NOT_THERE.with(sourceName),
          "The quote is not in \"%s\". Is it the right source, and are the words exact?"
              .formatted(sourceName));
    }
    int end = found.longestStart() + found.longest();
    return new KodebokException(
        CodebookReason.QUOTE_GOES_ON_OTHERWISE.with(
            sourceName,
            lineAt(found.longestStart()),
            following(collapsed.text(), end),
            following(wanted, found.longest())),
        "The quote is not in \"%s\". Its first %s on line %d, where the text goes on \"%s\"; the quote has \"%s\"."
            .formatted(
                sourceName,
                words == 1 ? "word is" : words + " words are",
                lineAt(found.longestStart()),
                following(collapsed.text(), end),
                following(wanted, found.longest())));
  }

  /** How many words the longest beginning of the quote has, a word that is cut not counted. */
  private int wholeWords(String wanted, Occurrences found) {
    int end = found.longestStart() + found.longest();
    String text = collapsed.text();
    boolean cut = isInWord(wanted, found.longest()) || (found.longest() > 0 && isInWord(text, end));
    String begin = wanted.substring(0, found.longest());
    if (cut) {
      begin = begin.substring(0, Math.max(0, begin.lastIndexOf(' ')));
    }
    return begin.isBlank() ? 0 : begin.strip().split(" ", -1).length;
  }

  private static boolean isInWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** The words from the one that holds this place on, shortened. */
  private static String following(String text, int at) {
    int start = isInWord(text, at) ? text.lastIndexOf(' ', at - 1) + 1 : at;
    String rest = text.substring(start, whole(text, Math.min(text.length(), start + SHOWN)));
    return rest.strip() + (start + SHOWN < text.length() ? " …" : "");
  }

  private String shortened(int start, int end) {
    String text = collapsed.text();
    return end - start <= 2 * SHOWN
        ? text.substring(start, end)
        : text.substring(start, whole(text, start + 2 * SHOWN)) + " …";
  }

  /** This place, or the one before where it would cut a character in two. */
  private static int whole(String text, int at) {
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private int lineAt(int start) {
    return source.lineMap().lineAt(collapsed.offset(start));
  }

  private IntStream lines(List<TextRange> ranges) {
    return ranges.stream().mapToInt(range -> source.lines(range).first());
  }

  private static String listed(IntStream numbers) {
    int[] distinct = numbers.distinct().toArray();
    String first =
        String.join(", ", Arrays.stream(distinct).limit(LISTED).mapToObj(String::valueOf).toList());
    return distinct.length > LISTED
        ? first + " and " + (distinct.length - LISTED) + " more"
        : first;
  }

  /** Without regard to capitals, character by character so that every place stays the same. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
    }
    return folded.toString();
  }
}
