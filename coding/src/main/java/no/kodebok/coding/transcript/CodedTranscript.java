package no.kodebok.coding.transcript;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.Voices.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A source with its codings, cut into turns or paragraphs and these into pieces that have the same
 * codings throughout.
 *
 * @param name what the source is called
 * @param voices how who speaks in it is attributed
 * @param marks the codings by place, longer ones first where several begin together
 */
public record CodedTranscript(
    Source source, String name, List<Voice> voices, List<Turn> turns, List<Mark> marks) {
  public CodedTranscript {
    voices = List.copyOf(voices);
    turns = List.copyOf(turns);
    marks = List.copyOf(marks);
  }

  /**
   * A coding.
   *
   * @param colour of its code, {@code #rrggbb}
   * @param memos what is noted on it, oldest first
   */
  public record Mark(
      UUID id,
      String code,
      String colour,
      String coder,
      Instant at,
      TextRange range,
      List<String> memos) {
    public Mark {
      memos = List.copyOf(memos);
    }
  }

  /**
   * A turn or paragraph.
   *
   * @param speaker null where nobody is named
   * @param begin numbers of the marks that begin here, in their order
   */
  public record Turn(
      @Nullable String speaker,
      boolean interviewer,
      SegmentKind kind,
      LineRange lines,
      List<Piece> pieces,
      List<Integer> begin) {
    public Turn {
      pieces = List.copyOf(pieces);
      begin = List.copyOf(begin);
    }
  }

  /**
   * A piece of a turn; never empty.
   *
   * @param marks numbers of the marks that cover it, in their order
   */
  public record Piece(TextRange range, String text, List<Integer> marks) {
    public Piece {
      marks = List.copyOf(marks);
    }
  }
}
