package no.kodebok.app.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import no.kodebok.app.jobs.ImportJobs;
import no.kodebok.app.session.ProjectLock;
import no.kodebok.app.session.ProjectSession;

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
  private final Origin origin = new Origin();
  private final Feed feed;
  private final ImportJobs imports;
  private final Preparation preparation = new Preparation();

  /**
   * Starts serving a project.
   *
   * @param port 0 for any that is free
   * @param coder who acts where the screen names nobody
   */
  public Workbench(
      ProjectSession session, int port, String coder, String version, CommandRunner runner) {
    session.requireServable();
    this.index = new IndexWorker(session);
    this.imports = new ImportJobs(session.temporaryFolder());
    Who who = new Who(coder);
    Sight sight = new Sight(session, who);
    this.feed = new Feed(sight, who, origin);
    KnownProgress progress = new KnownProgress();
    OverviewRoutes overview = new OverviewRoutes(sight, progress);
    QuoteRoutes quotes = new QuoteRoutes(sight, who, version);
    SearchRoutes search = new SearchRoutes(sight, who, index, version);
    this.server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.http.maxRequestSize = LARGEST_REQUEST;
          // Within one machine, packing an answer takes longer than sending it.
          config.http.compressionStrategy = CompressionStrategy.NONE;
          addPage(config);
          config.routes.before(request -> guard(request, session));
          config.routes.after(request -> origin.leave());
          new ProjectRoutes(sight, who, index).add(config.routes);
          new MaterialRoutes(sight, progress).add(config.routes);
          new VariableRoutes(sight, who).add(config.routes);
          new SetRoutes(sight, who).add(config.routes);
          new DerivationRoutes(sight, who).add(config.routes);
          new TableRoutes(sight, version).add(config.routes);
          new PlanRoutes(sight, who, version).add(config.routes);
          new OpenAnswerRoutes(sight).add(config.routes);
          new CodingRoutes(sight, who, index).add(config.routes);
          new BulkCodingRoutes(sight, who, index).add(config.routes);
          new CodebookRoutes(sight, who, index, version).add(config.routes);
          search.add(config.routes);
          new SavedSearchRoutes(sight, who).add(config.routes);
          new SynonymRoutes(sight, who).add(config.routes);
          new AutocodingRoutes(sight, who, index).add(config.routes);
          new SuggestionRoutes(sight, who, index).add(config.routes);
          new MemoRoutes(sight, who, version).add(config.routes);
          new ChosenQuoteRoutes(sight, who).add(config.routes);
          quotes.add(config.routes);
          new AttributionRoutes(sight, who).add(config.routes);
          new MatrixRoutes(sight, version).add(config.routes);
          new FrameworkRoutes(sight, who, version).add(config.routes);
          new JointRoutes(sight, who, version).add(config.routes);
          new AgreementRoutes(sight, who, index, version).add(config.routes);
          new SourceRoutes(sight, who, index).add(config.routes);
          new TranscriptRoutes(sight, who, version).add(config.routes);
          new CaseRoutes(sight, who, index).add(config.routes);
          new CorrectionRoutes(sight, who, index, imports).add(config.routes);
          new ImportRoutes(sight, who, index, imports).add(config.routes);
          new CommandRoute(runner).add(config.routes);
          overview.add(config.routes);
          new HistoryRoutes(sight, who, index).add(config.routes);
          new SafetyRoutes(session, sight).add(config.routes);
          new ExchangeRoutes(session, sight, version).add(config.routes);
          feed.add(config.routes);
          Failures.add(config.routes);
        });
    server.start("127.0.0.1", port);
    session.announce(new ProjectLock.Holder(port(), access.token()));
    index.wake();
    preparation.begin(List.of(overview::overview, quotes::prepare, search::prepare, sight::prepare));
  }

  public int port() {
    return server.port();
  }

  /** The address to open; the token stands after the hash and so is never sent. */
  public String address() {
    return "http://127.0.0.1:" + port() + "/#token=" + access.token();
  }

  /** Every method and path that is answered, as {@code GET /api/sources/{id}}. */
  List<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint.method + " " + handler.endpoint.path)
        .filter(route -> route.contains(" /api/"))
        .sorted()
        .toList();
  }

  private static void addPage(JavalinConfig config) {
    if (Workbench.class.getResource("/web/index.html") != null) {
      config.staticFiles.add("/web", Location.CLASSPATH);
    }
  }

  private void guard(Context request, ProjectSession session) {
    request
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cache-Control", "no-store");
    origin.enter(request);
    access.checkPlace(request, port());
    if (request.path().startsWith("/api/")) {
      access.checkToken(request.header("Authorization"));
      if (!request.method().equals(HandlerType.GET)) {
        checkWrite(request, session);
      }
    }
  }

  /** JSON or a bare file: what a form of another site can send is turned away before it is read. */
  private static void checkWrite(Context request, ProjectSession session) {
    Answers.checkType(request);
    // A command says so itself, and may only want to read.
    if (session.store().readOnly() && !request.path().equals("/api/command")) {
      throw new RefusedException(
          Refusal.READ_ONLY, "The project is open for reading only; nothing is changed.");
    }
  }

  @Override
  public void close() {
    feed.close();
    server.stop();
    imports.close();
    preparation.close();
    index.close();
  }
}
