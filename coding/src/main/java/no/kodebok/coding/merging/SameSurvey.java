package no.kodebok.coding.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.store.ProjectReader;

/**
 * Finds the survey here that one of the other project is: the same by its id, by its name and what
 * identifies its respondents, or by what was answered. Where nothing identifies the respondents,
 * the answers have to be equal, row by row, as far as the shorter of the two goes: rows that only
 * look alike are never taken for the same people.
 */
final class SameSurvey {
  /** How it was known. */
  enum By {
    ID("id"),
    NAME("name"),
    CONTENT("content");

    private final String id;

    By(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    String id() {
      return id;
    }
  }

  /** A survey here, and how it was known. */
  record Match(Questionnaire survey, By by) {}

  private final ProjectReader here;
  private final ProjectReader there;
  private final List<Questionnaire> surveys;
  private final Set<Questionnaire> taken = new HashSet<>();

  SameSurvey(ProjectReader here, ProjectReader there) {
    this.here = here;
    this.there = there;
    this.surveys =
        here.questionnaires().stream()
            .filter(one -> one.kind() == QuestionnaireKind.SURVEY)
            .map(Questionnaire::asImported)
            .toList();
  }

  /** The survey here; none is the same as two of the other project. */
  Optional<Match> of(Questionnaire other) {
    Optional<Match> match = find(other);
    match.ifPresent(found -> taken.add(found.survey()));
    return match;
  }

  private Optional<Match> find(Questionnaire other) {
    for (Questionnaire own : surveys) {
      if (own.id().equals(other.id()) || Ids.mark(own.id()) == Ids.mark(other.id().toString())) {
        return Optional.of(new Match(own, By.ID));
      }
    }
    List<Questionnaire> alike = new ArrayList<>();
    for (Questionnaire own : surveys) {
      if (!taken.contains(own)
          && Objects.equals(own.caseId(), other.caseId())
          && isAlike(own, other)) {
        alike.add(own);
      }
    }
    // One of the same name comes first.
    alike.sort(
        (a, b) -> Boolean.compare(b.name().equals(other.name()), a.name().equals(other.name())));
    for (Questionnaire own : alike) {
      if (other.caseId() != null && own.name().equals(other.name())) {
        return Optional.of(new Match(own, By.NAME));
      }
      if (other.caseId() == null ? sameRows(own, other) : samePeople(own, other)) {
        return Optional.of(new Match(own, By.CONTENT));
      }
    }
    return Optional.empty();
  }

  /** A survey here with the same questions, though other answers, for people to look at. */
  Optional<Questionnaire> lookalike(Questionnaire other) {
    return surveys.stream()
        .filter(own -> own.name().equals(other.name()) && isAlike(own, other))
        .findFirst();
  }

  /** Three of four columns of the one are in the other. */
  private static boolean isAlike(Questionnaire own, Questionnaire other) {
    Set<String> shared = shared(own, other);
    return shared.size() * 4 >= other.variables().size() * 3;
  }

  private static Set<String> shared(Questionnaire own, Questionnaire other) {
    Set<String> shared = new HashSet<>(own.variableNames());
    shared.retainAll(new HashSet<>(other.variableNames()));
    return shared;
  }

  private boolean sameRows(Questionnaire own, Questionnaire other) {
    Set<String> shared = shared(own, other);
    ResponseTable mine = here.responses(own.id(), shared);
    ResponseTable theirs = there.responses(other.id(), shared);
    int rows = Math.min(mine.rows(), theirs.rows());
    boolean answered = false;
    for (String variable : shared) {
      for (int row = 0; row < rows; row++) {
        String value = theirs.column(variable).value(row);
        if (!value.equals(mine.column(variable).value(row))) {
          return false;
        }
        answered |= !value.isEmpty();
      }
    }
    return answered;
  }

  /** At least half of those who are in the smaller one are in both, and answered the same. */
  private boolean samePeople(Questionnaire own, Questionnaire other) {
    Set<String> shared = shared(own, other);
    ResponseTable mine = here.responses(own.id(), shared);
    ResponseTable theirs = there.responses(other.id(), shared);
    String id = Objects.requireNonNull(other.caseId());
    if (!shared.contains(id)) {
      return false;
    }
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < mine.rows(); row++) {
      rows.putIfAbsent(mine.column(id).value(row), row);
    }
    int met = 0;
    for (int row = 0; row < theirs.rows(); row++) {
      Integer at = rows.get(theirs.column(id).value(row));
      if (at == null) {
        continue;
      }
      for (String variable : shared) {
        if (!theirs.column(variable).value(row).equals(mine.column(variable).value(at))) {
          return false;
        }
      }
      met++;
    }
    return met > 0 && met * 2 >= Math.min(mine.rows(), theirs.rows());
  }
}
