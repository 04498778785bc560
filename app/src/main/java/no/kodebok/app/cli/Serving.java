package no.kodebok.app.cli;

import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import no.kodebok.app.session.HeldByServer;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.web.Workbench;
import no.kodebok.coding.model.KodebokException;

/** Serves a project until the process is asked to end. */
final class Serving {
  private Serving() {}

  static Workbench start(Context context, ProjectSession session, int port) {
    try {
      return new Workbench(
          session,
          port,
          context.surroundings().coder(),
          Version.number(),
          ServedContext.runner(context.surroundings(), session));
    } catch (JavalinException e) {
      throw new KodebokException(
          "Port " + port + " is in use. Stop what uses it, or give another with --port.", e);
    }
  }

  /** Serves until the process is asked to end (Ctrl+C), then closes the project in order. */
  static void untilStopped(
      Context context, ProjectSession session, int port, boolean open, Consumer<Workbench> say) {
    if (!context.ownsProcess()) {
      throw new KodebokException(session.path() + " is served already.");
    }
    Workbench workbench = start(context, session, port);
    CountDownLatch closed = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              asked.countDown();
              try {
                closed.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }));
    say.accept(workbench);
    context.out().flush();
    if (open) {
      openBrowser(workbench.address());
    }
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      workbench.close();
      session.close();
      closed.countDown();
    }
  }

  /** Tells a person where the workbench is. */
  static void sayWhere(PrintWriter out, Workbench workbench) {
    out.println("The workbench is open at " + workbench.address());
    out.println("Stop it with Ctrl+C.");
  }

  /** Says where a project is served that a server holds already. */
  static KodebokException servedAlready(HeldByServer held) {
    return new KodebokException(
        held.project()
            + " is served already, at http://127.0.0.1:"
            + held.holder().port()
            + "/#token="
            + held.holder().token(),
        held);
  }

  private static void openBrowser(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("mac")
            ? List.of("open", address)
            : system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // No desktop here (a server, say): the address stands on the terminal.
      return;
    }
  }
}
