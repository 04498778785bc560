package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose big files are mapped into memory and whose small ones are read by plain calls: to
 * set up mapping costs a command on a small index more than it saves, while a big index that is
 * read by plain calls answers slowly.
 */
final class SizedDirectory extends FilterDirectory {
  private static final long BIG = 4 << 20;

  private final Path path;
  private @Nullable Directory mapped;

  SizedDirectory(Path path) throws IOException {
    super(new NIOFSDirectory(path));
    this.path = path;
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return in.fileLength(name) < BIG
        ? in.openInput(name, context)
        : mapped().openInput(name, context);
  }

  private synchronized Directory mapped() throws IOException {
    Directory open = mapped;
    if (open == null) {
      open = new MMapDirectory(path);
      mapped = open;
    }
    return open;
  }

  @Override
  public void close() throws IOException {
    Directory open = mapped;
    if (open != null) {
      open.close();
    }
    super.close();
  }
}
