package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.search.SearchReason;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.SearchResult;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.search.WordingProposal;
import no.kodebok.coding.search.query.Clause;
import no.kodebok.coding.search.query.QueryParser;
import no.kodebok.coding.store.ProjectReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The text index on Lucene. Opening it reads what is on the disk and writes nothing; the index is
 * locked against other processes only from the first catching up that has something to do until it
 * is closed. Whatever is found wrong with it, it is made anew from the project.
 */
public final class LuceneTextIndex implements TextIndex {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
  private static final int STEPS = 1000;

  private final IndexFolder folder;
  private final Snapshots snapshots = new Snapshots();
  private final SearchThreads threads = new SearchThreads();
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable IndexWriter writer;
  private boolean closed;
  private long committedAt = System.nanoTime();

  private LuceneTextIndex(IndexFolder folder) {
    this.folder = folder;
  }

  /**
   * Opens the index in this folder, for its owner alone; a missing folder is made. What is there is
   * searched only after it has proved to be this project's; call {@link #catchUp} first.
   *
   * @throws KodebokException if the folder cannot be made or read
   */
  public static LuceneTextIndex open(Path folder) {
    return open(folder, PATIENCE);
  }

  /** As {@link #open(Path)}, with another time to wait for a process that writes. */
  static LuceneTextIndex open(Path folder, Duration patience) {
    LuceneTextIndex index = new LuceneTextIndex(new IndexFolder(folder, patience));
    try {
      index.snapshots.open(index.folder.read());
    } catch (IOException e) {
      throw index.folder.unusable(e);
    }
    return index;
  }

  /** What is asked of one state of the index. */
  private interface Question<T> {
    T of(Search search) throws IOException;
  }

  @Override
  public long seen() {
    return snapshots.stamp().map(Stamp::change).orElse(0L);
  }

  @Override
  public void catchUp(ProjectReader project) {
    writing.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The search index is closed");
      }
      if (!isCurrent(project)) {
        update(project);
      }
    } catch (IOException | AlreadyClosedException e) {
      // The index is damaged, or a write has failed; if the disk is at fault, this fails too.
      rebuild(project);
    } catch (RuntimeException e) {
      abandon();
      throw e;
    } finally {
      writing.unlock();
    }
  }

  @Override
  public SearchResult search(ProjectReader project, SearchRequest request) {
    long start = System.nanoTime();
    Clause clause = QueryParser.parse(request.query());
    return ask(project, search -> search.answer(project, request, clause, start));
  }

  @Override
  public Set<HitKey> keys(ProjectReader project, String query) {
    Clause clause = QueryParser.parse(query);
    return ask(project, search -> search.keys(project, clause));
  }

  @Override
  public List<WordingProposal> abbreviations(ProjectReader project) {
    return ask(project, Search::abbreviations);
  }

  private <T> T ask(ProjectReader project, Question<T> question) {
    UUID id = project.project().id();
    if (!snapshots.stamp().map(Stamp::project).equals(Optional.of(id))) {
      catchUp(project);
    }
    try {
      return ask(question);
    } catch (IOException | IndexOutOfBoundsException | IllegalStateException e) {
      // Lucene finds some damage only when it reads that far.
      rebuild(project);
    }
    try {
      return ask(question);
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  /** Closes the index; everything seen is on the disk then. */
  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      snapshots.close();
      threads.close();
      IndexWriter open = writer;
      writer = null;
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw folder.unusable(e);
    } finally {
      folder.close();
      writing.unlock();
    }
  }

  private <T> T ask(Question<T> question) throws IOException {
    Snapshots.View view =
        snapshots
            .acquire()
            .orElseThrow(() ->
                new KodebokException(SearchReason.INDEX_CLOSED, "The search index is closed."));
    try {
      return question.of(new Search(view.reader(), folder.words(), threads));
    } finally {
      view.release();
    }
  }

  private boolean isCurrent(ProjectReader project) {
    return snapshots
        .stamp()
        .filter(stamp -> stamp.change() == project.lastChange() && belongs(stamp, project))
        .isPresent();
  }

  /** Whether the project's history has the step that the index saw last. */
  private static boolean belongs(Stamp stamp, ProjectReader project) {
    if (!stamp.project().equals(project.project().id())) {
      return false;
    }
    if (stamp.change() == 0) {
      return true;
    }
    List<HistoryEntry> last = project.history(stamp.change() - 1, 1);
    return !last.isEmpty()
        && last.getFirst().number() == stamp.change()
        && last.getFirst().id().equals(stamp.changeId());
  }

  private void update(ProjectReader project) throws IOException {
    Optional<Stamp> stamp = snapshots.stamp();
    if (writer == null && stamp.isPresent()) {
      writer = folder.write(false);
      // Another process may have written since this one looked.
      stamp = Stamp.read(dataOf(writer));
    }
    if (stamp.isEmpty() || !belongs(stamp.get(), project)) {
      begin(project);
      return;
    }
    follow(stamp.get(), project);
  }

  private void follow(Stamp from, ProjectReader project) throws IOException {
    IndexWriter open = opened();
    Stamp stamp = from;
    List<HistoryEntry> steps = project.history(stamp.change(), STEPS);
    while (!steps.isEmpty()) {
      Touched touched = new Touched();
      steps.forEach(step -> touched.add(step, project));
      new IndexUpdate(open, project).touched(touched);
      stamp = Stamp.of(stamp.project(), steps.getLast());
      steps = project.history(stamp.change(), STEPS);
    }
    show(stamp);
    if (System.nanoTime() - committedAt > COMMIT_EVERY.toNanos()) {
      commit();
    }
  }

  /** Makes the index from the project as it is, and takes in what happens meanwhile. */
  private void begin(ProjectReader project) throws IOException {
    if (writer == null) {
      writer = folder.write(true);
    }
    UUID id = project.project().id();
    long last = project.lastChange();
    Stamp stamp =
        last == 0 ? Stamp.atStart(id) : Stamp.of(id, project.history(last - 1, 1).getFirst());
    new IndexUpdate(writer, project).all();
    show(stamp);
    commit();
    if (project.lastChange() > last) {
      follow(stamp, project);
    }
  }

  /** Throws away what is on the disk; searches see the old state until the new one is whole. */
  private void rebuild(ProjectReader project) {
    writing.lock();
    try {
      abandon();
      writer = folder.write(true);
      begin(project);
    } catch (IOException | AlreadyClosedException e) {
      abandon();
      throw folder.unusable(e);
    } finally {
      writing.unlock();
    }
  }

  private void show(Stamp stamp) throws IOException {
    IndexWriter open = opened();
    open.setLiveCommitData(stamp.written().entrySet());
    snapshots.refresh(open, stamp);
  }

  private void commit() throws IOException {
    opened().commit();
    committedAt = System.nanoTime();
  }

  /** Gives up the writer with what it has not committed; the next one begins from there. */
  private void abandon() {
    IndexWriter open = writer;
    writer = null;
    if (open != null) {
      try {
        open.rollback();
      } catch (IOException e) {
        throw folder.unusable(e);
      }
    }
  }

  private IndexWriter opened() {
    IndexWriter open = writer;
    if (open == null) {
      throw new IllegalStateException("The index is not open for writing");
    }
    return open;
  }

  private static Map<String, String> dataOf(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    var live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }
}
