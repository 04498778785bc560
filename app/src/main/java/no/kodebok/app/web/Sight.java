package no.kodebok.app.web;

import io.javalin.http.Context;
import java.util.Optional;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.blind.BlindCoding;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.RememberedMaterial;

/** What of the project somebody sees: who codes blind sees no codings of others. */
final class Sight {
  private final ProjectSession session;
  private final Who who;

  private final RememberedMaterial remembered = new RememberedMaterial();

  Sight(ProjectSession session, Who who) {
    this.session = session;
    this.who = who;
  }

  /** The project as who asks sees it, and as what is written is computed from it. */
  ProjectStore of(Context request) {
    return BlindCoding.seenBy(session.store(), who.of(request));
  }

  /** All there is: for what is made ahead of being asked for, and is shown to nobody as it is. */
  ProjectSession whole() {
    return session;
  }

  /**
   * The same for whoever looks through all that is coded: what was read once is remembered here.
   */
  ProjectReader material(Context request) {
    return isBlind(request) ? of(request) : remembered.of(session.store());
  }

  /** Reads what is to be remembered, so that whoever compares first does not wait for it. */
  void prepare() {
    remembered.of(session.store());
  }

  /** The session as who asks sees it. */
  ProjectSession session(Context request) {
    return session.seenBy(who.of(request));
  }

  /** A step as the coder of this name sees it; empty where there is nothing to see. */
  Optional<HistoryEntry> step(String coder, HistoryEntry step) {
    return BlindCoding.seenBy(session.store(), coder, step);
  }

  boolean isBlind(Context request) {
    return BlindCoding.coders(session.store()).contains(who.of(request));
  }
}
