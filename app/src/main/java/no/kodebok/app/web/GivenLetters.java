package no.kodebok.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Map;
import no.kodebok.coding.quotes.MaskEdits;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;

/** Letters that masks give to names when a file is asked for; they are kept before it is sent. */
final class GivenLetters {
  private GivenLetters() {}

  /**
   * Keeps them as a step of who asks.
   *
   * @throws RefusedException if there are any and the request is one that changes nothing
   * @throws no.kodebok.coding.model.KodebokException if the report has no such format: nothing is
   *     kept then
   */
  static void keep(
      Context request,
      Sight sight,
      Who who,
      Map<String, String> given,
      String format,
      Report report) {
    Exporters.installed().exporter(format, report);
    if (given.isEmpty()) {
      return;
    }
    if (request.method().equals(HandlerType.GET)) {
      throw RefusedException.badRequest(
          "What is masked gets letters that are kept: ask for it with POST.");
    }
    sight.of(request).write(who.of(request), MaskEdits.keep(given));
  }
}
