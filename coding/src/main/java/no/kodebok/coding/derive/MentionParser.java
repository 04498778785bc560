package no.kodebok.coding.derive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.tables.Messages;

/** Reads {@code kode:Tid/Møter}: whether a code was given to a passage of the respondent. */
final class MentionParser {
  private final RecipeReading reading;
  private final Names names;
  private final Messages messages;
  private final Map<String, UUID> codes = new LinkedHashMap<>();

  MentionParser(RecipeReading reading, Names names, Messages messages) {
    this.reading = reading;
    this.names = names;
    this.messages = messages;
  }

  /** The codes that were read, by their paths as written. */
  Map<String, UUID> codes() {
    return codes;
  }

  Formula read() {
    RecipeToken word = reading.next();
    reading.expect(":");
    int mark = reading.mark();
    RecipeToken first = reading.peek();
    if (first.kind() == RecipeToken.Kind.QUOTED) {
      reading.next();
      return mention(first, first.text(), first.text());
    }
    // The longest path that there is: names of codes have spaces, and so have sums.
    int longest = mark;
    String path = "";
    String whole = "";
    while (reading.peek().isText() || reading.peek().isSign("/") || reading.peek().isDash()) {
      whole = reading.text(first.start(), reading.next().end());
      if (names.code(whole).isPresent()) {
        longest = reading.mark();
        path = whole;
      }
    }
    if (whole.isEmpty()) {
      throw reading.unexpected("the path of a code");
    }
    if (!path.isEmpty()) {
      reading.back(longest);
    }
    return mention(path.isEmpty() ? word : first, path, whole);
  }

  private Formula mention(RecipeToken token, String path, String written) {
    UUID code =
        names
            .code(path)
            .orElseThrow(() ->
                new QueryException(
                    DeriveReason.RECIPE_UNKNOWN_NAME.with(
                        token.start() + 1,
                        written,
                        String.join(", ", NearestNames.nearest(written, names.paths()))),
                    NearestNames.sentence("code", written, names.paths()),
                    token.start()));
    codes.put(path, code);
    return new CodeMention(code, path, messages.text("yes"), messages.text("no"));
  }
}
