package no.kodebok.coding.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.suggest.Example.Standing;
import no.kodebok.coding.suggest.Suggestions.State;
import no.kodebok.coding.suggest.Suggestions.Trial;
import org.jspecify.annotations.Nullable;

/**
 * Proposes passages for a code by what its own passages have in common. It learns from the segments
 * that have the code and from those without it, tries itself on what it has not learnt from, and
 * proposes what scores high enough there. Nothing is coded.
 */
public final class Proposer {
  private static final int PARTS = 5;
  private static final int ROW = 10;
  private static final int MOST_WORDS = 4;
  private static final long SEED = 5;

  private Proposer() {}

  /**
   * Proposes passages.
   *
   * @param code id of the code; codings of the codes below it are its too
   * @param limit most passages to return
   * @param progress is asked whether to go on, also while the model learns
   */
  public static Suggestions propose(
      ProjectReader project, UUID code, int limit, Progress progress) {
    Examples examples = new Examples(project, code, progress);
    List<Example> all = examples.all();
    List<Example> learnt = new ArrayList<>(standing(all, Set.of(Standing.CODED)));
    int ones = learnt.size();
    List<Example> without = standing(all, Set.of(Standing.PASSED, Standing.REJECTED));
    int assumed = 0;
    if (without.size() < ones) {
      List<Example> unseen = new ArrayList<>(standing(all, Set.of(Standing.UNSEEN)));
      Collections.shuffle(unseen, new Random(SEED));
      assumed = Math.min(unseen.size(), 2 * ones - without.size());
      without = new ArrayList<>(without);
      without.addAll(unseen.subList(0, assumed));
    }
    int rejected = standing(all, Set.of(Standing.REJECTED)).size();
    Known known = new Known(ones, examples.foundByQuery(), without.size(), assumed, rejected);
    if (ones < Suggestions.FEWEST) {
      return known.nothing(State.TOO_FEW_EXAMPLES, null);
    }
    if (without.size() < Suggestions.FEWEST) {
      return known.nothing(State.NO_CONTRAST, null);
    }
    learnt.addAll(without);
    return new Learning(examples, learnt, progress).propose(known, limit);
  }

  private static List<Example> standing(List<Example> all, Set<Standing> standings) {
    return all.stream().filter(one -> standings.contains(one.standing())).toList();
  }

  /** What is learnt from, as it is told. */
  private record Known(int ones, int foundByQuery, int others, int assumed, int rejected) {
    Suggestions nothing(State state, @Nullable Trial trial) {
      return with(state, trial, 0, List.of());
    }

    Suggestions with(State state, @Nullable Trial trial, int total, List<Suggestion> best) {
      return new Suggestions(
          state, ones, foundByQuery, others, assumed, rejected, trial, total, best);
    }
  }

  private record Group(UUID source, int row) {}

  private record Scored(Example example, double score) {}

  private static final class Learning {
    private final Examples examples;
    private final List<Example> learnt;
    private final Progress progress;
    private final FeatureSpace space;
    private final List<Vector> vectors = new ArrayList<>();
    private final boolean[] has;

    Learning(Examples examples, List<Example> learnt, Progress progress) {
      this.examples = examples;
      this.learnt = learnt;
      this.progress = progress;
      this.space =
          new FeatureSpace(
              examples.lexicon(), () -> examples.all().stream().map(Example::words).iterator());
      this.has = new boolean[learnt.size()];
      for (int i = 0; i < has.length; i++) {
        vectors.add(space.vector(learnt.get(i).words()));
        has[i] = learnt.get(i).has();
      }
    }

    Suggestions propose(Known known, int limit) {
      boolean bySource =
          learnt.stream().filter(Example::has).map(Example::source).distinct().count() >= PARTS;
      List<Group> groups =
          learnt.stream()
              .map(one -> new Group(one.source(), bySource ? 0 : one.ordinal() / ROW))
              .toList();
      int[] folds = Folds.of(groups, has, PARTS);
      CrossValidation tried = CrossValidation.of(vectors, has, folds, PARTS, progress);
      Trial trial = new Trial(tried.precision(), tried.base(), PARTS, bySource);
      if (!tried.beatsChance()) {
        return known.nothing(State.NO_BETTER_THAN_CHANCE, trial);
      }
      LinearModel model = tried.model();
      List<Scored> scored = candidates(tried, model);
      return known.with(
          State.READY,
          trial,
          scored.size(),
          scored.stream().limit(limit).map(one -> suggestion(one, model)).toList());
    }

    /**
     * What has been learnt from is judged by the model that had not: otherwise everything that was
     * passed by would be judged as it was.
     */
    private List<Scored> candidates(CrossValidation tried, LinearModel model) {
      List<Scored> scored = new ArrayList<>();
      Set<Example> known = new HashSet<>(learnt);
      for (int i = 0; i < has.length; i++) {
        if (!has[i] && learnt.get(i).standing() != Standing.REJECTED) {
          scored.add(new Scored(learnt.get(i), tried.score(i)));
        }
      }
      for (Example one : examples.all()) {
        if (one.standing() == Standing.UNSEEN && !known.contains(one)) {
          scored.add(new Scored(one, model.score(space.vector(one.words()))));
        }
      }
      Predicate<Scored> low = one -> one.score() < tried.threshold();
      scored.removeIf(low);
      scored.sort(Comparator.comparingDouble(Scored::score).reversed());
      return scored;
    }

    private Suggestion suggestion(Scored one, LinearModel model) {
      Example example = one.example();
      List<String> words =
          Arrays.stream(example.words())
              .distinct()
              .boxed()
              .filter(word -> space.speaksFor(word, model.coefficients()) > 0)
              .sorted(
                  Comparator.comparingDouble(
                          (Integer word) -> space.speaksFor(word, model.coefficients()))
                      .reversed())
              .limit(MOST_WORDS)
              .map(examples.lexicon()::word)
              .toList();
      return new Suggestion(
          example.source(),
          example.range(),
          one.score(),
          words,
          example.standing() == Standing.PASSED);
    }
  }
}
