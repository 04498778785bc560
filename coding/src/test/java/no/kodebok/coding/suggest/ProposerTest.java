package no.kodebok.coding.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.suggest.Suggestions.State;
import no.kodebok.coding.suggest.Suggestions.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposerTest {
  @TempDir Path folder;

  private static Trial trial(Suggestions suggestions) {
    Trial trial = suggestions.trial();
    assertNotNull(trial);
    return trial;
  }

  private static HitKey key(Suggestion suggestion) {
    return new HitKey(suggestion.source(), suggestion.range().start());
  }

  @Test
  void aThemeThatHasItsWordsIsFoundInTextsThatNobodyHasCoded() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 1)) {
      for (int i = 0; i < 6; i++) {
        study.code(study.bring("T" + i, 40), ordinal -> ordinal % 4 == 0);
      }
      Source fresh = study.bring("Ny", 40);
      Suggestions found = study.propose();
      assertEquals(State.READY, found.state());
      assertEquals(60, found.examples());
      assertEquals(0, found.assumed());
      Trial trial = trial(found);
      assertTrue(trial.bySource());
      assertTrue(trial.precision().value() > 0.95, () -> trial.toString());
      assertEquals(0.25, trial.base(), 0.01);
      assertEquals(found.total(), found.best().size());
      assertFalse(found.best().isEmpty());
      long right = found.best().stream().filter(s -> study.ordinal(s) % 4 == 0).count();
      assertTrue(right >= 0.9 * found.total(), right + " of " + found.total());
      assertTrue(found.best().stream().anyMatch(s -> s.source().equals(fresh.id())));
      assertTrue(found.best().stream().noneMatch(s -> s.words().contains("jeg")));
    }
  }

  @Test
  void randomCodingsGiveThePrecisionOfChanceAndNoSuggestions() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 2)) {
      for (int i = 0; i < 8; i++) {
        study.code(study.bring("T" + i, 60), ordinal -> study.random().nextInt(4) == 0);
      }
      Suggestions found = study.propose();
      assertEquals(State.NO_BETTER_THAN_CHANCE, found.state());
      Trial trial = trial(found);
      assertEquals(trial.base(), trial.precision().value(), 0.12);
      assertTrue(trial.precision().low() <= trial.base());
      assertEquals(List.of(), found.best());
    }
  }

  @Test
  void whatIsLearntFromATextIsNotTriedOnTheSameText() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 3)) {
      for (int i = 0; i < 8; i++) {
        study.code(study.bring("T" + i, 30), ordinal -> ordinal % 4 == 0);
      }
      Examples examples = new Examples(study.store, study.code(), Progress.NONE);
      List<UUID> sources = examples.all().stream().map(Example::source).toList();
      boolean[] has = new boolean[sources.size()];
      for (int i = 0; i < has.length; i++) {
        has[i] = examples.all().get(i).has();
      }
      int[] folds = Folds.of(sources, has, 5);
      for (int i = 1; i < has.length; i++) {
        if (sources.get(i).equals(sources.get(i - 1))) {
          assertEquals(folds[i - 1], folds[i]);
        }
      }
      int[] ones = new int[5];
      for (int i = 0; i < has.length; i++) {
        ones[folds[i]] += has[i] ? 1 : 0;
      }
      for (int fold : ones) {
        assertTrue(fold > 0);
      }
    }
  }

  @Test
  void belowThirtyExamplesNothingIsLearnt() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 4)) {
      Source source = study.bring("T", 200);
      study.code(source, ordinal -> ordinal % 4 == 0 && ordinal < 29 * 4);
      Suggestions found = study.propose();
      assertEquals(State.TOO_FEW_EXAMPLES, found.state());
      assertEquals(29, found.examples());
      assertNull(found.trial());
    }
  }

  @Test
  void aCodeOnAllThatIsCodedHasNoContrast() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 5)) {
      study.code(study.bring("T", 60), ordinal -> true);
      assertEquals(State.NO_CONTRAST, study.propose().state());
    }
  }

  @Test
  void whereHardlyAnythingWasPassedByUnseenSegmentsAreTakenAndCounted() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 6)) {
      study.code(study.bring("T", 60), ordinal -> ordinal % 4 != 3);
      study.bring("Ny", 40);
      Suggestions found = study.propose();
      assertEquals(45, found.examples());
      assertEquals(40, found.assumed());
      assertEquals(15, found.others() - found.assumed());
      assertFalse(trial(found).bySource());
    }
  }

  @Test
  void anAcceptedSuggestionTellsWhereItCameFromAndUndoTakesItBack() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 7)) {
      for (int i = 0; i < 5; i++) {
        study.code(study.bring("T" + i, 40), ordinal -> ordinal % 4 == 0);
      }
      study.bring("Ny", 40);
      Suggestion first = study.propose().best().getFirst();
      int before = study.store.codings(CodingFilter.ALL).size();
      study.store.write("ola", SuggestionEdits.accept(MadeUpStudy.CODE, List.of(key(first))));
      assertEquals(
          1,
          study.store.codings(CodingFilter.ALL).stream()
              .filter(coding -> coding.origin().equals(CodingOrigin.SUGGESTION))
              .count());
      assertTrue(study.propose().best().stream().noneMatch(s -> key(s).equals(key(first))));
      assertEquals(51, study.propose().examples());
      study.store.undo("ola", 1, null);
      assertEquals(before, study.store.codings(CodingFilter.ALL).size());
      assertEquals(List.of(), study.store.check());
    }
  }

  @Test
  void aRejectedSuggestionIsNotMadeAgainAndIsLearntFrom() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 8)) {
      for (int i = 0; i < 5; i++) {
        study.code(study.bring("T" + i, 40), ordinal -> ordinal % 4 == 0);
      }
      study.bring("Ny", 40);
      Suggestions before = study.propose();
      Suggestion first = before.best().getFirst();
      HistoryEntry step =
          study.store.write("ola", SuggestionEdits.reject(MadeUpStudy.CODE, List.of(key(first))));
      assertEquals(
          1, step.changes().stream().filter(c -> c.toString().contains("Rejected")).count());
      Suggestions after = study.propose();
      assertTrue(after.best().stream().noneMatch(s -> key(s).equals(key(first))));
      assertEquals(1, after.rejected());
      assertEquals(before.others() + 1, after.others());
      assertThrows(
          KodebokException.class,
          () ->
              study.store.write(
                  "kari", SuggestionEdits.reject(MadeUpStudy.CODE, List.of(key(first)))));
      study.store.undo("ola", 1, null);
      assertEquals(before.best(), study.propose().best());
      assertEquals(List.of(), study.store.check());
    }
  }

  @Test
  void rejectionsGoWithTheirCodeAndComeBackWithIt() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 9)) {
      for (int i = 0; i < 5; i++) {
        study.code(study.bring("T" + i, 40), ordinal -> ordinal % 4 == 0);
      }
      study.bring("Ny", 40);
      Suggestion first = study.propose().best().getFirst();
      study.store.write("ola", SuggestionEdits.reject(MadeUpStudy.CODE, List.of(key(first))));
      study.store.write("ola", CodeEdits.removeCode(study.code(), true));
      assertEquals(List.of(), study.store.rejectedSuggestions(null));
      study.store.undo("ola", 1, null);
      assertEquals(1, study.store.rejectedSuggestions(study.code()).size());
      study.store.write("ola", CodeEdits.addCode(CodePath.parse("Samlet")));
      study.store.write(
          "ola",
          CodeEdits.merge(
              study.store.codebook().get(CodePath.parse("Samlet")).id(), Set.of(study.code())));
      assertEquals(List.of(), study.store.rejectedSuggestions(null));
      assertEquals(List.of(), study.store.check());
    }
  }

  @Test
  void aTextThatIsGoneOrHasNoSuchSegmentIsRefusedWithASentence() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 10)) {
      Source source = study.bring("T", 10);
      for (HitKey wrong : List.of(new HitKey(source.id(), 1), new HitKey(study.code(), 0))) {
        assertThrows(
            KodebokException.class,
            () ->
                study.store.write("ola", SuggestionEdits.accept(MadeUpStudy.CODE, List.of(wrong))));
        assertThrows(
            KodebokException.class,
            () ->
                study.store.write("ola", SuggestionEdits.reject(MadeUpStudy.CODE, List.of(wrong))));
      }
    }
  }

  @Test
  void learningEndsWhenItIsCancelled() {
    try (MadeUpStudy study = new MadeUpStudy(folder, 11)) {
      for (int i = 0; i < 5; i++) {
        study.code(study.bring("T" + i, 40), ordinal -> ordinal % 4 == 0);
      }
      Progress impatient =
          (done, total, what) -> {
            if (total > 1000) {
              throw new Progress.CancelledException();
            }
          };
      assertThrows(
          Progress.CancelledException.class,
          () -> Proposer.propose(study.store, study.code(), 10, impatient));
    }
  }
}
