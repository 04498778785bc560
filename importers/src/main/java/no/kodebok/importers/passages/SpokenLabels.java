package no.kodebok.importers.passages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speakers who are named before their words, as in {@code Kari Nordmann: Skal vi begynne?}, where
 * the form of the transcript has no place for them.
 */
final class SpokenLabels {
  /** A name that comes once is believed when so many of the pieces begin with one. */
  private static final double MOSTLY = 0.5;

  private SpokenLabels() {}

  /** The same pieces, with the names that are believed taken from their words. */
  static List<Utterance> resolved(List<Utterance> said) {
    if (said.stream().anyMatch(u -> u.speaker() != null)) {
      return said;
    }
    List<@Nullable SpeakerLabel> labels = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Utterance utterance : said) {
      SpeakerLabel label = SpeakerLabel.of(utterance.text());
      labels.add(label);
      if (label != null) {
        counts.merge(label.name(), 1, Integer::sum);
      }
    }
    int labelled = counts.values().stream().mapToInt(Integer::intValue).sum();
    boolean mostly = labelled >= 2 && labelled >= MOSTLY * said.size();
    List<Utterance> resolved = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Utterance utterance = said.get(i);
      SpeakerLabel label = labels.get(i);
      boolean believed =
          label != null
              && ((mostly && isProper(label.name()))
                  || counts.getOrDefault(label.name(), 0) > 1
                  || SpeakerRoles.isKnown(label.name()));
      resolved.add(label != null && believed ? named(utterance, label) : utterance);
    }
    return resolved;
  }

  /** A name has capital letters, which the beginning of a sentence has not. */
  private static boolean isProper(String name) {
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && Character.isLowerCase(word.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  private static Utterance named(Utterance said, SpeakerLabel label) {
    String words = said.text().substring(Math.min(said.text().length(), label.length()));
    return new Utterance(label.name(), words, said.line(), said.start(), said.end(), said.turns());
  }
}
