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
    this.imports = new ImportJobs(session.store(), session.temporaryFolder());
    Who who = new Who(coder);
    this.feed = new Feed(session, who, origin);
    KnownProgress progress = new KnownProgress();
    Sight sight = new Sight(session, who);
    OverviewRoutes overview = new OverviewRoutes(session, progress, sight);
    QuoteRoutes quotes = new QuoteRoutes(session, who, sight, version);
    SearchRoutes search = new SearchRoutes(session, who, index, version);
    this.server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.http.maxRequestSize = LARGEST_REQUEST;
          // Within one machine, packing an answer takes longer than sending it.
          config.http.compressionStrategy = CompressionStrategy.NONE;
          addPage(config);
          config.routes.before(request -> guard(request, session));
          config.routes.after(request -> origin.leave());
          new ProjectRoutes(session, who, index).add(config.routes);
          new MaterialRoutes(session, progress, sight).add(config.routes);
          new VariableRoutes(session, who).add(config.routes);
          new SetRoutes(session, who).add(config.routes);
          new DerivationRoutes(session, who).add(config.routes);
          new TableRoutes(session, sight, version).add(config.routes);
          new PlanRoutes(session, who, version).add(config.routes);
          new OpenAnswerRoutes(session, sight).add(config.routes);
          new CodingRoutes(session, who, index).add(config.routes);
          new BulkCodingRoutes(session, who, index).add(config.routes);
          new CodebookRoutes(session, who, index, version).add(config.routes);
          search.add(config.routes);
          new SavedSearchRoutes(session, who).add(config.routes);
          new SynonymRoutes(session, who).add(config.routes);
          new AutocodingRoutes(session, who, index).add(config.routes);
          new SuggestionRoutes(session, who, index).add(config.routes);
          new MemoRoutes(session, who, version).add(config.routes);
          new ChosenQuoteRoutes(session, who).add(config.routes);
          quotes.add(config.routes);
          new MatrixRoutes(session, sight, version).add(config.routes);
          new FrameworkRoutes(session, who, sight, version).add(config.routes);
          new JointRoutes(session, who, sight, version).add(config.routes);
          new AgreementRoutes(session, who, index, version).add(config.routes);
          new SourceRoutes(session, who, index).add(config.routes);
          new TranscriptRoutes(sight, version).add(config.routes);
          new CaseRoutes(session, who, index).add(config.routes);
          new CorrectionRoutes(session, who, index, imports).add(config.routes);
          new ImportRoutes(session, who, index, imports).add(config.routes);
          new CommandRoute(runner).add(config.routes);
          overview.add(config.routes);
          new HistoryRoutes(session, who, index).add(config.routes);
          new SafetyRoutes(session).add(config.routes);
          new ExchangeRoutes(session, sight, version).add(config.routes);
          feed.add(config.routes);
          Failures.add(config.routes);
        });
    server.start("127.0.0.1", port);
    session.announce(new ProjectLock.Holder(port(), access.token()));
    index.wake();
    preparation.begin(List.of(overview::overview, quotes::prepare, search::names, sight::prepare));
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
