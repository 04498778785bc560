package no.kodebok.app.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.exchange.SurveyUpdate;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.sources.LikeSource;
import org.jspecify.annotations.Nullable;

/** A file on its way into the project, and what was found in it. */
public final class UploadedFile {
  private final UUID id = Ids.next();
  private final UploadName name;
  private final Path folder;
  private volatile State state = State.RECEIVING;
  private volatile long size;
  private volatile double done;
  private volatile FileChoices choices = FileChoices.NONE;
  private volatile List<UploadedFile> others = List.of();
  private volatile @Nullable UploadedFile first;
  private volatile @Nullable Found found;
  private volatile @Nullable KodebokException failure;
  private volatile @Nullable Stop reading;

  /** How far it has come. */
  public enum State {
    RECEIVING,
    WAITING,
    READING,
    READ,
    FAILED
  }

  /**
   * What was found.
   *
   * @param batch empty for a questionnaire file, which goes in with what it describes
   * @param updates what it would do to surveys that are in the project
   * @param charset of a text or CSV; null for other formats
   * @param existing name of what the very same file was imported as
   * @param like a source that the text is nearly the same as
   */
  public record Found(
      ImportBatch batch,
      List<SurveyUpdate> updates,
      @Nullable String charset,
      @Nullable String existing,
      @Nullable LikeSource like) {
    public Found {
      updates = List.copyOf(updates);
    }
  }

  /** Ends a reading: the next time it tells how far it has come. */
  static final class Stop implements Progress {
    private final UploadedFile file;
    private volatile boolean asked;

    Stop(UploadedFile file) {
      this.file = file;
    }

    void ask() {
      asked = true;
    }

    @Override
    public void report(long bytes, long total, String what) {
      if (asked || Thread.currentThread().isInterrupted()) {
        throw new CancelledException();
      }
      file.done = total == 0 ? 0 : (double) bytes / total;
    }
  }

  UploadedFile(UploadName name, Path folder) {
    this.name = name;
    this.folder = folder.resolve(id.toString());
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name.name();
  }

  /** The folder that its source is to be filed in; empty for none. */
  public String folder() {
    return name.folder().toString();
  }

  public State state() {
    return state;
  }

  /** In bytes; as many as have come while it is received. */
  public long size() {
    return size;
  }

  /** How far the reading has come, from 0 to 1. */
  public double done() {
    return done;
  }

  public FileChoices choices() {
    return choices;
  }

  /** The file of answers that this one is read with, as a part of the same questionnaire. */
  public Optional<UploadedFile> partOf() {
    return Optional.ofNullable(first);
  }

  /** The files that are read with this one, as parts of its questionnaire. */
  List<UploadedFile> others() {
    return others;
  }

  /**
   * Takes in what it belongs to.
   *
   * @return whether that is other than before
   */
  boolean belong(@Nullable UploadedFile answers, List<UploadedFile> parts) {
    boolean changed = first != answers || !others.equals(parts);
    first = answers;
    others = List.copyOf(parts);
    return changed;
  }

  public Optional<Found> found() {
    return Optional.ofNullable(found);
  }

  /** Why it could not be read. */
  public Optional<KodebokException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Where it lies meanwhile: alone in a folder, so that it can have its own name. */
  Path path() {
    return folder.resolve(name.name());
  }

  Path ownFolder() {
    return folder;
  }

  void received(long bytes) {
    size = bytes;
  }

  /** All of it has come. */
  void isHere() {
    state = State.WAITING;
  }

  void choose(FileChoices chosen) {
    choices = chosen;
  }

  /** Gives up the reading that is under way, and begins another. */
  Stop begin() {
    stop();
    Stop next = new Stop(this);
    reading = next;
    found = null;
    failure = null;
    done = 0;
    state = State.WAITING;
    return next;
  }

  void stop() {
    Stop current = reading;
    if (current != null) {
      current.ask();
    }
  }

  /** Whether this reading still counts; from then on the file is being read. */
  boolean starts(Stop stop) {
    if (reading != stop || stop.asked) {
      return false;
    }
    state = State.READING;
    return true;
  }

  void read(Stop stop, Found result) {
    if (reading == stop) {
      found = result;
      state = State.READ;
    }
  }

  /** The sentence names the file, not the place where it lies meanwhile. */
  void failed(Stop stop, KodebokException wrong) {
    if (reading == stop) {
      failure = plain(wrong);
      state = State.FAILED;
    }
  }

  /** The same, about the file and not about the place where it lies meanwhile. */
  KodebokException plain(KodebokException wrong) {
    return wrong.saying(wrong.getMessage().replace(path().toString(), name()));
  }
}
