package no.kodebok.importers.passages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels of a text that are believed to be speakers, and who of them asks. */
final class Speakers {
  private final Set<String> believed = new HashSet<>();
  private final Map<String, int[]> turnsAndQuestions = new HashMap<>();

  /**
   * Judges labels.
   *
   * @param found the label of every part in order, null where it has none
   * @param said labels that the form of the text says are speakers
   * @param surely whether the text is known to be an interview, so that one turn is enough
   */
  Speakers(List<@Nullable String> found, Set<String> said, boolean surely) {
    believed.addAll(said);
    boolean small = found.stream().anyMatch(Speakers::asksInSmall);
    List<String> labels = new ArrayList<>();
    for (String label : found) {
      if (label != null && (small || !SpeakerLabel.isSmall(label))) {
        labels.add(label);
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    labels.forEach(label -> counts.merge(label, 1, Integer::sum));
    counts.forEach((label, count) -> {
      if (count >= 2) {
        believed.add(label);
      }
    });
    // A label that comes once counts when it names a part and the text has other turns.
    for (String label : counts.keySet()) {
      if (SpeakerRoles.isKnown(label) && (surely || labels.size() >= 2)) {
        believed.add(label);
      }
    }
    believeAnswers(found, counts.keySet());
    if (surely && believed.isEmpty() && labels.size() >= 2) {
      believed.addAll(labels);
    }
  }

  /** In a text of small letters the interviewer's label tells that labels are small as well. */
  private static boolean asksInSmall(@Nullable String label) {
    return label != null && SpeakerLabel.isSmall(label) && SpeakerRoles.asks(label);
  }

  /** Whoever comes right after the interviewer answers, even if only once. */
  private void believeAnswers(List<@Nullable String> found, Set<String> labels) {
    for (int i = 1; i < found.size(); i++) {
      String asker = found.get(i - 1);
      String label = found.get(i);
      if (asker != null && label != null && labels.contains(label) && SpeakerRoles.asks(asker)) {
        believed.add(label);
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
