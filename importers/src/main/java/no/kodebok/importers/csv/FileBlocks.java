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

  private final BlockingQueue<Block> read = new ArrayBlockingQueue<>(4);
  private final Thread reader;

  /** Bytes; or why there are no more; or, with neither, the end. */
  static final class Block {
    private final byte[] bytes;
    private final int length;
    private final @Nullable Throwable failure;

    private Block(byte[] bytes, int length, @Nullable Throwable failure) {
      this.bytes = bytes;
      this.length = length;
      this.failure = failure;
    }

    /** Not copied: the block's taker may keep them. */
    byte[] bytes() {
      return bytes;
    }

    int length() {
      return length;
    }
  }

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
        read.put(new Block(new byte[0], 0, null));
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
      Throwable failure = block.failure;
      if (failure instanceof IOException e) {
        throw e;
      } else if (failure instanceof RuntimeException e) {
        throw e;
      } else if (failure instanceof Error e) {
        throw e;
      }
      return block.length == 0 ? null : block;
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
