package no.kodebok.app.session;

import java.nio.file.Path;

/** A server holds the project: what is wanted of it must go through that server. */
public final class HeldByServer extends RuntimeException {
  private final transient ProjectLock.Holder holder;
  private final transient Path project;

  HeldByServer(Path project, ProjectLock.Holder holder) {
    super("A server holds " + project);
    this.project = project;
    this.holder = holder;
  }

  public ProjectLock.Holder holder() {
    return holder;
  }

  public Path project() {
    return project;
  }
}
