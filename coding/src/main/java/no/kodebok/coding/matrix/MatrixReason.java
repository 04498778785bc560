package no.kodebok.coding.matrix;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why matrices of codes are turned down. The ids are part of the API. */
public enum MatrixReason implements Reason {
  NO_CODES_TO_COUNT("noCodesToCount"),
  TOO_MANY_VALUES_ACROSS("tooManyValuesAcross", "variable count most"),
  TOO_MANY_CODES_ACROSS("tooManyCodesAcross", "count most"),
  NO_VALUES_ACROSS("noValuesAcross", "variable"),
  SHARE_NEEDS_OVERLAP("shareNeedsOverlap"),
  WORDS_NEED_PEOPLE("wordsNeedPeople"),
  BAD_COUNT_WORD("badCountWord", "written"),
  NO_CODED_SOURCE("noCodedSource");

  private final String id;
  private final String names;

  MatrixReason(String id) {
    this(id, "");
  }

  MatrixReason(String id, String names) {
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
