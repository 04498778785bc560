package no.kodebok.coding.derive;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why recipes, weights and response reports are turned down. The ids are part of the API. */
public enum DeriveReason implements Reason {
  RECIPE_EMPTY("recipeEmpty"),
  RECIPE_TOO_DEEP("recipeTooDeep", "at most"),
  RECIPE_TOO_LONG("recipeTooLong", "most"),
  RECIPE_UNEXPECTED("recipeUnexpected", "at found expected"),
  RECIPE_UNKNOWN_NAME("recipeUnknownName", "at name nearest"),
  RECIPE_UNKNOWN_FUNCTION("recipeUnknownFunction", "at name nearest"),
  RECIPE_QUOTE_NOT_CLOSED("recipeQuoteNotClosed", "at"),
  RECIPE_STRANGE_SIGN("recipeStrangeSign", "at sign"),
  RECIPE_SCALE_UNKNOWN("recipeScaleUnknown", "at name"),
  RECIPE_ARGUMENT("recipeArgument", "at " + Reason.DETAIL),
  RECIPE_UNKNOWN_VALUE("recipeUnknownValue", "at name value nearest"),
  RECIPE_SEVERAL_QUESTIONNAIRES("recipeSeveralQuestionnaires", "names"),
  RECIPE_CIRCLE("recipeCircle", "names"),
  NOT_A_NUMBER("derivedNotNumber", "name value"),
  NOT_A_DATE("derivedNotDate", "name value"),
  OUTSIDE_SCALE("derivedOutsideScale", "name value lowest highest"),
  NO_NUMBERS("derivedNoNumbers", "name"),
  DERIVATION_EXISTS("derivationExists", "name"),
  DERIVATION_NAME_TAKEN("derivationNameTaken", "name"),
  DERIVATION_NAME("derivationName", "name"),
  DERIVATION_UNKNOWN("derivationUnknown", "name nearest"),
  DERIVATION_NEEDED("derivationNeeded", "name needed"),
  DERIVATION_UNUSABLE("derivationUnusable", "name " + Reason.DETAIL),
  NO_RESPONDENTS("derivedNoRespondents"),
  TARGETS_EMPTY("targetsEmpty"),
  TARGETS_COLUMNS("targetsColumns", Reason.DETAIL),
  TARGETS_ENTRY("targetsEntry", "place " + Reason.DETAIL),
  TARGETS_SUM("targetsSum", "name sum"),
  TARGETS_TOTALS("targetsTotals", "totals"),
  TARGETS_NOT_COVERED("targetsNotCovered", "name values"),
  TARGETS_WITHOUT_RESPONDENTS("targetsWithoutRespondents", "name values"),
  TARGETS_NOT_CONVERGED("targetsNotConverged", "times"),
  TARGETS_NOT_JOINT("targetsNotJoint"),
  TRIM_RANGE("trimRange", "found"),
  INVITED_UNREADABLE("invitedUnreadable", Reason.DETAIL);

  private final String id;
  private final String names;

  DeriveReason(String id) {
    this(id, "");
  }

  DeriveReason(String id, String names) {
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
