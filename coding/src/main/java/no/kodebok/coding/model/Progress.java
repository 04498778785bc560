package no.kodebok.coding.model;

/** How far long work has come, and whether it should stop. Called from the working thread. */
public interface Progress {
  /** Tells nobody and is never cancelled. */
  Progress NONE = (done, total, what) -> {};

  /**
   * Says how much is done.
   *
   * @param total 0 where it is not known
   * @param what the file or step at work
   * @throws CancelledException when the user has cancelled
   */
  void report(long done, long total, String what);

  /** The user stopped the work; nothing of it is kept. */
  final class CancelledException extends KodebokException {
    public CancelledException() {
      super(ModelReason.CANCELLED, "Cancelled. The project is as it was.");
    }
  }
}
