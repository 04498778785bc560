package no.kodebok.importers.rtf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
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

  private final DocumentText text;
  private final Annotations annotations;
  private final Fonts fonts = new Fonts();
  private final HeadingStyles headings = new HeadingStyles();
  private final TableRow row = new TableRow();
  private final LeftOut leftOut = new LeftOut();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private Group group = new Group();
  private Paragraph paragraph = new Paragraph();
  private boolean hasWords;
  private boolean inTable;
  private boolean isHeading;
  private int style = -1;
  private int skipped;
  private char high;

  RtfReader(DocumentText text) {
    this.text = text;
    annotations = new Annotations(text);
  }

  /** Ends the document, and tells what was left out; how many groups were not closed. */
  int end(FindingLog log) {
    flush();
    endParagraph();
    endRow();
    leftOut.tell(log);
    return groups.size();
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
    StringBuilder gathered = ended.gathered;
    if (gathered == null) {
      return;
    }
    if (ended.opens && gathered != group.gathered) {
      annotations.add(ended.kind, gathered.toString(), paragraph);
    } else if (ended.kind == Group.Kind.STYLES) {
      headings.add(style, gathered.toString());
      gathered.setLength(0);
      style = -1;
    }
  }

  @Override
  public void character(byte value) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (fonts.isSymbols(group.font) && group.kind == Group.Kind.TEXT) {
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
    String sign = ControlWords.sign(name);
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
      case "revised" -> {
        if (on) {
          leftOut.addInsertion();
        }
      }
      case "uc" -> group.fallback = number == null ? 1 : Math.clamp(number, 0, 100);
      default -> fontWord(name, number);
    }
  }

  private void fontWord(String name, @Nullable Integer number) {
    switch (name) {
      case "f" -> group.font = number == null ? -1 : number;
      case "fcharset" -> {
        if (isFont()) {
          fonts.setCharset(group.font, number == null ? 0 : number);
        }
      }
      case "cpg" -> {
        if (isFont() && number != null) {
          fonts.setCodepage(group.font, Codepages.of(number));
        }
      }
      case "ansicpg" -> {
        if (number != null) {
          fonts.setDocument(Codepages.of(number));
        }
      }
      case "mac" -> fonts.setDocument(Codepages.of(10000));
      case "pc" -> fonts.setDocument(Codepages.of(437));
      case "pca" -> fonts.setDocument(Codepages.of(850));
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
    if (!starred && !ControlWords.isSilent(name)) {
      return false;
    }
    if (group.kind == Group.Kind.TEXT) {
      leftOut.add(name);
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
      leftOut.endDeletion();
    }
  }

  private void style(int number) {
    style = number;
    if (group.kind == Group.Kind.TEXT) {
      isHeading |= headings.contains(number);
    }
  }

  /** Whether a font is told of. */
  private boolean isFont() {
    return group.kind == Group.Kind.FONTS && group.font >= 0;
  }

  private void unicode(int number) {
    skipped = group.fallback;
    int unit = number & 0xffff;
    char c = (char) unit;
    if (fonts.isSymbols(group.font) && unit >= 0xf000 && unit <= 0xf0ff) {
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
      put(pending.toString(fonts.charset(group.font)));
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
      leftOut.addDeleted(words.length());
    } else if (gathered != null) {
      gathered.append(words);
    } else {
      leftOut.endDeletion();
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
      leftOut.addDeletedEnd();
    } else {
      endParagraph();
    }
  }

  private void endParagraph() {
    Paragraph ended = paragraph;
    paragraph = new Paragraph();
    hasWords = false;
    if (inTable) {
      row.add(ended);
      return;
    }
    endRow();
    text.paragraph(ended, isHeading ? SegmentKind.HEADING : SegmentKind.PARAGRAPH);
  }

  private void endCell() {
    if (isElsewhere()) {
      put(" ");
      return;
    }
    row.add(paragraph);
    paragraph = new Paragraph();
    row.endCell();
  }

  private void endRow() {
    if (!isElsewhere()) {
      row.end(text);
    }
  }

  /** Whether what is read is not the document's own text. */
  private boolean isElsewhere() {
    return group.gathered != null || group.kind == Group.Kind.SILENT;
  }
}
