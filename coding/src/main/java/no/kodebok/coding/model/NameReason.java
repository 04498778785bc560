package no.kodebok.coding.model;

import java.util.List;

/** A name that is not there. The ids are part of the API. */
public enum NameReason implements Reason {
  UNKNOWN_SOURCE("unknownSource", "source"),
  UNKNOWN_CODE("unknownCode", "code"),
  UNKNOWN_VARIABLE("unknownVariable", "variable"),
  UNKNOWN_ATTRIBUTION_FIELD("unknownAttributionField", "variable or field of the attribution"),
  UNKNOWN_CASE_OR_SOURCE("unknownCaseOrSource", "case or source"),
  UNKNOWN_COLUMN("unknownColumn", "column"),
  UNKNOWN_MISSING_KIND("unknownMissingKind", "kind of missing"),
  UNKNOWN_STATISTIC("unknownStatistic", "statistic"),
  NO_SUCH_CODER("noSuchCoder", "coder");

  private final String id;
  private final String thing;

  NameReason(String id, String thing) {
    this.id = id;
    this.thing = thing;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<String> names() {
    return List.of("name", "nearest");
  }

  /** What was looked for, in the singular, for sentences of the command line. */
  String thing() {
    return thing;
  }
}
