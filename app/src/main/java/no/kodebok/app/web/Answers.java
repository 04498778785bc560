package no.kodebok.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.UUID;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.KodebokException;

/** Reads what is asked and writes what is answered. */
final class Answers {
  private Answers() {}

  static void json(Context request, JsonObjectBuilder object) {
    request.contentType("application/json; charset=utf-8").result(object.build().toString());
  }

  /** What every answer to a write says. */
  static JsonObjectBuilder changed(ProjectSession session, String coder) {
    return Json.createObjectBuilder()
        .add("lastChange", session.store().lastChange())
        .add("canUndo", session.store().canUndo(coder))
        .add("canRedo", session.store().canRedo(coder));
  }

  static void failure(Context request, HttpStatus status, String error, String hint) {
    request.status(status);
    json(request, Json.createObjectBuilder().add("error", error).add("hint", hint));
  }

  /** The request's body. */
  static JsonObject body(Context request) {
    String type = request.contentType();
    if (type == null || !type.startsWith("application/json")) {
      throw new BadRequest("Send application/json.");
    }
    try (JsonReader reader = Json.createReader(new StringReader(request.body()))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new BadRequest("The request is not JSON: " + e.getMessage());
    }
  }

  static String text(JsonObject body, String name) {
    if (body.get(name) instanceof JsonString text) {
      return text.getString();
    }
    throw new BadRequest("The request has no text \"" + name + "\".");
  }

  static int number(JsonObject body, String name) {
    if (body.get(name) instanceof JsonNumber number && number.isIntegral()) {
      return number.intValue();
    }
    throw new BadRequest("The request has no whole number \"" + name + "\".");
  }

  static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw new BadRequest("\"" + written + "\" is no id.");
    }
  }

  /** A request that is not as the API says. */
  static final class BadRequest extends KodebokException {
    BadRequest(String message) {
      super(message);
    }
  }

  /** Something that is asked for by id and is not there. */
  static final class NotFound extends KodebokException {
    NotFound(String message) {
      super(message);
    }
  }
}
