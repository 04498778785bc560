package no.kodebok.importers.spss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.kodebok.importers.FindingLog;
import org.jspecify.annotations.Nullable;

/**
 * A multiple-response set as the file describes it. Strings hold one character a byte.
 *
 * @param name with its dollar sign
 * @param counted the value that means "mentioned"; null in a set of categories
 * @param labelsOfValue whether a choice is named by the label of its counted value, not its
 *     variable
 * @param labelOfVariable whether the set is named by the label of its first variable
 * @param members names of its variables
 */
record ResponseSet(
    String name,
    String label,
    @Nullable String counted,
    boolean labelsOfValue,
    boolean labelOfVariable,
    List<String> members) {
  /** All sets of a file; a record that cannot be read is told. */
  static List<ResponseSet> of(Dictionary dictionary, FindingLog log) {
    List<ResponseSet> sets = new ArrayList<>();
    for (int subtype : new int[] {InfoRecord.RESPONSE_SETS, InfoRecord.NEW_RESPONSE_SETS}) {
      for (InfoRecord info : dictionary.infos(subtype)) {
        Parser parser = new Parser(info.text());
        try {
          while (parser.hasMore()) {
            sets.add(parser.set());
          }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          log.warning("record-damaged", String.valueOf(subtype));
        }
      }
    }
    return sets;
  }

  /** Reads {@code $name=D1 1 5 Label a b c} and its like, one set a line. */
  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    boolean hasMore() {
      while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == 0)) {
        at++;
      }
      return at < text.length();
    }

    ResponseSet set() {
      String name = upTo('=').strip();
      char kind = text.charAt(at++);
      boolean ofVariable = false;
      String counted = null;
      if (kind == 'E') {
        at++;
        ofVariable = upTo(' ').equals("11");
        counted = counted();
      } else if (kind == 'D') {
        counted = counted();
      } else if (kind != 'C') {
        throw new IllegalArgumentException("No set is of kind " + kind);
      }
      at += text.charAt(at) == ' ' ? 1 : 0;
      String label = counted();
      List<String> members =
          Arrays.stream(upTo('\n').split(" "))
              .map(String::strip)
              .filter(m -> !m.isEmpty())
              .toList();
      return new ResponseSet(name, label.strip(), counted, kind == 'E', ofVariable, members);
    }

    /** A text after its length. */
    private String counted() {
      int length = Integer.parseInt(upTo(' '));
      if (length < 0) {
        throw new IllegalArgumentException("A length is negative");
      }
      String value = text.substring(at, Math.addExact(at, length));
      at += length;
      return value;
    }

    private String upTo(char end) {
      int found = text.indexOf(end, at);
      int stop = found < 0 ? text.length() : found;
      String part = text.substring(at, stop);
      at = Math.min(text.length(), stop + 1);
      return part;
    }
  }
}
