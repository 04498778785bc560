package no.kodebok.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.json.JsonObject;
import no.kodebok.app.json.OverviewJson;
import no.kodebok.coding.progress.CodingProgress;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;

/** The overview, counted once for each state of the project. */
final class OverviewRoutes {
  private final KnownProgress progress;
  private final Sight sight;
  private volatile @Nullable Counted counted;

  private record Counted(long change, JsonObject overview) {}

  OverviewRoutes(Sight sight, KnownProgress progress) {
    this.sight = sight;
    this.progress = progress;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/overview", this::overview);
  }

  private void overview(Context request) {
    JsonObject shown = overview();
    if (sight.isBlind(request)) {
      ProjectReader seen = sight.of(request);
      shown = OverviewJson.of(seen, CodingProgress.of(seen));
    }
    request.contentType("application/json; charset=utf-8").result(shown.toString());
  }

  /** The overview of the project as it is now. */
  JsonObject overview() {
    // The number is read first: an overview may then be newer than it says, but never older.
    ProjectStore all = sight.whole().store();
    long change = all.lastChange();
    Counted known = counted;
    if (known == null || known.change() != change) {
      known = new Counted(change, OverviewJson.of(all, progress.of(all)));
      counted = known;
    }
    return known.overview();
  }
}
