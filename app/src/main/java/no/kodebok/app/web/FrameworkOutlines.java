package no.kodebok.app.web;

import java.util.LinkedHashMap;
import no.kodebok.coding.framework.FrameworkMaker;
import no.kodebok.coding.framework.FrameworkOutline;
import no.kodebok.coding.store.ProjectReader;

/** The outlines that were asked for last: while somebody scrolls, none is made anew. */
final class FrameworkOutlines {
  private static final int MOST = 4;

  /**
   * What an outline is of.
   *
   * @param step the newest step of the history
   * @param seenBy who codes blind; empty for everybody else
   */
  record Asked(long step, String seenBy, FrameworkMaker.Request request) {}

  private final LinkedHashMap<Asked, FrameworkOutline> outlines =
      new LinkedHashMap<>(16, 0.75f, true);

  synchronized FrameworkOutline of(ProjectReader project, Asked asked) {
    FrameworkOutline outline = outlines.get(asked);
    if (outline == null) {
      outline = FrameworkMaker.outline(project, asked.request());
      outlines.put(asked, outline);
      if (outlines.size() > MOST) {
        outlines.pollFirstEntry();
      }
    }
    return outline;
  }
}
