package no.kodebok.app.web;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which window of a browser the request at hand came from, so that a window does not take its own
 * change for somebody else's. A request is handled on one thread from beginning to end.
 */
final class Origin {
  static final String HEADER = "Kodebok-Window";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final ThreadLocal<@Nullable String> window = new ThreadLocal<>();

  /** What follows on this thread is done for this request. */
  void enter(Context request) {
    window.set(windowOf(request));
  }

  void leave() {
    window.remove();
  }

  /** The window that this thread works for; null for the command line. */
  @Nullable String window() {
    return window.get();
  }

  static @Nullable String windowOf(Context request) {
    String id = request.header(HEADER);
    return id != null && ID.matcher(id).matches() ? id : null;
  }
}
