package no.kodebok.app.web;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Does beforehand what the first visit to a room would wait for: one thing after the other, so that
 * it leaves room for those who are there already.
 */
final class Preparation implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("preparation").factory());
  private volatile boolean closed;

  /** Begins; returns at once. */
  void begin(List<Runnable> works) {
    works.forEach(work -> thread.execute(() -> perform(work)));
  }

  private void perform(Runnable work) {
    if (closed) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException e) {
      // Whoever enters the room meets the same, and is told.
      return;
    }
  }

  /** Waits for what is being done, and leaves the rest. */
  @Override
  public void close() {
    closed = true;
    thread.close();
  }
}
