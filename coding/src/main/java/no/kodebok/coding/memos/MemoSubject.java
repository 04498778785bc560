package no.kodebok.coding.memos;

import java.util.UUID;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * What a memo is on.
 *
 * @param name a code's path, a source's or a case's name, …; empty where nothing has that id now
 * @param code id of the code, for a code and for a coding
 * @param source id of the source, where the memo is on one or on a passage of it
 * @param range the passage, for codings and chosen quotes
 */
public record MemoSubject(
    Kind kind, String name, @Nullable UUID code, @Nullable UUID source, @Nullable TextRange range) {
  /** Kinds of subjects. */
  public enum Kind {
    PROJECT("project"),
    SOURCE("source"),
    CODING("coding"),
    CODE("code"),
    CASE("case"),
    QUOTE("quote"),
    QUESTIONNAIRE("questionnaire"),
    VARIABLE("variable"),
    /** What it was on belongs to material that is withdrawn. */
    GONE("gone");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Its name outside the program. */
    public String id() {
      return id;
    }
  }

  static MemoSubject named(Kind kind, String name) {
    return new MemoSubject(kind, name, null, null, null);
  }
}
