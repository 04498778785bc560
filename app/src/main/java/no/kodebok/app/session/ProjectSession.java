package no.kodebok.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import no.kodebok.coding.blind.BlindCoding;
import no.kodebok.coding.blind.BlindIndex;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.jspecify.annotations.Nullable;

/** A project that this process holds: its store, and its search index from the first search on. */
public final class ProjectSession implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration SAY_AFTER = Duration.ofSeconds(1);
  private static final long POLL_MILLIS = 20;

  private final Path path;
  private final @Nullable ProjectLock lock;
  private final @Nullable CannotLock hindrance;
  private final ProjectStore store;
  private final SearchIndexes indexes;
  private final @Nullable ProjectSession whole;
  private @Nullable TextIndex index;
  private boolean closed;

  private ProjectSession(
      Path path,
      @Nullable ProjectLock lock,
      @Nullable CannotLock hindrance,
      ProjectStore store,
      SearchIndexes indexes) {
    this(path, lock, hindrance, store, indexes, null);
  }

  private ProjectSession(
      Path path,
      @Nullable ProjectLock lock,
      @Nullable CannotLock hindrance,
      ProjectStore store,
      SearchIndexes indexes,
      @Nullable ProjectSession whole) {
    this.path = path;
    this.lock = lock;
    this.hindrance = hindrance;
    this.store = store;
    this.indexes = indexes;
    this.whole = whole;
  }

  /**
   * The same as a coder sees it: without the codings of others while she codes blind. It need not
   * be closed.
   */
  public ProjectSession seenBy(String coder) {
    if (!BlindCoding.coders(store).contains(coder)) {
      return this;
    }
    ProjectStore seen = BlindCoding.seenBy(store, coder);
    return new ProjectSession(path, lock, hindrance, seen, indexes, this);
  }

  /** Whether codings of others are not shown. */
  public boolean isBlind() {
    return whole != null;
  }

  /**
   * Opens a project, after waiting for other commands that are at work on it.
   *
   * <p>Where it cannot be locked it is only read.
   *
   * @param say told when it has to wait
   * @throws HeldByServer if a server holds the project
   * @throws KodebokException if it cannot be opened
   */
  public static ProjectSession open(Path project, SearchIndexes indexes, Consumer<String> say) {
    Path path = project.toAbsolutePath().normalize();
    if (!Files.isRegularFile(path)) {
      // Says what is wrong, and leaves no lock behind.
      SqliteProjects.open(path).close();
    }
    path = real(path);
    ProjectLock lock;
    try {
      lock = Files.isWritable(path.resolveSibling(".")) ? await(path, say) : null;
    } catch (CannotLock e) {
      return new ProjectSession(path, null, e, SqliteProjects.openToRead(path, e), indexes);
    }
    try {
      return new ProjectSession(path, lock, null, SqliteProjects.open(path), indexes);
    } catch (RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
  }

  /** The project itself, whatever links lead to it: its lock and its index are the same then. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new KodebokException(
          SessionReason.SESSION_CANNOT_READ.with(String.valueOf(e.getMessage())),
          "Cannot read " + path + ": " + e.getMessage() + ".",
          e);
    }
  }

  private static ProjectLock await(Path path, Consumer<String> say) {
    Instant begun = Instant.now();
    boolean said = false;
    while (true) {
      Optional<ProjectLock> lock = ProjectLock.tryAcquire(path);
      if (lock.isPresent()) {
        return lock.get();
      }
      Optional<ProjectLock.Holder> holder = ProjectLock.holder(path);
      if (holder.isPresent()) {
        throw new HeldByServer(path, holder.get());
      }
      Duration waited = Duration.between(begun, Instant.now());
      if (waited.compareTo(PATIENCE) > 0) {
        throw new KodebokException(
            SessionReason.PROJECT_IN_USE,
            path + " is in use by another command, which does not end. Stop it, or try later.");
      }
      if (!said && waited.compareTo(SAY_AFTER) > 0) {
        say.accept("Waiting for another command that is at work on " + path.getFileName() + " …");
        said = true;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KodebokException(
          SessionReason.WAITING_INTERRUPTED, "Interrupted while waiting for another command.", e);
    }
  }

  public Path path() {
    return path;
  }

  /** Whether a path, which need not lead anywhere, leads to this project. */
  public boolean isOf(Path other) {
    try {
      return other.toRealPath().equals(path);
    } catch (IOException e) {
      return false;
    }
  }

  public ProjectStore store() {
    return store;
  }

  /** A folder for files that are on their way into the project; it need not be there. */
  public Path temporaryFolder() {
    return indexes.temporary(store.project().id(), path);
  }

  /** The index, up to date with everything that was written before this call. */
  public synchronized TextIndex index() {
    if (whole != null) {
      return new BlindIndex(whole.index(), store);
    }
    TextIndex open = index;
    if (open == null) {
      open = indexes.open(store.project().id(), path);
      index = open;
    }
    open.catchUp(store);
    return open;
  }

  /**
   * Makes sure that the project may be held for long.
   *
   * @throws CannotLock if it could be written, and is not locked: others would do so meanwhile,
   *     without finding the server that holds it
   */
  public void requireServable() {
    if (hindrance != null) {
      throw hindrance;
    }
  }

  /**
   * Writes for other processes where this one listens. In a folder that cannot be written there is
   * no lock, and nobody who could write the project either.
   */
  public void announce(ProjectLock.Holder holder) {
    if (lock != null) {
      lock.announce(holder);
    }
  }

  @Override
  public synchronized void close() {
    if (closed || whole != null) {
      return;
    }
    closed = true;
    try {
      if (index != null) {
        index.close();
      }
    } finally {
      try {
        store.close();
      } finally {
        if (lock != null) {
          lock.close();
        }
      }
    }
  }
}
