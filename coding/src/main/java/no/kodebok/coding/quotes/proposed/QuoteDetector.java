package no.kodebok.coding.quotes.proposed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.proposed.ProposedQuote.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the passages of a text that somebody is quoted with. What people say in an interview is
 * no quotation there; only marks count in it.
 */
public final class QuoteDetector {
  private static final Pattern ITEM =
      Pattern.compile(
          "(?s)(?:[•●▪◦‣·*o]\\s|[-–—]\\s\\p{Ll}|\\(?\\d{1,2}[.)]\\s|\\(?\\p{Ll}\\)\\s).*");

  private static final Pattern LEFT_OUT =
      Pattern.compile("(?s)\\s*[(\\[]?\\s?(?:…|\\.\\.\\.)\\s?[)\\]]?.*");
  private static final Pattern ASKED =
      Pattern.compile("(?iu)(?s)(?:intervjuer|interviewer|forsker|I|R)\\s?\\d?:.*");

  /** Words of a paragraph after a colon that are those of somebody talking. */
  private static final double AFTER_REPORT = 0.1;

  private static final double AFTER_SAYING = 0.03;

  private static final double AFTER_COLON = 0.12;
  private static final double GOING_ON = 0.22;
  private static final int FEWEST_WORDS = 4;
  private static final int DEEP = 4;

  private final String text;
  private final List<Segment> paragraphs;
  private final Attributions attributions;
  private final List<ProposedQuote> found = new ArrayList<>();

  private QuoteDetector(SourceText source) {
    text = source.text();
    paragraphs = source.segments().stream().filter(s -> s.kind() != SegmentKind.FOOTNOTE).toList();
    attributions = new Attributions(paragraphs.stream().map(this::words).toList());
  }

  /** The proposals, by where they begin; none overlaps another. */
  public static List<ProposedQuote> of(SourceText source) {
    QuoteDetector detector = new QuoteDetector(source);
    detector.findBlocks();
    detector.findMarked();
    detector.found.sort(Comparator.comparing(ProposedQuote::range));
    return List.copyOf(detector.found);
  }

  private String words(Segment segment) {
    return segment.range().in(text);
  }

  private void findBlocks() {
    int at = 0;
    while (at < paragraphs.size()) {
      int end = isText(at) ? block(at) : at;
      at = Math.max(at + 1, end);
    }
  }

  private boolean isText(int at) {
    return at < paragraphs.size() && paragraphs.get(at).kind() == SegmentKind.PARAGRAPH;
  }

  /** Finds the quotation that begins with this paragraph; gives the one after it, or this one. */
  private int block(int at) {
    Segment first = paragraphs.get(at);
    String words = words(first);
    boolean afterColon = isAfterColon(at, words);
    if (afterColon) {
      int end = at + 1;
      SaidBy said = attributions.of(words, first.range().start());
      boolean oneVoice = Voices.announced(words(paragraphs.get(at - 1))) == 1;
      while (said == null && isText(end) && goesOn(end, oneVoice)) {
        said = attributions.of(words(paragraphs.get(end)), paragraphs.get(end).range().start());
        end++;
      }
      return others(at, add(at, end, said, Sign.AFTER_COLON));
    }
    SaidBy said = attributions.of(words, first.range().start());
    boolean ownLine = said != null && said.range().start() <= first.range().start() + 2;
    if (said != null && !ownLine && !Speech.hasCitation(words) && !words.endsWith(":")) {
      return add(at, at + 1, said, Sign.ATTRIBUTED);
    }
    if (said == null && isText(at + 1) && isAttributionAlone(at + 1) && !words.endsWith(":")) {
      return add(at, at + 1, null, Sign.ATTRIBUTED);
    }
    if (said == null
        && isIndented(first)
        && !ITEM.matcher(words).matches()
        && Speech.firstPerson(words) > 0
        && Speech.share(words) >= AFTER_REPORT) {
      return add(at, at + 1, null, Sign.INDENTED);
    }
    return at;
  }

  /** The quotations of others who were announced together with the one that has been found. */
  private int others(int first, int after) {
    int announced = Voices.announced(words(paragraphs.get(first - 1)));
    int next = after;
    for (int heard = 1;
        heard < announced && next > first && isText(next) && talksAlone(next);
        heard++) {
      SaidBy said =
          attributions.of(words(paragraphs.get(next)), paragraphs.get(next).range().start());
      next = add(next, next + 1, said, Sign.AFTER_COLON);
    }
    return next;
  }

  private boolean talksAlone(int at) {
    String words = words(paragraphs.get(at));
    return !words.endsWith(":")
        && !ITEM.matcher(words).matches()
        && !Speech.hasCitation(words)
        && !Speech.tells(words)
        && Speech.firstPerson(words) > 0
        && Speech.share(words) >= AFTER_COLON;
  }

  private boolean isAttributionAlone(int at) {
    Segment alone = paragraphs.get(at);
    SaidBy said = attributions.of(words(alone), alone.range().start());
    return said != null && said.range().start() <= alone.range().start() + 2;
  }

  private boolean isAfterColon(int at, String words) {
    if (at == 0 || ITEM.matcher(words).matches() || words.endsWith(":")) {
      return false;
    }
    Segment intro = paragraphs.get(at - 1);
    String before = words(intro);
    if (intro.kind() != SegmentKind.PARAGRAPH
        || !before.endsWith(":")
        || ITEM.matcher(before).matches()
        || Speech.hasCitation(words)
        || words.split("\\s+", FEWEST_WORDS + 1).length <= FEWEST_WORDS) {
      return false;
    }
    double share = Speech.share(words);
    boolean talks =
        Speech.firstPerson(words) > 0
            || LEFT_OUT.matcher(words).matches()
            || ASKED.matcher(words).matches();
    if (Speech.says(before)) {
      return share >= AFTER_SAYING || talks;
    }
    return Speech.introduces(before)
        ? talks || share >= AFTER_REPORT
        : talks && share >= AFTER_COLON;
  }

  /**
   * Whether a paragraph still belongs to the quotation before it.
   *
   * @param oneVoice whether talk that goes on is that of the same person
   */
  private boolean goesOn(int at, boolean oneVoice) {
    String words = words(paragraphs.get(at));
    if (ASKED.matcher(words).matches() || LEFT_OUT.matcher(words).matches()) {
      return true;
    }
    if (words.endsWith(":") || ITEM.matcher(words).matches() || Speech.hasCitation(words)) {
      return false;
    }
    String before = words(paragraphs.get(at - 1));
    boolean held = ASKED.matcher(before).matches() || before.length() < 12;
    return held
        || (oneVoice && Speech.share(words) >= GOING_ON + 0.06 && Speech.firstPerson(words) >= 2);
  }

  private int add(int from, int end, @Nullable SaidBy known, Sign sign) {
    SaidBy said = known;
    int after = end;
    int stop = paragraphs.get(end - 1).range().end();
    if (said != null) {
      stop = said.range().start();
    } else if (isText(end) && isAttributionAlone(end)) {
      Segment alone = paragraphs.get(end);
      said = attributions.of(words(alone), alone.range().start());
      after = end + 1;
    }
    TextRange range = trimmed(paragraphs.get(from).range().start(), stop);
    if (range.in(text).split("\\s+", FEWEST_WORDS).length < FEWEST_WORDS) {
      return from;
    }
    found.add(new ProposedQuote(range, sign, said));
    return after;
  }

  /** Without white space and without one pair of marks around all of it. */
  private TextRange trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int dot = end > start && text.charAt(end - 1) == '.' ? 1 : 0;
    if (end - dot - start > 2) {
      TextRange inner = QuotationMarks.inside(text, new TextRange(start, end - dot));
      if (inner != null) {
        return inner;
      }
    }
    return new TextRange(start, end);
  }

  private boolean isIndented(Segment segment) {
    int start = segment.range().start();
    int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    return start - line >= DEEP && text.substring(line, start).isBlank();
  }

  private void findMarked() {
    List<TextRange> blocks = found.stream().map(ProposedQuote::range).sorted().toList();
    int block = 0;
    for (Segment segment : paragraphs) {
      if (segment.kind() == SegmentKind.HEADING || segment.kind() == SegmentKind.TABLE_ROW) {
        continue;
      }
      for (TextRange marked : QuotationMarks.in(text, segment.range())) {
        while (block < blocks.size() && blocks.get(block).end() <= marked.start()) {
          block++;
        }
        boolean free = block >= blocks.size() || !blocks.get(block).overlaps(marked);
        if (free && marked.in(text).split("\\s+", -1).length >= FEWEST_WORDS) {
          found.add(
              new ProposedQuote(marked, Sign.MARKS, attributions.behind(text, marked.end() + 1)));
        }
      }
    }
  }
}
