package no.kodebok.exports.refi;

import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Language;
import org.jspecify.annotations.Nullable;

/** What another program said of a code, as long as nobody has said something else here. */
final class GivenCode {
  private GivenCode() {}

  /** A heading of the other program stays one until it is coded with. */
  static String isCodable(Guids guids, Code code, boolean coded) {
    return !coded && guids.said(code.id(), "isCodable").equals("false") ? "false" : "true";
  }

  /** The colour; null for a code that had none and was given one that nobody chose. */
  static @Nullable String colour(Guids guids, Code code) {
    if (!guids.said(code.id(), "givenColor").equals(code.colour())) {
      return code.colour();
    }
    String said = guids.said(code.id(), "color");
    return said.isEmpty() ? null : said;
  }

  static String description(Guids guids, Code code, Language language) {
    String now =
        Counterpart.mark(
            code.definition(),
            code.use(),
            code.doNotUse(),
            code.example(),
            String.join("\n", code.aliases()));
    String said = guids.said(code.id(), "description");
    return !said.isEmpty() && guids.said(code.id(), "of").equals(now)
        ? said
        : CodeDescription.of(code, language);
  }
}
