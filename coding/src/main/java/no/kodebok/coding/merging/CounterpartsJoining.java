package no.kodebok.coding.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.Variable;

/**
 * Takes along how other programs know the things of the other project, where nothing is known here.
 */
final class CounterpartsJoining {
  /** So many go into one change, which is held as a whole when it is written. */
  private static final int PORTION = 1000;

  private record Bearing(UUID thing, String part) {}

  private final Joining joining;
  private final Map<UUID, UUID> things = new HashMap<>();

  CounterpartsJoining(Joining joining) {
    this.joining = joining;
    things.putAll(joining.coders);
    things.putAll(joining.codes);
    things.putAll(joining.sources);
    things.putAll(joining.codings);
    things.putAll(joining.cases);
    things.putAll(joining.memos);
    named("folder", joining.there.sources().stream().map(Source::folder).toList());
    for (Questionnaire questionnaire : joining.there.questionnaires()) {
      named("attribute", questionnaire.variables().stream().map(Variable::name).toList());
    }
  }

  private void named(String kind, List<String> names) {
    UUID here = joining.here.project().id();
    UUID there = joining.there.project().id();
    names.forEach(name -> things.put(Ids.named(there, kind, name), Ids.named(here, kind, name)));
  }

  void take() {
    Set<Bearing> known = new HashSet<>();
    Set<String> guids = new HashSet<>();
    for (Counterpart one : joining.here.counterparts()) {
      known.add(new Bearing(one.thing(), one.part()));
      guids.add(one.part() + one.guid());
    }
    List<Counterpart> taken = new ArrayList<>();
    for (Counterpart one : joining.there.counterparts()) {
      // What is no thing here is kept by its GUID.
      UUID thing =
          one.part().equals(Counterpart.CARRIED)
              ? guids.contains(one.part() + one.guid()) ? null : one.thing()
              : things.get(one.thing());
      if (thing != null && known.add(new Bearing(thing, one.part()))) {
        taken.add(new Counterpart(thing, one.part(), one.guid(), one.said()));
      }
    }
    for (int at = 0; at < taken.size(); at += PORTION) {
      joining.changes.add(
          new Change.CounterpartsChanged(
              List.of(), taken.subList(at, Math.min(taken.size(), at + PORTION))));
    }
    taken.forEach(one -> joining.report.added("counterparts"));
  }
}
