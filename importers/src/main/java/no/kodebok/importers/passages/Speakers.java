package no.kodebok.importers.passages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The labels of a text that are believed to be speakers, and who of them asks. */
final class Speakers {
  private final Set<String> believed = new HashSet<>();
  private final Map<String, int[]> turnsAndQuestions = new HashMap<>();

  /**
   * Judges labels.
   *
   * @param labels of every labelled line, in order
   * @param surely whether the text is known to be an interview, so that one turn is enough
   */
  Speakers(List<String> labels, boolean surely) {
    Map<String, Integer> counts = new HashMap<>();
    labels.forEach(label -> counts.merge(label, 1, Integer::sum));
    counts.forEach((label, count) -> {
      if (count >= 2) {
        believed.add(label);
      }
    });
    // A label that comes once counts when it names a part and the text has other turns.
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (SpeakerRoles.isKnown(entry.getKey()) && (surely || labels.size() >= 2)) {
        believed.add(entry.getKey());
      }
    }
  }

  boolean believes(String label) {
    return believed.contains(label);
  }

  int labels() {
    return believed.size();
  }

  /** Takes a turn into account for who asks. */
  void heard(String label, String turn) {
    int[] counts = turnsAndQuestions.computeIfAbsent(label, l -> new int[2]);
    counts[0]++;
    if (turn.indexOf('?') >= 0) {
      counts[1]++;
    }
  }

  /** The labels of those who ask the questions: by their name, else by their asking. */
  Set<String> interviewers() {
    Set<String> asking = new HashSet<>();
    for (String label : believed) {
      if (SpeakerRoles.asks(label)) {
        asking.add(label);
      }
    }
    if (asking.isEmpty()) {
      byInitial(asking);
    }
    if (asking.isEmpty()) {
      byQuestions(asking);
    }
    return asking;
  }

  /** I and R, S and R, Q and A: who asks under an initial has somebody who answers under one. */
  private void byInitial(Set<String> asking) {
    boolean answered =
        believed.stream()
            .map(SpeakerRoles::word)
            .anyMatch(
                word -> Set.of("r", "a", "d", "svar", "informant", "respondent").contains(word));
    for (String label : believed) {
      String initial = SpeakerRoles.word(label).toUpperCase(Locale.ROOT);
      boolean alone = initial.equals("I") && label.length() == 1;
      if (SpeakerRoles.ASKING_INITIALS.contains(initial) && (answered || alone)) {
        asking.add(label);
      }
    }
  }

  private void byQuestions(Set<String> asking) {
    if (believed.size() < 2) {
      return;
    }
    String most = null;
    double best = 0;
    double second = 0;
    for (Map.Entry<String, int[]> entry : turnsAndQuestions.entrySet()) {
      int[] counts = entry.getValue();
      double share = counts[0] < 2 ? 0 : (double) counts[1] / counts[0];
      if (share > best) {
        second = best;
        best = share;
        most = entry.getKey();
      } else {
        second = Math.max(second, share);
      }
    }
    if (most != null && best >= 0.5 && best >= 2 * second) {
      asking.add(most);
    }
  }
}
