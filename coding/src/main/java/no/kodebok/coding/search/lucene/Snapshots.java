package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * The state of the index that searches see. A search keeps the state that it began with, while
 * another takes its place.
 */
final class Snapshots implements AutoCloseable {
  private @Nullable View current;

  /**
   * What is searched, and what it has seen.
   *
   * @param reader counts its users; {@link #release} ends one use
   */
  record View(DirectoryReader reader, Stamp stamp) {
    void release() {
      try {
        reader.decRef();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  synchronized Optional<Stamp> stamp() {
    return Optional.ofNullable(current).map(View::stamp);
  }

  /** The newest state, kept open until it is released. */
  synchronized Optional<View> acquire() {
    if (current != null) {
      current.reader().incRef();
    }
    return Optional.ofNullable(current);
  }

  /** Takes in a committed index; null where there is none. */
  void open(@Nullable DirectoryReader reader) throws IOException {
    if (reader == null) {
      replace(null);
      return;
    }
    Optional<Stamp> stamp = Stamp.read(reader.getIndexCommit().getUserData());
    if (stamp.isPresent()) {
      replace(new View(reader, stamp.get()));
    } else {
      reader.close();
      replace(null);
    }
  }

  /** Takes in what the writer has written, committed or not. */
  void refresh(IndexWriter writer, Stamp stamp) throws IOException {
    Optional<View> before = acquire();
    DirectoryReader reader = null;
    if (before.isPresent()) {
      try {
        reader = DirectoryReader.openIfChanged(before.get().reader(), writer);
        if (reader == null) {
          // Nothing to find has changed: the same state has now seen more.
          before.get().reader().incRef();
          reader = before.get().reader();
        }
      } finally {
        before.get().release();
      }
    } else {
      reader = DirectoryReader.open(writer);
    }
    replace(new View(reader, stamp));
  }

  @Override
  public void close() {
    replace(null);
  }

  private synchronized void replace(@Nullable View view) {
    if (current != null) {
      current.release();
    }
    current = view;
  }
}
