package no.kodebok.coding.agreement;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why coders cannot be compared. The ids are part of the API. */
public enum AgreementReason implements Reason {
  TWO_CODERS_NEEDED("twoCodersNeeded"),
  CODER_NAMED_TWICE("coderNamedTwice", "coder"),
  TOO_MANY_CODERS("tooManyCoders", "count most"),
  NO_TEXT_IN_COMMON("noTextInCommon", "coders"),
  NOTHING_CODED_BY_THEM("nothingCodedByThem", "coders"),
  TWO_VALUES_NEEDED("twoValuesNeeded"),
  VALUE_WITHOUT_NUMBER("valueWithoutNumber", "code"),
  VALUES_ALIKE("valuesAlike", "one other"),
  RATIO_BELOW_ZERO("ratioBelowZero", "code"),
  NOTHING_AGREED("nothingAgreed"),
  CONSENSUS_COMPARED("consensusCompared", "coder"),
  PLACE_CHANGED("placeChanged");

  private final String id;
  private final String names;

  AgreementReason(String id) {
    this(id, "");
  }

  AgreementReason(String id, String names) {
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
