package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * What a project calls counts of people and sources: the last word that a count reaches. Words with
 * a share are for two or more, so that one of two is not most.
 */
public record CountWords(List<Step> steps) {
  /** Name of the project's setting. */
  public static final String SETTING = "countWords";

  private static final Pattern STEP =
      Pattern.compile(
          "\\s*([^=;]{1,60}?)\\s*=\\s*(>?)\\s*([0-9]{1,9}(?:[.,][0-9]{1,3})?)\\s*(%?)\\s*");
  private static final int MOST = 20;

  public CountWords {
    steps = List.copyOf(steps);
  }

  /**
   * A word and from where it is used.
   *
   * @param from a count, or a share of the base, 0–100
   * @param over whether it takes more than that
   */
  public record Step(String word, double from, boolean share, boolean over) {
    boolean fits(long count, long base) {
      if (share && (count < 2 || base == 0)) {
        return false;
      }
      double value = share ? 100.0 * count / base : count;
      return over ? value > from : value >= from;
    }

    @Override
    public String toString() {
      String number = from == Math.rint(from) ? String.valueOf((long) from) : String.valueOf(from);
      return word + "=" + (over ? ">" : "") + number + (share ? "%" : "");
    }
  }

  /**
   * Reads steps such as {@code noen=2}, {@code flere=25%} and {@code de fleste=>50%}.
   *
   * @throws KodebokException naming the one that cannot be read
   */
  public static CountWords parse(List<String> written) {
    List<Step> steps = new ArrayList<>();
    for (String one : written) {
      Matcher step = STEP.matcher(one);
      if (!step.matches() || steps.size() == MOST) {
        throw wrong(one);
      }
      double from = Double.parseDouble(step.group(3).replace(',', '.'));
      boolean share = !step.group(4).isEmpty();
      if (share && from > 100) {
        throw wrong(one);
      }
      steps.add(new Step(step.group(1).strip(), from, share, !step.group(2).isEmpty()));
    }
    if (steps.isEmpty()) {
      throw wrong("");
    }
    return new CountWords(steps);
  }

  private static KodebokException wrong(String written) {
    return new KodebokException(
        MatrixReason.BAD_COUNT_WORD.with(written),
        "\""
            + written
            + "\" is no word with a number. Write them as noen=2 or flere=25% or \"de"
            + " fleste=>50%\", from the least to the most.");
  }

  /** The project's own; where it has none, those of its language. */
  public static CountWords of(ProjectReader project) {
    String set = project.settings().get(SETTING);
    return set == null ? of(project.project().language()) : parse(List.of(set.split(";")));
  }

  /** What is used where a project has set nothing. */
  public static CountWords of(Language language) {
    return parse(List.of(MatrixNotes.words(language).text("words.usual").split(";")));
  }

  /** Lets the project call counts so from now on. */
  public Edit set() {
    return setting(text());
  }

  /** Lets the project call counts as its language usually does. */
  public static Edit reset() {
    return setting(null);
  }

  private static Edit setting(@Nullable String after) {
    return (project, coder) -> {
      String before = project.settings().get(SETTING);
      return Objects.equals(before, after)
          ? List.of()
          : List.of(new Change.SettingChanged(SETTING, before, after));
    };
  }

  /** The word for a count; empty where none is reached. */
  public String word(long count, long base) {
    for (Step step : steps.reversed()) {
      if (step.fits(count, base)) {
        return step.word();
      }
    }
    return "";
  }

  /** As it is written. */
  public String text() {
    return steps.stream().map(Step::toString).collect(Collectors.joining(";"));
  }
}
