package no.kodebok.coding.search;

/**
 * Something that hits can be counted by.
 *
 * @param variable name of the variable of the case; empty for the other kinds
 */
public record Facet(Kind kind, String variable) {
  public static final Facet TYPE = new Facet(Kind.TYPE, "");
  public static final Facet CODE = new Facet(Kind.CODE, "");
  public static final Facet CODER = new Facet(Kind.CODER, "");
  public static final Facet SOURCE = new Facet(Kind.SOURCE, "");
  public static final Facet SPEAKER = new Facet(Kind.SPEAKER, "");
  public static final Facet TURN = new Facet(Kind.TURN, "");

  /** A value of {@link #TURN}: what the interviewer says. */
  public static final String INTERVIEWER = "interviewer";

  /** A value of {@link #TURN}: what anyone else says or writes. */
  public static final String OTHERS = "others";

  public Facet {
    if ((kind == Kind.VARIABLE) == variable.isEmpty()) {
      throw new IllegalArgumentException("A facet has a variable's name when it is of variables");
    }
  }

  public static Facet variable(String name) {
    return new Facet(Kind.VARIABLE, name);
  }

  /** What a facet's values are, in {@link FacetCount#value}. */
  public enum Kind {
    /** The id of a kind of source. */
    TYPE("type"),
    /** The id of a code; hits of the codes below it count for it too. Empty for no code at all. */
    CODE("code"),
    /** The id of a coder. */
    CODER("coder"),
    /** The id of a source. Answers to open questions are not counted: each is a source. */
    SOURCE("source"),
    /** A speaker's name. */
    SPEAKER("speaker"),
    /** {@link #INTERVIEWER} or {@link #OTHERS}. */
    TURN("turn"),
    /** A valid value of the variable of the case, as its code. */
    VARIABLE("variable");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }
}
