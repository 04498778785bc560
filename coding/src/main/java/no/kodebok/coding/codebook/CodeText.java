package no.kodebok.coding.codebook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.KodebokException;
import org.jspecify.annotations.Nullable;

/** What is to be said of a code from now on; what is null stays as it is. */
public record CodeText(
    @Nullable String name,
    @Nullable String definition,
    @Nullable String use,
    @Nullable String doNotUse,
    @Nullable String example,
    @Nullable List<String> aliases,
    @Nullable String colour) {
  public CodeText {
    aliases = aliases == null ? null : List.copyOf(aliases);
  }

  /** Another name and nothing else. */
  public static CodeText named(String name) {
    return new CodeText(name, null, null, null, null, null, null);
  }

  /**
   * The code with this said of it.
   *
   * @throws KodebokException if the name is blank or the colour is not of the form {@code #rrggbb}
   */
  Code laidOver(Code code) {
    return new Code(
        code.id(),
        name == null ? code.name() : checkedName(name),
        code.parent(),
        code.position(),
        definition == null ? code.definition() : text(definition),
        use == null ? code.use() : text(use),
        doNotUse == null ? code.doNotUse() : text(doNotUse),
        example == null ? code.example() : text(example),
        aliases == null ? code.aliases() : aliases(aliases),
        colour == null ? code.colour() : checkedColour(colour));
  }

  private static String checkedName(String name) {
    String kept = CodePath.name(name);
    if (kept.isEmpty()) {
      throw new KodebokException(CodebookReason.CODE_UNNAMED, "A code needs a name.");
    }
    return kept;
  }

  private static List<String> aliases(List<String> aliases) {
    return aliases.stream()
        .map(CodeText::text)
        .filter(alias -> !alias.isEmpty())
        .distinct()
        .toList();
  }

  private static String text(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  private static String checkedColour(String colour) {
    String kept = colour.strip().toLowerCase(Locale.ROOT);
    if (!kept.matches("#[0-9a-f]{6}")) {
      throw new KodebokException(
          CodebookReason.BAD_COLOUR.with(colour),
          "The colour \"%s\" is not of the form #rrggbb, like #0b7285.".formatted(colour));
    }
    return kept;
  }
}
