package no.kodebok.app.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.coding.model.Reason;
import no.kodebok.coding.search.QueryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screen has words, in each of its languages, for all that the server can turn down. */
class ReasonWordsTest {
  private static final Path MESSAGES = Path.of("src/main/web/src/messages");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** Values that the screen tells apart from the sentence. */
  private static final Set<String> APART = Set.of(Reason.DETAIL, "nearest");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("no.kodebok");

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void everyReasonHasASentenceThatTellsItsValues(String language) throws IOException {
    Map<String, String> messages = messages(language);
    List<String> wrong = new ArrayList<>();
    for (Reason reason : reasons()) {
      String sentence = messages.get("error." + reason.id());
      if (sentence == null) {
        wrong.add(reason.id() + " has no sentence");
        continue;
      }
      Set<String> told =
          PLACE
              .matcher(sentence)
              .results()
              .map(place -> place.group(1))
              .collect(Collectors.toCollection(HashSet::new));
      Set<String> known = new HashSet<>(reason.names());
      known.removeAll(APART);
      if (!told.equals(known)) {
        wrong.add(reason.id() + " has the values " + known + ": " + sentence);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noTwoReasonsShareAnId() throws IOException {
    Map<String, Long> times =
        reasons().stream().collect(Collectors.groupingBy(Reason::id, Collectors.counting()));
    assertTrue(times.size() > 250, "only " + times.size() + " reasons are seen");
    times.values().removeIf(count -> count == 1);
    assertEquals(Map.of(), times);
  }

  @Test
  void noSentenceIsForAReasonThatIsGone() throws IOException {
    Set<String> known =
        reasons().stream().map(reason -> "error." + reason.id()).collect(Collectors.toSet());
    Set<String> left = new TreeSet<>(read(MESSAGES.resolve("nb/refusals.json")).keySet());
    left.removeIf(key -> !key.startsWith("error.") || known.contains(key));
    assertEquals(Set.of("error.detail", "error.nearest"), left);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void everyFaultOfAQueryAndEveryPartOfAPlaceHasWords(String language) throws IOException {
    Set<String> keys = messages(language).keySet();
    for (QueryFault.Kind kind : QueryFault.Kind.values()) {
      // A filter on cases has reasons of its own.
      if (kind != QueryFault.Kind.WRONG_FILTER) {
        assertTrue(keys.contains("query.fault." + kind.id()), kind.id());
      }
    }
    for (PlacePart part : PlacePart.values()) {
      assertTrue(keys.contains("place." + part.id()), part.id());
    }
  }

  @Test
  void onlyTheCommandLineTurnsDownWithoutAReason() {
    noClasses()
        .that(
            resideOutsideOfPackages("no.kodebok.app.cli..", "no.kodebok.app.demo..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        assignableTo(KodebokException.class))))
        .should()
        .callConstructor(KodebokException.class, String.class)
        .orShould()
        .callConstructor(KodebokException.class, String.class, Throwable.class)
        .because(
            "the screen says a refusal in its own language: give the constructor a Reason, and the"
                + " reason a sentence in messages/LANGUAGE/refusals.json")
        .check(PROGRAM);
  }

  private static List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (JavaClass found : PROGRAM) {
      if (found.isAssignableTo(Reason.class) && found.isEnum()) {
        Arrays.stream(found.reflect().getEnumConstants())
            .map(Reason.class::cast)
            .forEach(reasons::add);
      }
    }
    return reasons;
  }

  /** All messages of a language, whatever room they are of. */
  private static Map<String, String> messages(String language) throws IOException {
    Map<String, String> messages = new HashMap<>();
    try (var files = Files.list(MESSAGES.resolve(language))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        messages.putAll(read(file));
      }
    }
    return messages;
  }

  private static Map<String, String> read(Path file) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      JsonObject object = reader.readObject();
      return object.keySet().stream()
          .collect(Collectors.toMap(Function.identity(), object::getString));
    }
  }
}
