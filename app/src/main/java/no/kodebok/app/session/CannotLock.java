package no.kodebok.app.session;

import java.io.IOException;
import java.nio.file.Path;
import no.kodebok.coding.model.KodebokException;

/** A project cannot be locked, and so not be written; it may be read all the same. */
public final class CannotLock extends KodebokException {
  CannotLock(Path project, IOException cause) {
    super(
        SessionReason.CANNOT_LOCK.with(String.valueOf(cause.getMessage())),
        "Cannot lock "
            + project
            + ": "
            + cause.getMessage()
            + ". Is there room on the disk, and may you write in its folder?",
        cause);
  }
}
