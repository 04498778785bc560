package no.kodebok.coding.codebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Checks that passages can be coded. Keeps the text of one source at a time. */
final class PassageCheck {
  /** From here on, reading all sources at once is faster than reading each. */
  private static final int MANY = 200;

  private final ProjectReader project;
  private final Map<UUID, Source> sources = new HashMap<>();
  private @Nullable UUID at;
  private @Nullable SourceText text;

  /**
   * Checks passages of a project.
   *
   * @param passages about how many there are to check
   */
  PassageCheck(ProjectReader project, int passages) {
    this.project = project;
    if (passages >= MANY) {
      project.sources().forEach(source -> sources.put(source.id(), source));
    }
  }

  /**
   * Checks one passage.
   *
   * @throws KodebokException if its source is not there, or it is empty, goes past the end of the
   *     text, or begins or ends inside a character
   */
  void accept(CodedPassage passage) {
    Source source = source(passage.source());
    TextRange range = passage.range();
    if (range.isEmpty() || range.end() > source.length()) {
      throw new KodebokException(
          "No passage %d to %d in \"%s\": give a start and a greater end, at most %d."
              .formatted(range.start(), range.end(), source.name(), source.length()));
    }
    if (range.start() == 0 && range.end() == source.length()) {
      return;
    }
    String characters = text(passage.source()).text();
    if (cutsAt(characters, range.start()) || cutsAt(characters, range.end())) {
      throw new KodebokException(
          "The passage %d to %d in \"%s\" cuts a character in two: move its start or end by one."
              .formatted(range.start(), range.end(), source.name()));
    }
  }

  /** For example: {@code The passage on lines 3 to 5 of "Intervju 1"}. */
  String describe(CodedPassage passage) {
    LineRange lines = text(passage.source()).lines(passage.range());
    return (lines.first() == lines.last()
            ? "The passage on line " + lines.first()
            : "The passage on lines " + lines.first() + " to " + lines.last())
        + " of \"%s\"".formatted(source(passage.source()).name());
  }

  private Source source(UUID id) {
    return Optional.ofNullable(sources.get(id))
        .or(() -> project.source(id))
        .orElseThrow(() ->
            new KodebokException(
                NearestNames.sentence(
                    "source",
                    id.toString(),
                    project.sources().stream().map(Source::name).toList())));
  }

  private SourceText text(UUID source) {
    SourceText present = text;
    if (present == null || !source.equals(at)) {
      present = project.text(source);
      text = present;
      at = source;
    }
    return present;
  }

  private static boolean cutsAt(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
