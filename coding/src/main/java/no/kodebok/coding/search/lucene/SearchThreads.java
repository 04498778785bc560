package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads that the searches in an index share. Work that no thread is free for is done by whoever
 * asked for it, so that nothing ever waits for its turn.
 */
final class SearchThreads implements AutoCloseable {
  private static final int IDLE_SECONDS = 30;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("search-", 0).factory(),
          // Also when the index is being closed: a search that has begun comes to its end.
          (work, none) -> work.run());

  Executor executor() {
    return threads;
  }

  <T extends @Nullable Object> Future<T> begin(Callable<T> work) {
    FutureTask<T> begun = new FutureTask<>(work);
    threads.execute(begun);
    return begun;
  }

  void all(List<? extends Callable<?>> works) throws IOException {
    for (Future<?> begun : works.stream().map(this::begin).toList()) {
      result(begun);
    }
  }

  /** Waits for what has been begun. */
  static <T extends @Nullable Object> T result(Future<T> begun) throws IOException {
    try {
      return begun.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
