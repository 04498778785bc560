package no.kodebok.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import jakarta.json.Json;
import no.kodebok.app.session.ProjectLock;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.search.QueryException;

/** The workbench's server, on this machine's own address only. */
public final class Workbench implements AutoCloseable {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";
  private static final long LARGEST_REQUEST = 8 << 20;

  private final Javalin server;
  private final Access access = new Access();
  private final IndexWorker index;

  /**
   * Starts serving a project.
   *
   * @param port 0 for any that is free
   * @param coder who codes on the screen
   */
  public Workbench(
      ProjectSession session, int port, String coder, String version, CommandRunner runner) {
    this.index = new IndexWorker(session);
    this.server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.http.maxRequestSize = LARGEST_REQUEST;
          addPage(config);
          config.routes.before(this::guard);
          new ProjectRoutes(session, coder, index).add(config.routes);
          new MaterialRoutes(session).add(config.routes);
          new CodingRoutes(session, coder, index).add(config.routes);
          new FindingRoutes(session, version).add(config.routes);
          new CommandRoute(runner).add(config.routes);
          addFailures(config);
        });
    server.start("127.0.0.1", port);
    session.announce(new ProjectLock.Holder(port(), access.token()));
    index.wake();
  }

  public int port() {
    return server.port();
  }

  /** The address to open; the token stands after the hash and so is never sent. */
  public String address() {
    return "http://127.0.0.1:" + port() + "/#token=" + access.token();
  }

  private static void addPage(JavalinConfig config) {
    if (Workbench.class.getResource("/web/index.html") != null) {
      config.staticFiles.add("/web", Location.CLASSPATH);
    }
  }

  private void guard(Context request) {
    request
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cache-Control", "no-store");
    access.checkPlace(request, port());
    if (request.path().startsWith("/api/")) {
      access.checkToken(request.header("Authorization"));
    }
  }

  private static void addFailures(JavalinConfig config) {
    config.routes.exception(
        QueryException.class,
        (wrong, request) -> {
          request.status(HttpStatus.BAD_REQUEST);
          Answers.json(
              request,
              Json.createObjectBuilder()
                  .add("error", wrong.getMessage())
                  .add("hint", "")
                  .add("position", wrong.position()));
        });
    config.routes.exception(
        Answers.BadRequest.class,
        (wrong, request) ->
            Answers.failure(request, HttpStatus.BAD_REQUEST, wrong.getMessage(), ""));
    config.routes.exception(
        Answers.NotFound.class,
        (wrong, request) -> Answers.failure(request, HttpStatus.NOT_FOUND, wrong.getMessage(), ""));
    config.routes.exception(
        KodebokException.class,
        (wrong, request) -> Answers.failure(request, HttpStatus.CONFLICT, wrong.getMessage(), ""));
    config.routes.exception(
        HttpResponseException.class,
        (wrong, request) ->
            Answers.failure(
                request,
                HttpStatus.forStatus(wrong.getStatus()),
                String.valueOf(wrong.getMessage()),
                ""));
    config.routes.exception(
        RuntimeException.class,
        (wrong, request) ->
            Answers.failure(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong in the program itself ("
                    + wrong.getClass().getSimpleName()
                    + "). The project is as it was.",
                ""));
  }

  @Override
  public void close() {
    server.stop();
    index.close();
  }
}
