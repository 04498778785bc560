package no.kodebok.app.web;

import io.javalin.http.sse.SseClient;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One open window that is told what happens. What it is told waits here until it is sent. */
final class FeedWindow {
  private static final int LONGEST_QUEUE = 500;
  private static final long HEARTBEAT_SECONDS = 2;

  private final SseClient client;
  private final String coder;
  private final @Nullable String id;
  private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>(LONGEST_QUEUE);
  private volatile boolean closed;

  private record Message(String event, JsonObject data) {}

  FeedWindow(SseClient client, String coder, @Nullable String id) {
    this.client = client;
    this.coder = coder;
    this.id = id;
  }

  String coder() {
    return coder;
  }

  @Nullable String id() {
    return id;
  }

  /**
   * Returns at once. A window that takes nothing any more is let go; it asks again from where it
   * was.
   */
  void tell(String event, JsonObject data) {
    if (!waiting.offer(new Message(event, data))) {
      close();
    }
  }

  /** Sends until the window is closed, here or there: first what it missed, then what happens. */
  void send(List<JsonObject> missed) {
    try {
      missed.forEach(change -> client.sendEvent("change", change.toString()));
      while (!closed && !client.terminated()) {
        Message next = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (closed) {
          return;
        }
        if (next == null) {
          client.sendComment("still here");
        } else {
          client.sendEvent(next.event(), next.data().toString());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      client.close();
    }
  }

  void close() {
    closed = true;
    waiting.clear();
    // Wakes whoever waits for something to send.
    waiting.offer(new Message("end", JsonObject.EMPTY_JSON_OBJECT));
  }
}
