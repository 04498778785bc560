package no.kodebok.coding.joint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.filter.FilterExpression;
import no.kodebok.coding.joint.JointDisplay.Group;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.TableGrid;
import org.jspecify.annotations.Nullable;

/** Who stands behind a figure of the survey in a joint display. */
public final class JointRespondents {
  private JointRespondents() {}

  /** Whether a line's figures stand for people who gave one answer. */
  public static boolean areKnown(JointDisplay display, int line) {
    boolean ofAnswers =
        display.table() instanceof CrossTable || display.table() instanceof FrequencyTable;
    return ofAnswers
        && line >= 0
        && line < display.lines().size()
        && display.lines().get(line).kind() == TableGrid.Kind.BODY
        && display.table().head().frequency() == null;
  }

  /**
   * The respondents that a figure counts.
   *
   * @param group key of the group; null for all together
   * @param line its place in the display
   * @return empty where a figure of the display is hidden, since those behind the others would tell
   *     of it; where this is no count of people; and where who they are cannot be told from their
   *     answers alone
   */
  public static Optional<List<Case>> of(
      ProjectReader project,
      JointRequest request,
      JointDisplay display,
      @Nullable String group,
      int line) {
    Optional<Group> found =
        display.groups().stream()
            .filter(one -> group == null ? one.key() == null : group.equals(one.key()))
            .findFirst();
    if (found.isEmpty() || !areKnown(display, line) || hides(display)) {
      return Optional.empty();
    }
    long count =
        switch (found.get().figures().get(line)) {
          case Figure.Percent percent -> percent.count();
          case Figure.Count(long value) -> value;
          default -> -1;
        };
    if (count < 0) {
      return Optional.empty();
    }
    FilterExpression filter = FilterExpression.parse(where(request, display, group, line));
    CaseAnswers answers = CaseAnswers.load(project, new HashSet<>(filter.variables()));
    List<Case> behind = new ArrayList<>();
    for (Case one : project.cases()) {
      if (filter.matches(name -> answers.answer(one.id(), name))) {
        behind.add(one);
      }
    }
    // Names that several questionnaires share may bring in others: then nobody is named.
    return behind.size() == count ? Optional.of(behind) : Optional.empty();
  }

  private static boolean hides(JointDisplay display) {
    return display.groups().stream()
        .flatMap(one -> one.figures().stream())
        .anyMatch(Figure.Suppressed.class::isInstance);
  }

  private static String where(
      JointRequest request, JointDisplay display, @Nullable String group, int line) {
    List<String> conditions = new ArrayList<>();
    if (request.table().filter() != null) {
      conditions.add("(" + request.table().filter() + ")");
    }
    conditions.add(is(display.table().head().rows().name(), display.lines().get(line).label()));
    if (group != null) {
      conditions.add(is(display.table().head().columns().getFirst().name(), group));
    }
    return String.join(" and ", conditions);
  }

  /** No word of a filter can have quotation marks inside. */
  private static String is(String variable, String value) {
    return '"' + variable.replace("\"", "") + "\" = \"" + value.replace("\"", "") + '"';
  }
}
