package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;

/**
 * What a table does with those who gave no answer.
 *
 * @param shown whether they have rows and columns of their own, outside of the percent base
 * @param included the kinds that count as answers, inside of the percent base
 */
public record MissingTreatment(boolean shown, Set<MissingKind> included) {
  /** Leaves them out of the cells; the base line still counts them. */
  public static final MissingTreatment EXCLUDE = new MissingTreatment(false, Set.of());

  /** Shows them outside of the percent base. */
  public static final MissingTreatment SHOW = new MissingTreatment(true, Set.of());

  private static final String INCLUDE = "include=";

  public MissingTreatment {
    included = Set.copyOf(included);
  }

  /** Counts these kinds as answers. */
  public static MissingTreatment include(Set<MissingKind> kinds) {
    return new MissingTreatment(false, kinds);
  }

  /**
   * Reads {@code exclude}, {@code show} or {@code include=dontKnow,refused}.
   *
   * @throws KodebokException naming what there is
   */
  public static MissingTreatment parse(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    if (written.equals("exclude")) {
      return EXCLUDE;
    }
    if (written.equals("show")) {
      return SHOW;
    }
    if (!written.startsWith(INCLUDE)) {
      throw new KodebokException(
          TableReason.UNKNOWN_MISSING_TREATMENT.with(text),
          "Missing treatment \"" + text + "\" is not known. Write exclude, show or include=KIND,…");
    }
    Set<MissingKind> kinds = EnumSet.noneOf(MissingKind.class);
    for (String name : written.substring(INCLUDE.length()).split(",", -1)) {
      kinds.add(
          MissingKind.of(name.strip())
              .orElseThrow(() ->
                  NearestNames.missing(
                      NameReason.UNKNOWN_MISSING_KIND, name.strip(), kindNames())));
    }
    return include(kinds);
  }

  private static List<String> kindNames() {
    return new ArrayList<>(Arrays.stream(MissingKind.values()).map(MissingKind::id).toList());
  }
}
