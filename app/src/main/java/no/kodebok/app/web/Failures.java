package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.app.json.ReasonJson;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.search.QueryFault;

/** Answers every failure with a sentence and its kind, and never with the program's insides. */
final class Failures {
  private Failures() {}

  static void add(RoutesConfig routes) {
    routes.exception(
        QueryException.class,
        (wrong, request) ->
            answer(
                request,
                HttpStatus.BAD_REQUEST,
                ReasonJson.write(wrong)
                    .add("position", wrong.position())
                    .add("fault", fault(wrong.fault()))));
    routes.exception(
        RefusedException.class,
        (wrong, request) -> answer(request, wrong.refusal().status(), ReasonJson.write(wrong)));
    routes.exception(
        KodebokException.class,
        (wrong, request) -> answer(request, Refusal.REFUSED.status(), ReasonJson.write(wrong)));
    routes.exception(
        HttpResponseException.class,
        (wrong, request) ->
            answer(
                request,
                HttpStatus.forStatus(wrong.getStatus()),
                told(kind(wrong), sentence(wrong))));
    routes.exception(Exception.class, (wrong, request) -> broken(request, wrong));
  }

  private static Refusal kind(HttpResponseException wrong) {
    return switch (HttpStatus.forStatus(wrong.getStatus())) {
      case NOT_FOUND -> Refusal.NOT_FOUND;
      case CONTENT_TOO_LARGE -> Refusal.TOO_LARGE;
      default -> Refusal.BAD_REQUEST;
    };
  }

  private static void broken(Context request, Exception wrong) {
    answer(
        request,
        Refusal.INTERNAL.status(),
        told(
            Refusal.INTERNAL,
            "Something went wrong in the program itself ("
                + wrong.getClass().getSimpleName()
                + "). The project is as it was."));
  }

  private static String sentence(Exception wrong) {
    return String.valueOf(wrong.getMessage());
  }

  private static JsonObjectBuilder told(Refusal refusal, String sentence) {
    return ReasonJson.write(refusal.with(), List.of()).add("error", sentence);
  }

  private static JsonObjectBuilder fault(QueryFault fault) {
    return Json.createObjectBuilder()
        .add("kind", fault.kind().id())
        .add("start", fault.place().start())
        .add("end", fault.place().end())
        .add("subject", fault.subject())
        .add("nearest", Json.createArrayBuilder(fault.nearest()));
  }

  private static void answer(Context request, HttpStatus status, JsonObjectBuilder failure) {
    try {
      request.status(status);
      Answers.json(request, failure.add("hint", ""));
    } catch (IllegalStateException e) {
      // Whoever asked has gone, and the server has taken the request back. An exception from here
      // would be handled as another failure of the same request, again and again without end.
    }
  }
}
