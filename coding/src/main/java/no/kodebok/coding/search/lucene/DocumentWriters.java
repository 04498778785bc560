package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;

/**
 * Analyses and writes the texts of many sources, as many at once as the machine has processors.
 * Whoever hands them over writes too where the others have enough to do, so that few texts wait.
 */
final class DocumentWriters implements AutoCloseable {
  private final IndexWriter writer;
  private final ThreadPoolExecutor threads;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  DocumentWriters(IndexWriter writer) {
    this.writer = writer;
    int others = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    threads =
        new ThreadPoolExecutor(
            others,
            others,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(others),
            Thread.ofPlatform().daemon().name("index-", 0).factory(),
            new CallerRunsPolicy());
  }

  void add(SegmentDocuments documents) {
    if (failure.get() == null) {
      threads.execute(() -> write(documents));
    }
  }

  private void write(SegmentDocuments documents) {
    try {
      for (int ordinal = 0; ordinal < documents.count(); ordinal++) {
        writer.addDocument(documents.document(ordinal));
      }
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /**
   * Waits until all is written.
   *
   * @throws IOException if something could not be
   */
  @Override
  public void close() throws IOException {
    threads.close();
    switch (failure.get()) {
      case null -> {}
      case IOException e -> throw e;
      case UncheckedIOException e -> throw new IOException(e.getMessage(), e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }
}
