package no.kodebok.coding.store;

import java.util.List;
import no.kodebok.coding.model.Because;
import no.kodebok.coding.model.Reason;

/**
 * Why a change does not fit the project as it has become, as the end of an English sentence. The
 * ids are part of the API.
 */
public enum ConflictReason implements Reason {
  CASE_TIED("conflictCaseTied", "sources or speakers are tied to \"{name}\""),
  CASES_BELOW("conflictCasesBelow", "cases belong to \"{name}\""),
  MEMOS_ON_CASE("conflictMemosOnCase", "there are memos on \"{name}\""),
  CASE_ATTRIBUTES("conflictCaseAttributes", "\"{name}\" has attributes"),
  CASE_GONE("conflictCaseGone", "the case \"{name}\" is gone"),
  CASE_CHANGED("conflictCaseChanged", "the case \"{name}\" was changed since"),
  TWICE("conflictTwice", "twice"),
  CASE_EXISTS("conflictCaseExists", "there is a case \"{name}\" already"),
  SPEAKER_CASE("conflictSpeakerCase", "the speaker's case was changed since"),
  SOURCE_CASE("conflictSourceCase", "the source's case was changed since"),
  PARENT_GONE("conflictParentGone", "the code above \"{name}\" is gone"),
  CODES_BELOW("conflictCodesBelow", "there are codes under \"{name}\""),
  CODE_IN_USE("conflictCodeInUse", "the code \"{name}\" is in use"),
  MEMOS_ON("conflictMemosOn", "there are memos on \"{name}\""),
  CODE_GONE("conflictCodeGone", "the code \"{name}\" is gone"),
  CODE_CHANGED("conflictCodeChanged", "the code \"{name}\" was changed since"),
  VERSION_GONE("conflictVersionGone", "the version \"{name}\" is gone"),
  ITS_CODE_GONE("conflictItsCodeGone", "its code is gone"),
  CODER_GONE("conflictCoderGone", "its coder is gone"),
  THE_CODER_GONE("conflictTheCoderGone", "the coder is gone"),
  MEMOS_ON_CODING("conflictMemosOnCoding", "there are memos on the coding"),
  CODING_GONE("conflictCodingGone", "the coding is not there"),
  CODING_CHANGED("conflictCodingChanged", "the coding was changed since"),
  TEXT_TOO_SHORT("conflictTextTooShort", "its source is gone or shorter than the passage"),
  NAME_TAKEN("conflictNameTaken", "the name \"{name}\" is taken in the project"),
  FILE_AGAIN("conflictFileAgain", "a file of it is in the project again"),
  CASES_TAKEN_BACK("conflictCasesTakenBack", "the import that brought its cases is taken back"),
  CODINGS_ON_IMPORT("conflictCodingsOnImport", "there are codings on what was imported"),
  IMPORT_BUILDS("conflictImportBuilds", "a later import belongs to its cases"),
  SOURCES_TIED("conflictSourcesTied", "other sources are tied to its cases"),
  SPEAKERS_TIED("conflictSpeakersTied", "speakers of other sources are tied to its cases"),
  CASES_TIED("conflictCasesTied", "other cases belong to its cases"),
  QUOTES_OF_IMPORT("conflictQuotesOfImport", "quotes are chosen from what was imported"),
  MEMOS_ON_IMPORT("conflictMemosOnImport", "there are memos on what was imported"),
  IMPORT_GONE("conflictImportGone", "the import is not there"),
  ATTRIBUTES_CHANGED("conflictAttributesChanged", "the attributes were changed since"),
  SURVEY_CHANGED("conflictSurveyChanged", "the survey was updated since"),
  VARIABLE_CHANGED("conflictVariableChanged", "the variable \"{name}\" was changed since"),
  SET_CHANGED("conflictSetChanged", "the set \"{name}\" was changed since"),
  PLAN_CHANGED("conflictPlanChanged", "the table plan was changed since"),
  SUBJECT_GONE("conflictSubjectGone", "what the memo is about is gone"),
  JUDGEMENT_CHANGED("conflictJudgementChanged", "it was judged otherwise since"),
  MEMO_CHANGED("conflictMemoChanged", "the memo is gone or was changed since"),
  PROJECT_CHANGED("conflictProjectChanged", "the project's name or language was changed since"),
  CODER_HAS_MORE("conflictCoderHasMore", "{name} has coded more since"),
  SEARCH_CHANGED("conflictSearchChanged", "the search \"{name}\" was changed since"),
  SEARCH_EXISTS("conflictSearchExists", "there is a search \"{name}\" already"),
  AUTOCODING_CHANGED(
      "conflictAutocodingChanged", "the autocoding of \"{name}\" was asked again or changed since"),
  DERIVED_FROM("conflictDerivedFrom", "the derived variable \"{name}\" is computed from it"),
  DERIVATION_CHANGED(
      "conflictDerivationChanged", "the derived variable \"{name}\" was changed or removed since"),
  REJECTION_GONE("conflictRejectionGone", "the suggestion is not rejected any more"),
  QUOTE_USED("conflictQuoteUsed", "it is noted where the quote is used"),
  MEMOS_ON_QUOTE("conflictMemosOnQuote", "there are memos on the quote"),
  QUOTE_GONE("conflictQuoteGone", "the quote is gone"),
  USE_GONE("conflictUseGone", "the note of where the quote is used is gone"),
  QUOTE_CHOSEN("conflictQuoteChosen", "the passage is chosen as a quote already"),
  QUOTE_CHANGED("conflictQuoteChanged", "the quote is gone or was changed since"),
  PASSAGES_CHANGED(
      "conflictPassagesChanged", "passages of the text were coded, removed or changed since"),
  CORRECTED_AGAIN("conflictCorrectedAgain", "the text was corrected again since"),
  PASSAGE_REVIEWED("conflictPassageReviewed", "the passage was reviewed since"),
  FOLDER_CHANGED("conflictFolderChanged", "the source's folder was changed since"),
  SOURCE_RENAMED("conflictSourceRenamed", "the source's name was changed since"),
  CASE_PARENT_GONE("conflictCaseParentGone", "the case that \"{name}\" belongs to is gone"),
  SETTING_CHANGED("conflictSettingChanged", "the setting was changed since"),
  COUNTERPART_CHANGED(
      "conflictCounterpartChanged", "what another program calls the things was changed since"),
  DECISION_GONE("conflictDecisionGone", "the decision is gone"),
  SPEAKER_CASE_GONE("conflictSpeakerCaseGone", "the case is gone");

  private static final String NAME = "{name}";

  private final String id;
  private final String english;

  ConflictReason(String id, String english) {
    this.id = id;
    this.english = english;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<String> names() {
    return english.contains(NAME) ? List.of("name") : List.of();
  }

  /** The reason, where it names something. */
  public Clash about(String name) {
    return new Clash(with(name), english.replace(NAME, name));
  }

  /** The reason, where it names nothing. */
  public Clash plain() {
    return new Clash(with(), english);
  }

  /**
   * A change and the project that do not fit each other.
   *
   * @param english the end of a sentence, for the command line
   */
  public record Clash(Because because, String english) {}
}
