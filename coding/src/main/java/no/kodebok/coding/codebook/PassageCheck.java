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

/** Checks that passages can be coded or quoted. Keeps the text of one source at a time. */
public final class PassageCheck {
  /** Zero width joiner: makes one picture of several. */
  private static final int JOINER = 0x200D;

  /** The skin tones, which colour the picture before them. */
  private static final int FIRST_TONE = 0x1F3FB;

  private static final int LAST_TONE = 0x1F3FF;

  /** From here on, reading all sources at once is faster than reading each. */
  private static final int MANY = 200;

  private final ProjectReader project;
  private final Map<UUID, Source> sources = new HashMap<>();
  private @Nullable UUID at;
  private @Nullable SourceText text;

  public PassageCheck(ProjectReader project) {
    this(project, 1);
  }

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
  public void accept(UUID id, TextRange range) {
    Source source = source(id);
    if (range.isEmpty() || range.end() > source.length()) {
      throw new KodebokException(
          CodebookReason.NO_SUCH_PASSAGE.with(
              source.name(), range.start(), range.end(), source.length()),
          "No passage %d to %d in \"%s\": give a start and a greater end, at most %d."
              .formatted(range.start(), range.end(), source.name(), source.length()));
    }
    if (range.start() == 0 && range.end() == source.length()) {
      return;
    }
    String characters = text(id).text();
    if (cutsAt(characters, range.start()) || cutsAt(characters, range.end())) {
      throw new KodebokException(
          CodebookReason.CUT_CHARACTER.with(source.name(), range.start(), range.end()),
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
                CodebookReason.CODED_SOURCE_GONE,
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

  /** Between the halves of a character, or before a mark, a joiner or a tone that belongs to it. */
  private static boolean cutsAt(String text, int offset) {
    if (offset <= 0 || offset >= text.length()) {
      return false;
    }
    if (Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))) {
      return true;
    }
    int next = text.codePointAt(offset);
    int type = Character.getType(next);
    boolean goesOn =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || next == JOINER
            || (next >= FIRST_TONE && next <= LAST_TONE);
    char before = text.charAt(offset - 1);
    // A mark at the start of a line stands on nothing, and is a character of its own.
    boolean belongs = goesOn && !Character.isWhitespace(before);
    return belongs || (before == JOINER && Character.isEmoji(next));
  }
}
