package no.kodebok.coding.store.sql;

import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Connections for reading, kept for the next reader: opening one costs as much as reading. Outside
 * a transaction each statement sees what is committed when it begins.
 */
final class ReadingHandles implements Handles, AutoCloseable {
  private static final int KEPT = 4;

  private final Path path;
  private final Jdbi jdbi;
  private final Deque<Handle> idle = new ConcurrentLinkedDeque<>();

  ReadingHandles(Path path, Jdbi jdbi) {
    this.path = path;
    this.jdbi = jdbi;
  }

  @Override
  public <T> T with(Function<Handle, T> work) {
    return SqlFailures.explained(
        path,
        () -> {
          Handle kept = idle.pollFirst();
          Handle handle = kept == null ? jdbi.open() : kept;
          boolean fine = false;
          try {
            T result = work.apply(handle);
            fine = true;
            return result;
          } finally {
            if (fine && idle.size() < KEPT) {
              idle.addFirst(handle);
            } else {
              handle.close();
            }
          }
        });
  }

  @Override
  public void close() {
    for (Handle handle = idle.pollFirst(); handle != null; handle = idle.pollFirst()) {
      handle.close();
    }
  }
}
