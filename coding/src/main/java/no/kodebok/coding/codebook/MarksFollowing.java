package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.Judgement.Kind;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.ProjectReader;

/**
 * Marks and notes of joint displays are about a code: when it is merged into another, they are
 * about that. Where the other has one for the same group already, that one stays.
 */
final class MarksFollowing {
  /** Rows, columns, the code and the group, as joint displays write what a mark is about. */
  private static final int CODE = 2;

  private static final Set<Kind> OF_DISPLAYS = Set.of(Kind.JOINT, Kind.LITERATURE);

  private MarksFollowing() {}

  private record Place(Kind kind, String about) {}

  /**
   * The changes that let them follow.
   *
   * @param becomes the code that each merged code became
   */
  static List<Change> of(ProjectReader project, Map<UUID, UUID> becomes) {
    Map<String, String> ids =
        becomes.entrySet().stream()
            .collect(
                Collectors.toMap(one -> one.getKey().toString(), one -> one.getValue().toString()));
    Map<Place, Wording> written = new LinkedHashMap<>();
    for (Judgement one : project.judgements()) {
      if (OF_DISPLAYS.contains(one.kind())) {
        written.put(new Place(one.kind(), one.about()), one.wording());
      }
    }
    List<Change> following = new ArrayList<>();
    for (Map.Entry<Place, Wording> one : List.copyOf(written.entrySet())) {
      String[] parts = one.getKey().about().split("\n", -1);
      String now = parts.length <= CODE ? null : ids.get(parts[CODE]);
      if (now != null) {
        parts[CODE] = now;
        Place there = new Place(one.getKey().kind(), String.join("\n", parts));
        following.add(
            new Change.Judged(one.getKey().kind(), one.getKey().about(), one.getValue(), null));
        if (written.putIfAbsent(there, one.getValue()) == null) {
          following.add(new Change.Judged(there.kind(), there.about(), null, one.getValue()));
        }
      }
    }
    return following;
  }
}
