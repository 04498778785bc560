package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;

/**
 * Tells every open window what happens to the project and who else is here, whoever did it and by
 * whatever way. A window that was away says which change it saw last and is told what it missed.
 */
final class Feed implements AutoCloseable {
  /** Past this a window reads everything anew. */
  private static final int MOST_MISSED = 100;

  private final Sight sight;
  private final Who who;
  private final Origin origin;
  private final Set<FeedWindow> windows = ConcurrentHashMap.newKeySet();

  Feed(Sight sight, Who who, Origin origin) {
    this.sight = sight;
    this.who = who;
    this.origin = origin;
    sight.whole().store().onStep(this::tell);
  }

  void add(RoutesConfig routes) {
    SseHandler stream = new SseHandler(0, this::open);
    routes.get(
        "/api/events",
        request -> {
          // Said before the stream begins, where it can still be said.
          who.of(request);
          after(request);
          stream.handle(request);
        });
  }

  private void tell(HistoryEntry step) {
    if (!windows.isEmpty()) {
      String window = origin.window();
      for (FeedWindow each : windows) {
        sight
            .step(each.coder(), step)
            .ifPresent(seen -> each.tell("change", StepEvent.write(seen, window)));
      }
    }
  }

  private void open(SseClient client) {
    client.keepAlive();
    Context request = client.ctx();
    FeedWindow window = new FeedWindow(client, who.of(request), Origin.windowOf(request));
    ProjectStore seen = sight.of(request);
    long after = after(request);
    String id = window.id();
    windows.stream().filter(one -> id != null && id.equals(one.id())).forEach(FeedWindow::close);
    // From here on it hears what happens; what it missed before is read after that, so no step
    // falls between, and one that is told twice is known by its number.
    windows.add(window);
    tellWhoIsHere();
    Thread.ofPlatform()
        .daemon()
        .name("feed")
        .start(() -> {
          try {
            window.send(missed(seen, after));
          } finally {
            windows.remove(window);
            tellWhoIsHere();
          }
        });
  }

  private List<JsonObject> missed(ProjectStore seen, long after) {
    long last = seen.lastChange();
    List<HistoryEntry> steps = seen.history(after, MOST_MISSED + 1);
    if (steps.size() > MOST_MISSED || after > last) {
      return List.of(StepEvent.everything(last));
    }
    return steps.stream().map(step -> StepEvent.write(step, null)).toList();
  }

  private static long after(Context request) {
    @Nullable String written = request.queryParam("after");
    try {
      return written == null ? 0 : Long.parseLong(written);
    } catch (NumberFormatException e) {
      throw RefusedException.badRequest("after is the number of a change.");
    }
  }

  private void tellWhoIsHere() {
    Map<String, Long> count =
        windows.stream()
            .collect(Collectors.groupingBy(FeedWindow::coder, TreeMap::new, Collectors.counting()));
    JsonArrayBuilder coders = Json.createArrayBuilder();
    count.forEach((name, open) ->
        coders.add(Json.createObjectBuilder().add("name", name).add("windows", open)));
    JsonObject here = Json.createObjectBuilder().add("coders", coders).build();
    windows.forEach(window -> window.tell("presence", here));
  }

  @Override
  public void close() {
    windows.forEach(FeedWindow::close);
  }
}
