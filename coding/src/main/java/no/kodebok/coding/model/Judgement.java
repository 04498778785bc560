package no.kodebok.coding.model;

/**
 * What a researcher decided or wrote about results, one for each thing that it is about.
 *
 * @param about what it is about, in ids where there are any; unique within its kind
 */
public record Judgement(Kind kind, String about, Wording wording) {
  public Judgement {
    if (about.isBlank()) {
      throw new IllegalArgumentException("A judgement is about something");
    }
  }

  /** The kinds. The names are stored: never rename one. */
  public enum Kind {
    /** What is printed for a name or a value that could tell who is meant. */
    MASK("mask"),
    /** What a case says on a code, in the researcher's words. */
    SUMMARY("summary"),
    /** Whether a survey and interviews agree on a theme in a group. */
    JOINT("joint"),
    /** What others write on a theme in a group. */
    LITERATURE("literature");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Its name outside the program. */
    public String id() {
      return id;
    }
  }
}
