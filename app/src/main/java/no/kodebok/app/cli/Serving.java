package no.kodebok.app.cli;

import io.javalin.util.JavalinException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
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
  static void untilStopped(Context context, ProjectSession session, int port, boolean open) {
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
    context.out().println("The workbench is open at " + workbench.address());
    context.out().println("Stop it with Ctrl+C.");
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
