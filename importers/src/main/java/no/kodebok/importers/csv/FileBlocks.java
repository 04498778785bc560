package no.kodebok.importers.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import no.kodebok.importers.ImportFile;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes block by block, read and digested by a thread of its own while another makes sense
 * of them. When all were taken, the file's digest is of exactly these bytes.
 */
final class FileBlocks implements Closeable {
  private static final int BLOCK = 1 << 20;

  /** What comes after the last block. */
  private static final Block END = new Block(new byte[0], 0, null);

  private final BlockingQueue<Block> read = new ArrayBlockingQueue<>(4);
  private final Thread reader;

  /** Bytes, or why there are no more. */
  record Block(byte[] bytes, int length, @Nullable Throwable failure) {}

  FileBlocks(ImportFile file) {
    reader = Thread.ofVirtual().unstarted(() -> read(file));
    reader.start();
  }

  private void read(ImportFile file) {
    try {
      try (InputStream in = Files.newInputStream(file.path())) {
        ImportFile.Pass pass = file.pass();
        byte[] bytes = new byte[BLOCK];
        for (int n = in.readNBytes(bytes, 0, BLOCK); n > 0; n = in.readNBytes(bytes, 0, BLOCK)) {
          pass.add(bytes, 0, n);
          read.put(new Block(bytes, n, null));
          bytes = new byte[BLOCK];
        }
        pass.end();
        read.put(END);
      } catch (IOException | RuntimeException | Error e) {
        // Whoever takes the blocks says it, where the file is at fault.
        read.put(new Block(new byte[0], 0, e));
      }
    } catch (InterruptedException e) {
      // Nobody wants more.
      return;
    }
  }

  /** The next block; null after the last. */
  @Nullable Block next() throws IOException {
    try {
      Block block = read.take();
      switch (block.failure) {
        case null -> {
          return block == END ? null : block;
        }
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalStateException(block.failure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Reading was interrupted", e);
    }
  }

  @Override
  public void close() {
    reader.interrupt();
  }
}
