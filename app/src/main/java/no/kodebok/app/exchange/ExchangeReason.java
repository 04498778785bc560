package no.kodebok.app.exchange;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why a project is not written or merged. The ids are part of the API. */
public enum ExchangeReason implements Reason {
  NO_EXPORT_FORMAT("noExportFormat", "format formats"),
  NO_ANSWERS_TO_WRITE("noAnswersToWrite"),
  NO_SUCH_QUESTIONNAIRE("noSuchQuestionnaire", "name nearest"),
  OTHER_NOT_READ("otherNotRead", "file"),
  SEVERAL_QUESTIONNAIRES("severalQuestionnaires", "names");

  private final String id;
  private final String names;

  ExchangeReason(String id, String names) {
    this.id = id;
    this.names = names;
  }

  ExchangeReason(String id) {
    this(id, "");
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
