package no.kodebok.coding.search;

import java.util.List;
import no.kodebok.coding.model.TextRange;

/**
 * Why a query cannot be understood, in terms that a screen can say in its own language.
 *
 * @param place what is wrong, as offsets in the query; empty where something is missing
 * @param subject what was written there, or the bound that was passed; empty where the kind says
 *     all
 * @param nearest names that may have been meant, the nearest first
 */
public record QueryFault(Kind kind, TextRange place, String subject, List<String> nearest) {
  public QueryFault {
    nearest = List.copyOf(nearest);
  }

  static QueryFault of(Kind kind, TextRange place, String subject) {
    return new QueryFault(kind, place, subject, List.of());
  }

  /** What can be wrong. The ids are part of the API. */
  public enum Kind {
    EMPTY_QUERY("emptyQuery"),
    /** The subject is the greatest length. */
    TOO_LONG("tooLong"),
    /** The subject is the greatest number of words and filters. */
    TOO_MANY_PARTS("tooManyParts"),
    /** The subject is the greatest depth. */
    TOO_DEEP("tooDeep"),
    UNCLOSED_PHRASE("unclosedPhrase"),
    EMPTY_PHRASE("emptyPhrase"),
    UNCLOSED_PARENTHESIS("unclosedParenthesis"),
    CLOSES_NOTHING("closesNothing"),
    /** The subject is the greatest distance. */
    WRONG_DISTANCE("wrongDistance"),
    MISPLACED_STAR("misplacedStar"),
    /** The subject is the filter that lacks a value, with its sign. */
    MISSING_VALUE("missingValue"),
    /** Nothing to search for beside the operator that is the subject; or in empty brackets. */
    MISSING_PART("missingPart"),
    UNKNOWN_KEYWORD("unknownKeyword"),
    UNKNOWN_CODE("unknownCode"),
    UNKNOWN_CODER("unknownCoder"),
    UNKNOWN_SOURCE("unknownSource"),
    /** A passage that hits are to be like. */
    UNKNOWN_PASSAGE("unknownPassage"),
    UNKNOWN_SPEAKER("unknownSpeaker"),
    UNKNOWN_TYPE("unknownType"),
    UNKNOWN_ANSWER("unknownAnswer"),
    /** A filter on cases, which is another language; the sentence says what is wrong. */
    WRONG_FILTER("wrongFilter");

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
