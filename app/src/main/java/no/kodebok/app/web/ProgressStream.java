package no.kodebok.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import no.kodebok.coding.model.Progress;

/**
 * An answer that takes a while, as a stream of events: how far it has come, in the end the answer.
 * Who no longer listens has cancelled.
 */
final class ProgressStream implements Progress {
  static final String TYPE = "text/event-stream";
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(150);

  private final OutputStream out;
  private long told = System.nanoTime();

  ProgressStream(Context request) {
    request.contentType(TYPE + "; charset=utf-8");
    this.out = request.outputStream();
  }

  @Override
  public void report(long done, long total, String what) {
    long now = System.nanoTime();
    if (now - told >= PAUSE) {
      told = now;
      send("progress", "{\"done\":" + done + ",\"total\":" + total + "}");
    }
  }

  /**
   * Sends an event at once.
   *
   * @param data one line
   * @throws CancelledException if nobody listens any more
   */
  void send(String event, String data) {
    try {
      out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new CancelledException();
    }
  }
}
