package no.kodebok.coding.tables;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why tables are turned down. The ids are part of the API. */
public enum TableReason implements Reason {
  ROUTING_UNREADABLE("routingUnreadable", "variable condition"),
  WEIGHT_AND_FREQUENCY("weightAndFrequency"),
  NO_RESPONDENTS("noRespondents", "questionnaire"),
  FILTER_KEEPS_NOBODY("filterKeepsNobody", "filter count"),
  NO_USABLE_WEIGHT("noUsableWeight", "variable count"),
  OPEN_ANSWER_IN_TABLE("openAnswerInTable", "variable count"),
  TOO_MANY_VALUES("tooManyValues", "variable count most"),
  UNKNOWN_MISSING_TREATMENT("unknownMissingTreatment", "written"),
  SET_NAMES_UNKNOWN("setNamesUnknown", "set variable"),
  NAME_IN_SEVERAL("nameInSeveral", "name names"),
  SET_EMPTY("setEmpty", "set"),
  SET_WITHOUT_COUNTED("setWithoutCounted", "set"),
  FREQUENCY_NOT_WHOLE("frequencyNotWhole", "variable value row"),
  WEIGHT_NOT_NUMBER("weightNotNumber", "variable value"),
  ROUTING_NOT_FOLLOWED("routingNotFollowed", "variable"),
  DESIGN_UNREADABLE("designUnreadable", "written"),
  DESIGN_AND_FREQUENCY("designAndFrequency"),
  POPULATION_NOT_NUMBER("populationNotNumber", "variable value"),
  POPULATION_TOO_SMALL("populationTooSmall", "variable count"),
  LONE_UNIT("loneUnit", "variable stratum"),
  LONE_CLUSTER("loneCluster", "variable"),
  NO_MEANS("noMeans", "variable"),
  VALUE_NOT_NUMBER("valueNotNumber", "variable value"),
  BATTERY_NOT_CROSSED("batteryNotCrossed", "set"),
  NOT_BATTERY("notBattery", "set"),
  BATTERY_OF_SEVERAL("batteryOfSeveral", "first other"),
  BATTERY_MIXED("batteryMixed", "set first other"),
  NESTING_UNREADABLE("nestingUnreadable", "written"),
  NESTED_IN_ITSELF("nestedInItself", "written"),
  SET_NOT_NESTED("setNotNested", "set"),
  NO_WORDS("noWords"),
  BATTERY_AS_COLUMNS("batteryAsColumns", "set"),
  WAVE_UNKNOWN("waveUnknown", "written"),
  ONE_WAVE("oneWave", "variable"),
  WAVE_ROWS("waveRows", "rows"),
  WAVE_LACKS("waveLacks", "variable wave"),
  NOBODY_VALID("nobodyValid", "rows base");

  private final String id;
  private final String names;

  TableReason(String id) {
    this(id, "");
  }

  TableReason(String id, String names) {
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
