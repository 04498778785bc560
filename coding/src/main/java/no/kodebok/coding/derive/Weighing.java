package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import no.kodebok.coding.derive.Targets.Entry;
import no.kodebok.coding.derive.Targets.Kind;
import no.kodebok.coding.derive.Targets.TargetMargin;
import no.kodebok.coding.model.KodebokException;
import org.jspecify.annotations.Nullable;

/** Writes the recipe of a weight from known figures. */
public final class Weighing {
  /** Rounded shares may sum to a little more or less than 1. */
  private static final double ROUNDING = 0.005;

  private Weighing() {}

  /**
   * What is to be weighed.
   *
   * @param shares whether counts are taken as shares of their own sum
   * @param joint whether the figures must be of one table of all variables: post-stratification
   * @param base name of a weight to start from
   * @param trim lowest and highest weight in terms of the mean; empty for none
   */
  public record Wanted(
      Targets targets, boolean shares, boolean joint, @Nullable String base, List<Double> trim) {
    public Wanted {
      trim = List.copyOf(trim);
    }
  }

  /**
   * A recipe.
   *
   * @param notes what was done with the figures
   */
  public record Recipe(String text, List<String> notes) {
    public Recipe {
      notes = List.copyOf(notes);
    }
  }

  /**
   * The recipe.
   *
   * @throws KodebokException if the figures do not sum
   */
  public static Recipe recipe(Wanted wanted) {
    List<TargetMargin> margins = wanted.targets().margins();
    if (wanted.joint() && margins.size() != 1) {
      throw new KodebokException(
          DeriveReason.TARGETS_NOT_JOINT,
          "Post-stratification needs one table of all variables together, and the file has the"
              + " margins of "
              + margins.stream().map(TargetMargin::shown).collect(Collectors.joining(", "))
              + " apart. Use --method raking.");
    }
    List<String> notes = new ArrayList<>();
    List<TargetMargin> counted = new ArrayList<>();
    for (TargetMargin margin : margins) {
      if (margin.entries().isEmpty() || !(margin.sum() > 0)) {
        throw sum(margin, "The targets of " + margin.shown() + " sum to 0.");
      }
      if (isShares(margin, notes)) {
        continue;
      }
      counted.add(margin);
    }
    StringJoiner recipe = new StringJoiner("; ", "raking(", ")");
    margins.forEach(margin -> recipe.add(written(margin)));
    if (!counted.isEmpty() && !wanted.shares()) {
      recipe.add("sum " + NumberCode.of(total(counted, notes)));
    }
    String base = wanted.base();
    if (base != null) {
      recipe.add("base " + quoted(base));
    }
    if (wanted.trim().size() == 2) {
      recipe.add(
          "trim "
              + NumberCode.of(wanted.trim().getFirst())
              + "–"
              + NumberCode.of(wanted.trim().getLast()));
    }
    return new Recipe(recipe.toString(), notes);
  }

  private static boolean isShares(TargetMargin margin, List<String> notes) {
    double sum = margin.sum();
    if (margin.kind() == Kind.COUNTS) {
      return false;
    }
    double whole = near(sum, 1) ? 1 : near(sum, 100) ? 100 : 0;
    if (whole == 0) {
      if (margin.kind() == Kind.UNSAID) {
        return false;
      }
      throw sum(
          margin,
          "The shares of "
              + margin.shown()
              + " sum to "
              + shown(sum)
              + ", neither to 1 nor to 100. Is a category missing?");
    }
    if (Math.abs(sum - whole) > 1e-9 * whole) {
      notes.add(
          "The shares of "
              + margin.shown()
              + " sum to "
              + shown(sum)
              + "; they are taken as shares of this sum.");
    }
    return true;
  }

  private static boolean near(double sum, double whole) {
    return Math.abs(sum - whole) <= ROUNDING * whole + 1e-12;
  }

  private static double total(List<TargetMargin> counted, List<String> notes) {
    double total = counted.getFirst().sum();
    String totals =
        counted.stream()
            .map(margin -> margin.shown() + " " + shown(margin.sum()))
            .collect(Collectors.joining(", "));
    for (TargetMargin margin : counted) {
      double difference = Math.abs(margin.sum() - total);
      if (difference > ROUNDING * total) {
        throw new KodebokException(
            DeriveReason.TARGETS_TOTALS.with(totals),
            "The targets do not sum to the same: "
                + totals
                + ". Mend them, or use --shares to take each as shares of its own sum.");
      }
      if (difference > 1e-9 * total) {
        notes.add(
            "The targets do not quite sum to the same ("
                + totals
                + "); the weights sum to the first of these.");
        return total;
      }
    }
    return total;
  }

  private static KodebokException sum(TargetMargin margin, String sentence) {
    return new KodebokException(
        DeriveReason.TARGETS_SUM.with(margin.shown(), shown(margin.sum())), sentence);
  }

  private static String shown(double number) {
    String text = String.format(Locale.ROOT, "%.4f", number);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  private static String written(TargetMargin margin) {
    String names =
        margin.variables().stream().map(Weighing::quoted).collect(Collectors.joining(" * "));
    return names
        + ": "
        + margin.entries().stream()
            .map(Weighing::written)
            .collect(Collectors.joining(", "));
  }

  private static String written(Entry entry) {
    return entry.values().stream().map(Weighing::quoted).collect(Collectors.joining(" * "))
        + " = "
        + NumberCode.of(entry.figure());
  }

  /** Within quotation marks, unless it is one plain word that a recipe reads as itself. */
  private static String quoted(String text) {
    boolean plain =
        !text.isEmpty()
            && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
            && !Words.SUM_TO.contains(text.toLowerCase(Locale.ROOT))
            && !Words.BASE.contains(text.toLowerCase(Locale.ROOT))
            && !Words.TRIM.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
