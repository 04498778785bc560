package no.kodebok.app.session;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import no.kodebok.coding.model.KodebokException;

/**
 * Says that one process holds a project: a lock of the operating system on a small file beside it,
 * which ends with the process however that ends. A server writes into the file where it listens.
 *
 * <p>On POSIX systems a process loses its locks on a file when it closes <em>any</em> of its
 * handles on that file. So the process that holds a lock never opens the file a second time: what
 * it holds stands in a map, and whether the name still leads to the locked file is asked of its
 * size.
 */
public final class ProjectLock implements AutoCloseable {
  /** Locked instead of the content, so that others can read that on every system. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /** More than any announcement takes. */
  private static final int LONGEST = 10_000;

  private static final int LONGEST_MARK = 1_000_000;

  /** The locks that this process has or tries to get, with what it announced. */
  private static final Map<Path, Optional<Holder>> HELD = new ConcurrentHashMap<>();

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private ProjectLock(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Where the server that holds a project listens.
   *
   * @param token that it asks of every caller
   */
  public record Holder(int port, String token) {}

  /**
   * Takes the lock, if nobody has it.
   *
   * @throws CannotLock if there can be none: the disk is full, or the lock is another user's
   */
  public static Optional<ProjectLock> tryAcquire(Path project) {
    Path path = path(project);
    if (HELD.putIfAbsent(path, Optional.empty()) != null) {
      return Optional.empty();
    }
    Optional<ProjectLock> taken = Optional.empty();
    try {
      taken = tryLock(path);
      return taken;
    } catch (IOException e) {
      throw new CannotLock(project, e);
    } finally {
      if (taken.isEmpty()) {
        HELD.remove(path);
      }
    }
  }

  private static Optional<ProjectLock> tryLock(Path path) throws IOException {
    FileChannel channel = open(path);
    Optional<ProjectLock> taken = Optional.empty();
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock != null && isMine(path, channel)) {
        taken = Optional.of(new ProjectLock(path, channel, lock));
      }
      return taken;
    } finally {
      if (taken.isEmpty()) {
        channel.close();
      }
    }
  }

  /** As {@link #leadsTo}; on a full disk, where that cannot be found out, no empty lock is left. */
  private static boolean isMine(Path path, FileChannel channel) throws IOException {
    try {
      return leadsTo(path, channel);
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /**
   * Whether the name leads to the file that is open. The holder before may have removed that after
   * we opened it, and then the lock is on nothing. Nobody else makes the file this long.
   */
  private static boolean leadsTo(Path path, FileChannel channel) throws IOException {
    // What a killed server announced is no longer true.
    channel.truncate(0);
    int length = ThreadLocalRandom.current().nextInt(LONGEST + 1, LONGEST_MARK);
    channel.write(ByteBuffer.wrap(new byte[1]), length - 1L);
    try {
      return Files.size(path) == length;
    } catch (NoSuchFileException e) {
      return false;
    } finally {
      channel.truncate(0);
    }
  }

  /** Beside the project itself, whatever link led to it. */
  private static Path path(Path project) {
    try {
      Path real = project.toRealPath();
      return real.resolveSibling(real.getFileName() + ".lock");
    } catch (IOException e) {
      throw new KodebokException(
          SessionReason.SESSION_CANNOT_READ.with(String.valueOf(e.getMessage())),
          "Cannot read " + project + ": " + e.getMessage() + ".",
          e);
    }
  }

  private static FileChannel open(Path path) throws IOException {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      // Only the owner may read the token.
      return FileChannel.open(
          path,
          options,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return FileChannel.open(path, options);
  }

  private static String content(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private void write(String content) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
    channel.force(true);
  }

  /** Writes for other processes where this one listens. */
  public void announce(Holder holder) {
    try {
      write(
          Json.createObjectBuilder()
              .add("port", holder.port())
              .add("token", holder.token())
              .build()
              .toString());
      HELD.put(path, Optional.of(holder));
    } catch (IOException e) {
      throw new KodebokException(
          SessionReason.SESSION_CANNOT_WRITE.with(String.valueOf(e.getMessage())),
          "Cannot write " + path + ": " + e.getMessage() + ".",
          e);
    }
  }

  /** The server that the holder of the lock announced, if it is one. */
  public static Optional<Holder> holder(Path project) {
    Path path = path(project);
    Optional<Holder> own = HELD.get(path);
    if (own != null) {
      return own;
    }
    try (JsonReader reader = Json.createReader(new StringReader(content(path)))) {
      JsonObject object = reader.readObject();
      return Optional.of(new Holder(object.getInt("port"), object.getString("token")));
    } catch (JsonException | NullPointerException | ClassCastException e) {
      // Not an announcement (yet): a command at work, not a server.
      return Optional.empty();
    } catch (IOException e) {
      throw new KodebokException(
          SessionReason.SESSION_CANNOT_READ.with(String.valueOf(e.getMessage())),
          "Cannot read " + path + ": " + e.getMessage() + ".",
          e);
    }
  }

  @Override
  public void close() {
    if (!channel.isOpen()) {
      // Let go already: what lies there now is another's.
      return;
    }
    try (channel) {
      // Removed while locked: whoever waits sees that the file it opened is gone and opens anew.
      Files.deleteIfExists(path);
      lock.release();
    } catch (IOException e) {
      throw new KodebokException(
          SessionReason.SESSION_CANNOT_WRITE.with(String.valueOf(e.getMessage())),
          "Cannot remove " + path + ": " + e.getMessage() + ".",
          e);
    } finally {
      HELD.remove(path);
    }
  }
}
