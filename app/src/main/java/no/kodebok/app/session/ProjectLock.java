package no.kodebok.app.session;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.KodebokException;
import org.jspecify.annotations.Nullable;

/**
 * Says that one process holds a project: a lock of the operating system on a small file beside it,
 * which ends with the process however that ends. A server writes into the file where it listens.
 */
public final class ProjectLock implements AutoCloseable {
  /** Locked instead of the content, so that others can read that on every system. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST = 10_000;

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

  /** Takes the lock, if nobody has it. */
  public static Optional<ProjectLock> tryAcquire(Path project) {
    Path path = path(project);
    try {
      FileChannel channel = open(path);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      ProjectLock taken = new ProjectLock(path, channel, lock);
      String mark = UUID.randomUUID().toString();
      taken.write(mark);
      // The holder before may have removed the file after we opened it: then the lock is on
      // nothing.
      if (!content(path).equals(mark)) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(taken);
    } catch (IOException e) {
      throw new KodebokException(
          "Cannot lock " + project + ": " + e.getMessage() + ". May you write in its folder?", e);
    }
  }

  private static Path path(Path project) {
    return project.resolveSibling(project.getFileName() + ".lock");
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

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
      return null;
    }
  }

  private static String content(Path path) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(path);
      return bytes.length > LONGEST ? "" : new String(bytes, StandardCharsets.UTF_8);
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
    } catch (IOException e) {
      throw new KodebokException("Cannot write " + path + ": " + e.getMessage() + ".", e);
    }
  }

  /** The server that the holder of the lock announced, if it is one. */
  public static Optional<Holder> holder(Path project) {
    try (JsonReader reader = Json.createReader(new StringReader(content(path(project))))) {
      JsonObject object = reader.readObject();
      return Optional.of(new Holder(object.getInt("port"), object.getString("token")));
    } catch (JsonException | NullPointerException | ClassCastException e) {
      // Not an announcement (yet): a command at work, not a server.
      return Optional.empty();
    } catch (IOException e) {
      throw new KodebokException("Cannot read " + path(project) + ": " + e.getMessage() + ".", e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      // Removed while locked: whoever waits sees that the file it opened is gone and opens anew.
      Files.deleteIfExists(path);
      lock.release();
    } catch (IOException e) {
      throw new KodebokException("Cannot remove " + path + ": " + e.getMessage() + ".", e);
    }
  }
}
