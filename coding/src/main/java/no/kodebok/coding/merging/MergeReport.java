package no.kodebok.coding.merging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.TextRange;

/** What a merge found: what was new, what was here already, and what it left to people. */
public final class MergeReport {
  private final Map<String, Integer> added = new LinkedHashMap<>();
  private final Map<String, Integer> same = new LinkedHashMap<>();
  private final Map<String, Integer> changed = new LinkedHashMap<>();
  private final Map<String, Integer> removedHere = new LinkedHashMap<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<Unplaced> unplaced = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Renamed> renamed = new ArrayList<>();
  private final List<Recognised> recognised = new ArrayList<>();
  private int reanchored;

  /** Both said something else; the own one was kept. */
  public record Conflict(String kind, String name, String field, String own, String other) {}

  /**
   * A coding of the other project that found no place here.
   *
   * @param range in the other project's text
   */
  public record Unplaced(
      String source, String code, String coder, TextRange range, String text, Why why) {}

  /** Why a coding found no place. */
  public enum Why {
    NOT_FOUND("notFound"),
    SEVERAL_TIMES("severalTimes"),
    NO_SOURCE("noSource"),
    CODE_REMOVED("codeRemoved");

    private final String id;

    Why(String id) {
      this.id = id;
    }

    /** The name in JSON. */
    public String id() {
      return id;
    }
  }

  /** Something that a merge does not take along. */
  public record LeftOut(String kind, String name) {}

  /**
   * Something of the other project that is here under another id.
   *
   * @param by what it was known by: text, name or content
   */
  public record Recognised(String kind, String name, String here, String by) {}

  /** A source that got another name, since another text has its own. */
  public record Renamed(String name, String here) {}

  void added(String kind) {
    added.merge(kind, 1, Integer::sum);
  }

  void same(String kind) {
    same.merge(kind, 1, Integer::sum);
  }

  void changed(String kind) {
    changed.merge(kind, 1, Integer::sum);
  }

  void removedHere(String kind) {
    removedHere.merge(kind, 1, Integer::sum);
  }

  void reanchored() {
    reanchored++;
  }

  void conflict(String kind, String name, String field, String own, String other) {
    conflicts.add(new Conflict(kind, name, field, own, other));
  }

  void unplaced(Unplaced one) {
    unplaced.add(one);
  }

  void leftOut(String kind, String name) {
    leftOut.add(new LeftOut(kind, name));
  }

  void recognised(String kind, String name, String here, String by) {
    recognised.add(new Recognised(kind, name, here, by));
  }

  void renamed(String name, String here) {
    renamed.add(new Renamed(name, here));
  }

  /** Whether there is nothing to write. */
  public boolean isNothingNew() {
    return added.isEmpty() && changed.isEmpty();
  }

  /** How many things of each kind are new here. */
  public Map<String, Integer> added() {
    return Collections.unmodifiableMap(added);
  }

  /** How many are in both. */
  public Map<String, Integer> same() {
    return Collections.unmodifiableMap(same);
  }

  /** How many were changed in the other project alone, and are taken over. */
  public Map<String, Integer> changed() {
    return Collections.unmodifiableMap(changed);
  }

  /** How many were removed here since the projects went apart, and stay removed. */
  public Map<String, Integer> removedHere() {
    return Collections.unmodifiableMap(removedHere);
  }

  /** Codings of a text that differs, found again at the same words. */
  public int codingsReanchored() {
    return reanchored;
  }

  public List<Conflict> conflicts() {
    return List.copyOf(conflicts);
  }

  public List<Unplaced> unplaced() {
    return List.copyOf(unplaced);
  }

  public List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  public List<Recognised> recognised() {
    return List.copyOf(recognised);
  }

  public List<Renamed> renamed() {
    return List.copyOf(renamed);
  }
}
