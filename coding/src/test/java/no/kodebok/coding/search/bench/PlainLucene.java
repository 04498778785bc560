package no.kodebok.coding.search.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Lucene with the Norwegian analyzer that it comes with. */
final class PlainLucene implements Engine {
  private static final String TEXT = "text";

  private final Directory directory;
  private final Analyzer analyzer;
  private @Nullable DirectoryReader reader;

  PlainLucene(Path folder) throws Exception {
    directory = new NIOFSDirectory(folder.resolve("lucene"));
    // The profile that runs this has the module of analyzers; the program has not.
    analyzer =
        Class.forName("org.apache.lucene.analysis.no.NorwegianAnalyzer")
            .asSubclass(Analyzer.class)
            .getConstructor()
            .newInstance();
  }

  @Override
  public long build(BigArchive archive) throws IOException {
    long bytes = 0;
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(48);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Source source : archive.sources()) {
        SourceText text = archive.text(source.id());
        for (Segment segment : text.segments()) {
          String words = segment.range().in(text.text());
          bytes += words.getBytes(StandardCharsets.UTF_8).length;
          Document document = new Document();
          document.add(new TextField(TEXT, words, Field.Store.NO));
          document.add(new StoredField("stored", words));
          writer.addDocument(document);
        }
      }
    }
    reader = DirectoryReader.open(directory);
    return bytes;
  }

  @Override
  public double search(String query) throws IOException {
    if (reader == null) {
      throw new IllegalStateException("Build it first");
    }
    long start = System.nanoTime();
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    var parsed = new QueryBuilder(analyzer).createBooleanQuery(TEXT, query);
    if (parsed != null) {
      for (ScoreDoc hit : searcher.search(parsed, 20).scoreDocs) {
        searcher.storedFields().document(hit.doc);
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    directory.close();
  }

  @Override
  public String toString() {
    return "Lucene's own analyzer";
  }
}
