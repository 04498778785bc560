package no.kodebok.coding.codebook;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why changes of the codebook and of codings are turned down. The ids are part of the API. */
public enum CodebookReason implements Reason {
  CODE_THERE("codeThere", "code"),
  NO_CODES_BELOW("noCodesBelow", "code"),
  VERSION_UNNAMED("versionUnnamed"),
  VERSION_EXISTS("versionExists", "name"),
  NO_CODES_TO_KEEP("noCodesToKeep"),
  VERSION_GONE("versionGone"),
  CODE_NOT_IN_CODEBOOK("codeNotInCodebook"),
  MERGE_WITH_ITSELF("mergeWithItself", "code"),
  MERGE_INTO_LOWER("mergeIntoLower", "lower upper"),
  CODE_UNDER_ITSELF("codeUnderItself", "code"),
  CODE_ON_PASSAGES("codeOnPassages", "code count"),
  SPLIT_TO_ITSELF("splitToItself", "code"),
  SPLIT_CODED_ALREADY("splitCodedAlready", "code"),
  SPLIT_CODINGS_LEFT("splitCodingsLeft", "count code"),
  SPLIT_NOTHING_CHOSEN("splitNothingChosen"),
  CODE_UNNAMED("codeUnnamed"),
  BAD_COLOUR("badColour", "colour"),
  BAD_COLOUR_OF_CODE("badColourOfCode", "colour code"),
  CODING_NOT_THERE("codingNotThere"),
  CODING_SO_ALREADY("codingSoAlready"),
  SAME_CODE_ON_WORDS("sameCodeOnWords"),
  CODING_ID_TOO_SHORT("codingIdTooShort", "id"),
  CODING_ID_NOT_ONE("codingIdNotOne", "count id"),
  CODINGS_NOT_THERE("codingsNotThere"),
  NO_SUCH_PASSAGE("noSuchPassage", "source start end most"),
  CUT_CHARACTER("cutCharacter", "source start end"),
  PASSAGE_CODED_ALREADY("passageCodedAlready", "code"),
  QUOTE_EMPTY("quoteEmpty"),
  QUOTE_SEVERAL_TIMES("quoteSeveralTimes", "source count lines"),
  QUOTE_ON_OTHER_LINE("quoteOnOtherLine", "source line lines"),
  QUOTE_SEVERAL_ON_LINE("quoteSeveralOnLine", "source count line"),
  QUOTE_OTHER_CAPITALS("quoteOtherCapitals", "source line written"),
  QUOTE_NOT_THERE("quoteNotThere", "source"),
  QUOTE_GOES_ON_OTHERWISE("quoteGoesOnOtherwise", "source line text written"),
  NO_HITS_TO_CODE("noHitsToCode"),
  CODED_SOURCE_GONE("codedSourceGone"),
  HITS_CODED_ALREADY("hitsCodedAlready", "code");

  private final String id;
  private final String names;

  CodebookReason(String id) {
    this(id, "");
  }

  CodebookReason(String id, String names) {
    this.id = id;
    this.names = names;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<String> names() {
    return Reason.split(names);
  }
}
