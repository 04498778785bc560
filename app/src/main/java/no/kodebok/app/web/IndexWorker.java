package no.kodebok.app.web;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import no.kodebok.app.session.ProjectSession;

/** Brings the index up to date behind the answers, so that no write waits for it. */
final class IndexWorker implements AutoCloseable {
  private final ProjectSession session;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("index").factory());
  private final AtomicBoolean asked = new AtomicBoolean();

  IndexWorker(ProjectSession session) {
    this.session = session;
  }

  /** Says that something was written; returns at once. */
  void wake() {
    if (!asked.getAndSet(true)) {
      thread.execute(() -> {
        asked.set(false);
        try {
          session.index();
        } catch (RuntimeException e) {
          // The next search tries again, and tells the user if it fails too.
          asked.set(false);
        }
      });
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
