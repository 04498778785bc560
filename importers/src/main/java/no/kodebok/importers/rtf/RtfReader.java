package no.kodebok.importers.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.document.DocumentText;
import no.kodebok.importers.document.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Makes the text of a document of its groups and control words. What is not known is passed over:
 * an unknown word alone, an unknown group that is marked as such ({@code \*}) as a whole.
 */
final class RtfReader implements RtfScanner.Listener {
  /** Deeper groups are no document. */
  static final int DEEPEST = 10_000;

  private static final Pattern HEADING =
      Pattern.compile("(?:heading|overskrift|title|tittel|subtitle|undertittel) ?\\d*");

  private static final Set<String> SILENT =
      Set.of(
          "colortbl",
          "info",
          "pict",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "listtext",
          "pntext",
          "themedata",
          "colorschememapping",
          "latentstyles",
          "datastore",
          "xmlnstbl",
          "rsidtbl",
          "mmathPr",
          "nonshppict",
          "shprslt",
          "sp",
          "objdata",
          "objclass",
          "objname",
          "nonesttables",
          "tc",
          "xe",
          "rxe",
          "txe",
          "datafield",
          "filetbl",
          "revtbl",
          "listtable",
          "listoverridetable",
          "fldinst",
          "template",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "keycode",
          "bkmkstart",
          "bkmkend",
          "do",
          "upr",
          "private",
          "operator",
          "author",
          "atnid",
          "atnicn",
          "atntime",
          "atnparent",
          "formfield",
          "userprops",
          "generator",
          "background",
          "falt",
          "panose");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"),
          Map.entry("emspace", "\u2003"),
          Map.entry("enspace", "\u2002"),
          Map.entry("qmspace", "\u2005"),
          Map.entry("tab", "\t"),
          Map.entry("line", "\n"),
          Map.entry("lbr", "\n"),
          Map.entry("zwj", "\u200d"),
          Map.entry("zwnj", "\u200c"));

  private final DocumentText text;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final Set<Integer> symbolFonts = new HashSet<>();
  private final Set<Integer> headings = new HashSet<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final List<String> cells = new ArrayList<>();
  private final List<Paragraph> rowParagraphs = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private Charset charset = Codepages.WINDOWS;
  private Group group = new Group();
  private Paragraph paragraph = new Paragraph();
  private boolean hasWords;
  private boolean inTable;
  private boolean isHeading;
  private int style = -1;
  private int skipped;
  private char high;
  private int notes;
  private int deletions;
  private int deletedLetters;
  private boolean deleting;
  private int insertions;
  private int pictures;
  private int objects;
  private String author = "";
  private @Nullable String reference;
  private @Nullable Instant commented;
  private int unanchored;
  private int depthLeft;

  RtfReader(DocumentText text) {
    this.text = text;
  }

  /** Ends the document, and tells what was left out; how many groups were not closed. */
  int end(FindingLog log) {
    flush();
    depthLeft = groups.size();
    endParagraph();
    endRow();
    if (deletions > 0) {
      log.warning("deletions-left-out", "" + deletions, "" + deletedLetters);
    }
    note(log, "insertions-kept", insertions);
    note(log, "pictures-left-out", pictures);
    note(log, "objects-left-out", objects);
    return depthLeft;
  }

  private static void note(FindingLog log, String kind, int count) {
    if (count > 0) {
      log.note(kind, String.valueOf(count));
    }
  }

  @Override
  public void beginGroup() {
    flush();
    skipped = 0;
    if (groups.size() > DEEPEST) {
      throw new IllegalStateException("Groups lie too deep in each other");
    }
    groups.push(group);
    group = group.inner();
  }

  @Override
  public void endGroup() {
    flush();
    skipped = 0;
    Group ended = group;
    if (groups.isEmpty()) {
      return;
    }
    group = groups.pop();
    boolean within = ended.gathered != group.gathered;
    if (ended.opens && within && ended.gathered != null) {
      finish(ended.kind, ended.gathered.toString());
    } else if (ended.kind == Group.Kind.STYLES && ended.gathered != null) {
      endStyle(ended.gathered);
    }
  }

  private void finish(Group.Kind kind, String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    switch (kind) {
      case NOTE -> paragraph.note("[" + ++notes + "]", line);
      case AUTHOR -> author = line;
      case ANCHOR_START -> paragraph.begin(line);
      case ANCHOR_END -> paragraph.end(line);
      case REFERENCE -> reference = line;
      case DATE -> commented = moment(line);
      case COMMENT -> {
        String id = reference == null ? "#" + ++unanchored : reference;
        text.comments().add(id, words.strip(), author, commented);
        paragraph.end(id);
        reference = null;
        commented = null;
        author = "";
      }
      default -> {}
    }
  }

  /** A style ends with its name. */
  private void endStyle(StringBuilder gathered) {
    String name = gathered.toString().replace(";", "").strip().toLowerCase(Locale.ROOT);
    gathered.setLength(0);
    if (style >= 0 && HEADING.matcher(name).matches()) {
      headings.add(style);
    }
    style = -1;
  }

  @Override
  public void character(byte value) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (symbolFonts.contains(group.font) && group.kind == Group.Kind.TEXT) {
      flush();
      put((value & 0xff) == 0xb7 ? "•" : value < 0 ? "\ufffd" : String.valueOf((char) value));
      return;
    }
    pending.write(value);
  }

  @Override
  public void sign(char sign) {
    flush();
    switch (sign) {
      case '*' -> group.starred = true;
      case '~' -> put("\u00a0");
      case '_' -> put("\u2011");
      // A hyphen that only shows at a line's end is no letter of the word.
      default -> {}
    }
  }

  @Override
  public void word(String name, @Nullable Integer number) {
    flush();
    if (name.equals("u")) {
      unicode(number == null ? 0xfffd : number);
      return;
    }
    if (skipped > 0) {
      skipped--;
      return;
    }
    boolean starred = group.starred;
    group.starred = false;
    if (destination(name) || isPassedOver(name, starred)) {
      return;
    }
    String sign = SIGNS.get(name);
    if (sign != null) {
      put(sign);
      return;
    }
    boolean on = number == null || number != 0;
    switch (name) {
      case "par", "sect" -> endOfParagraph();
      case "page", "column" -> put(hasWords ? "\n" : "");
      case "cell" -> endCell();
      case "nestcell" -> put(" ");
      case "row" -> endRow();
      case "pard" -> {
        inTable = false;
        isHeading = false;
      }
      case "intbl" -> inTable = on;
      case "outlinelevel" -> isHeading = number == null || number < 9;
      case "s" -> style(number == null ? 0 : number);
      case "plain" -> {
        group.bold = false;
        group.hidden = false;
        delete(false);
      }
      case "b" -> group.bold = on;
      case "v" -> group.hidden = on;
      case "deleted" -> delete(on);
      case "revised" -> insertions += on ? 1 : 0;
      case "uc" -> group.fallback = number == null ? 1 : Math.clamp(number, 0, 100);
      case "f" -> group.font = number == null ? -1 : number;
      case "fcharset" -> font(Codepages.ofFont(number == null ? 0 : number), number);
      case "cpg" -> font(number == null ? null : Codepages.of(number), null);
      case "ansicpg" -> charset = number == null ? charset : Codepages.of(number);
      case "mac" -> charset = Codepages.of(10000);
      case "pc" -> charset = Codepages.of(437);
      case "pca" -> charset = Codepages.of(850);
      default -> {}
    }
  }

  /** Whether the word says what the group is. */
  private boolean destination(String name) {
    switch (name) {
      case "fonttbl" -> group.become(Group.Kind.FONTS);
      case "stylesheet" -> group.become(Group.Kind.STYLES);
      case "footnote" -> open(Group.Kind.NOTE);
      case "annotation" -> open(Group.Kind.COMMENT);
      case "atnauthor" -> open(Group.Kind.AUTHOR);
      case "atrfstart" -> open(Group.Kind.ANCHOR_START);
      case "atrfend" -> open(Group.Kind.ANCHOR_END);
      case "atnref" -> open(Group.Kind.REFERENCE);
      case "atndate" -> open(Group.Kind.DATE);
      case "shpinst", "shptxt", "fldrslt", "result" -> {
        return true;
      }
      // The second of two forms of the same words: the first is passed over.
      case "ud" -> {
        if (group.kind == Group.Kind.SILENT && groups.size() > 1) {
          Group outside = groups.stream().skip(1).findFirst().orElseThrow();
          group.kind = outside.kind;
          group.gathered = outside.gathered;
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void open(Group.Kind kind) {
    if (group.kind != Group.Kind.SILENT) {
      group.become(kind);
      group.bold = false;
    }
  }

  private boolean isPassedOver(String name, boolean starred) {
    if (!starred && !SILENT.contains(name)) {
      return false;
    }
    boolean told = group.kind == Group.Kind.TEXT;
    if (told) {
      pictures += name.equals("pict") || name.equals("shppict") ? 1 : 0;
      objects += name.equals("objdata") ? 1 : 0;
    }
    if (starred && name.equals("cs") && group.kind == Group.Kind.STYLES) {
      return true;
    }
    group.kind = Group.Kind.SILENT;
    return true;
  }

  private void delete(boolean on) {
    group.deleted = on;
    if (!on) {
      deleting = false;
    }
  }

  private void style(int number) {
    style = number;
    if (group.kind == Group.Kind.TEXT) {
      isHeading |= headings.contains(number);
    }
  }

  private void font(@Nullable Charset ofFont, @Nullable Integer fcharset) {
    if (group.kind == Group.Kind.FONTS && group.font >= 0) {
      if (ofFont != null) {
        fonts.put(group.font, ofFont);
      }
      if (fcharset != null && fcharset == 2) {
        symbolFonts.add(group.font);
      }
    }
  }

  private void unicode(int number) {
    skipped = group.fallback;
    int unit = number & 0xffff;
    char c = (char) unit;
    if (symbolFonts.contains(group.font) && unit >= 0xf000 && unit <= 0xf0ff) {
      put(unit == 0xf0b7 ? "•" : String.valueOf((char) (unit - 0xf000)));
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      put(high == 0 ? "\ufffd" : new String(new char[] {high, c}));
      high = 0;
    } else {
      put(String.valueOf(c));
    }
  }

  private void flush() {
    if (pending.size() > 0) {
      put(pending.toString(fonts.getOrDefault(group.font, charset)));
      pending.reset();
    }
  }

  private void put(String words) {
    StringBuilder gathered = group.gathered;
    boolean afterEnd = groups.isEmpty();
    if (afterEnd || words.isEmpty() || group.kind == Group.Kind.SILENT || group.hidden) {
      return;
    }
    if (group.deleted) {
      deletions += deleting ? 0 : 1;
      deleting = true;
      deletedLetters += words.length();
    } else if (gathered != null) {
      gathered.append(words);
    } else {
      deleting = false;
      hasWords |= !words.isBlank();
      paragraph.append(words, group.bold);
    }
  }

  private void endOfParagraph() {
    StringBuilder gathered = group.gathered;
    if (group.kind == Group.Kind.SILENT) {
      return;
    }
    if (gathered != null) {
      gathered.append('\n');
    } else if (group.deleted) {
      // A deleted end: the paragraph goes on.
      deleting = true;
    } else {
      endParagraph();
    }
  }

  private void endParagraph() {
    Paragraph ended = paragraph;
    paragraph = new Paragraph();
    hasWords = false;
    if (inTable) {
      inCell(ended);
      return;
    }
    endRow();
    text.paragraph(ended, isHeading ? SegmentKind.HEADING : SegmentKind.PARAGRAPH);
  }

  private void inCell(Paragraph ended) {
    String words = ended.text().replaceAll("[\\n\\t]+", " ").strip();
    if (!words.isEmpty()) {
      cell.append(cell.isEmpty() ? "" : " ").append(words);
    }
    rowParagraphs.add(ended);
  }

  private void endCell() {
    if (group.gathered != null || group.kind == Group.Kind.SILENT) {
      put(" ");
      return;
    }
    inCell(paragraph);
    paragraph = new Paragraph();
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    if (group.gathered != null || group.kind == Group.Kind.SILENT) {
      return;
    }
    if (!cell.isEmpty()) {
      cells.add(cell.toString());
      cell.setLength(0);
    }
    if (!cells.isEmpty()) {
      text.row(List.copyOf(cells), List.copyOf(rowParagraphs));
    }
    cells.clear();
    rowParagraphs.clear();
  }

  /** Minutes, hours, day, month, year and weekday, packed from the lowest bit on. */
  private static @Nullable Instant moment(String packed) {
    if (!packed.matches("-?\\d{1,9}|-?1\\d{9}|-?2[01]\\d{8}")) {
      return null;
    }
    int bits = Integer.parseInt(packed);
    try {
      return LocalDateTime.of(
              1900 + (bits >>> 20 & 0x1ff),
              bits >>> 16 & 0xf,
              bits >>> 11 & 0x1f,
              bits >>> 6 & 0x1f,
              bits & 0x3f)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      // Without a moment that can be read it counts as written now.
      return null;
    }
  }
}
