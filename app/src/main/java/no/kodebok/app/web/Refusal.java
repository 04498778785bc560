package no.kodebok.app.web;

import io.javalin.http.HttpStatus;
import java.util.List;
import no.kodebok.coding.model.Reason;

/**
 * Why the server said no. The screen has a sentence of its own language for each, with places for
 * the particulars that are sent along; the sentence of the answer itself is English.
 */
enum Refusal implements Reason {
  BAD_REQUEST("badRequest", HttpStatus.BAD_REQUEST),
  TOKEN("token", HttpStatus.UNAUTHORIZED),
  FOREIGN("foreign", HttpStatus.FORBIDDEN),
  NOT_FOUND("notFound", HttpStatus.NOT_FOUND),
  TOO_LARGE("tooLarge", HttpStatus.CONTENT_TOO_LARGE),
  READ_ONLY("readOnly", HttpStatus.CONFLICT),
  CODE_EXISTS("codeExists", HttpStatus.CONFLICT),
  NOTHING_TO_UNDO("nothingToUndo", HttpStatus.CONFLICT),
  NOTHING_TO_REDO("nothingToRedo", HttpStatus.CONFLICT),
  UNDO_NOT_NEWEST("undoNotNewest", HttpStatus.CONFLICT),
  UNDO_CONFLICT("undoConflict", HttpStatus.CONFLICT),
  REDO_CONFLICT("redoConflict", HttpStatus.CONFLICT),
  BAD_CODE_PATH("badCodePath", HttpStatus.BAD_REQUEST),
  BAD_CODER_NAME("badCoderName", HttpStatus.BAD_REQUEST, "most"),
  BAD_PROJECT_NAME("badProjectName", HttpStatus.BAD_REQUEST, "most"),
  SOURCE_GONE("sourceGone", HttpStatus.NOT_FOUND),
  CODE_GONE("codeGone", HttpStatus.NOT_FOUND),
  CODING_GONE("codingGone", HttpStatus.NOT_FOUND),
  UNKNOWN_CODER("unknownCoder", HttpStatus.NOT_FOUND, "name"),
  CODES_BLIND("codesBlind", HttpStatus.CONFLICT),
  NO_BACKUP("noBackup", HttpStatus.BAD_REQUEST),
  REFUSED("refused", HttpStatus.CONFLICT),
  INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR);

  private final String id;
  private final HttpStatus status;
  private final String names;

  Refusal(String id, HttpStatus status) {
    this(id, status, "");
  }

  Refusal(String id, HttpStatus status, String names) {
    this.id = id;
    this.status = status;
    this.names = names;
  }

  @Override
  public List<String> names() {
    return Reason.split(names);
  }

  @Override
  public String id() {
    return id;
  }

  HttpStatus status() {
    return status;
  }
}
