package no.kodebok.coding.derive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Makes, revises and removes derived variables; each is one step that can be undone. */
public final class Derivations {
  private static final int LONGEST_NAME = 100;

  private Derivations() {}

  /**
   * What is to be derived.
   *
   * @param label null to keep the one there is, or to have none
   * @param questionnaire name of the one whose respondents get the answers; null to find it
   * @param replace whether a derived variable of this name is revised; otherwise it is refused
   */
  public record Wanted(
      String name,
      String recipe,
      @Nullable String label,
      @Nullable String questionnaire,
      boolean replace) {}

  /** Derives a variable, or revises one. */
  public static Edit derive(Wanted wanted) {
    return (project, coder) -> List.of(change(project, coder, wanted));
  }

  /**
   * Removes a derived variable.
   *
   * @throws KodebokException if it is unknown, or another is computed from it
   */
  public static Edit delete(String name) {
    return (project, coder) -> {
      Derivation derivation = get(project, name);
      List<String> needing = of(project).computedFrom(derivation.id());
      if (!needing.isEmpty()) {
        String names = String.join(", ", needing);
        throw new KodebokException(
            DeriveReason.DERIVATION_NEEDED.with(name, names),
            "\"" + name + "\" cannot be removed: " + names + " is computed from it.");
      }
      return List.of(new Change.DerivationRemoved(derivation));
    };
  }

  /** Gives a derived variable another label. */
  public static Edit label(String name, String label) {
    return (project, coder) -> {
      Derivation before = get(project, name);
      Derivation after =
          new Derivation(
              before.id(),
              before.questionnaire(),
              before.name(),
              label,
              before.recipe(),
              before.codes(),
              before.coder(),
              before.at());
      return before.equals(after)
          ? List.of()
          : List.of(new Change.DerivationRevised(before, after));
    };
  }

  /** The derived variables of a project as they are. */
  static DerivedVariables of(ProjectReader project) {
    return of(project, project.derivations());
  }

  private static DerivedVariables of(ProjectReader project, List<Derivation> derivations) {
    return DerivedVariables.of(
        project.questionnaires().stream().map(Questionnaire::asImported).toList(),
        derivations,
        project.project().language());
  }

  /**
   * The derived variable of a name.
   *
   * @throws KodebokException if there is none
   */
  public static Derivation get(ProjectReader project, String name) {
    List<Derivation> all = project.derivations();
    return all.stream()
        .filter(d -> d.name().equals(name))
        .findFirst()
        .orElseThrow(() -> {
          List<String> names = all.stream().map(Derivation::name).toList();
          return new KodebokException(
              DeriveReason.DERIVATION_UNKNOWN.with(
                  name, String.join(", ", NearestNames.nearest(name, names))),
              NearestNames.sentence("derived variable", name, names));
        });
  }

  private static Change change(ProjectReader project, UUID coder, Wanted wanted) {
    String name = checked(wanted.name());
    Optional<Derivation> known =
        project.derivations().stream().filter(d -> d.name().equals(name)).findFirst();
    if (known.isPresent() && !wanted.replace()) {
      throw new KodebokException(
          DeriveReason.DERIVATION_EXISTS.with(name),
          "There is a derived variable \""
              + name
              + "\" already: "
              + known.get().recipe()
              + ". --replace gives it another recipe.");
    }
    Map<String, UUID> codes = new LinkedHashMap<>();
    Read read = read(project, wanted, known.orElse(null), codes);
    refuseTaken(project, read.questionnaire(), name);
    String label = wanted.label();
    UUID questionnaire =
        read.questionnaire().kind() == QuestionnaireKind.ATTRIBUTES
            ? null
            : read.questionnaire().id();
    Derivation after =
        new Derivation(
            known.map(Derivation::id).orElseGet(Ids::next),
            questionnaire,
            name,
            label != null ? label : known.map(Derivation::label).orElse(null),
            wanted.recipe().strip(),
            codes,
            coder,
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    List<Derivation> all = new ArrayList<>(project.derivations());
    known.ifPresent(all::remove);
    all.add(after);
    KodebokException fault = of(project, all).fault(after);
    if (fault != null) {
      throw fault;
    }
    ValueCheck.of(read.formula(), respondents(project, read.questionnaire()));
    return known.isPresent()
        ? new Change.DerivationRevised(known.get(), after)
        : new Change.VariableDerived(after);
  }

  static Respondents respondents(ProjectReader project, Questionnaire questionnaire) {
    return new Respondents(
        project,
        questionnaire,
        project
            .responses(
                questionnaire.id(),
                questionnaire.asImported().variableNames().stream().limit(1).toList())
            .cases());
  }

  private static String checked(String name) {
    boolean strange = name.chars().anyMatch(c -> Character.isISOControl(c) || c == '"' || c == '«');
    if (name.isBlank() || name.length() > LONGEST_NAME || strange) {
      throw new KodebokException(
          DeriveReason.DERIVATION_NAME.with(name),
          "\""
              + name
              + "\" cannot be the name of a variable: it has 1 to "
              + LONGEST_NAME
              + " characters, none of them a quotation mark.");
    }
    return name.strip();
  }

  private static void refuseTaken(ProjectReader project, Questionnaire questionnaire, String name) {
    boolean taken =
        project.questionnaires().stream()
            .filter(q -> q.id().equals(questionnaire.id()))
            .anyMatch(q -> q.asImported().variable(name).isPresent() || q.set(name).isPresent());
    if (taken) {
      throw new KodebokException(
          DeriveReason.DERIVATION_NAME_TAKEN.with(name),
          "\""
              + name
              + "\" is a variable or set of "
              + questionnaire.name()
              + " already, and what was answered is never changed. Choose another name.");
    }
  }

  private record Read(Questionnaire questionnaire, Formula formula) {}

  /** Reads the recipe for the questionnaire that has what it asks for. */
  private static Read read(
      ProjectReader project, Wanted wanted, @Nullable Derivation known, Map<String, UUID> codes) {
    List<Questionnaire> all = project.questionnaires();
    if (all.isEmpty()) {
      throw new KodebokException(
          DeriveReason.NO_RESPONDENTS,
          "The project has neither answers nor attributes, so there is nobody to compute anything"
              + " for. Import answers first, or attach attributes.");
    }
    Codebook codebook = project.codebook();
    Map<String, UUID> paths = new LinkedHashMap<>();
    for (Code code : codebook.codes()) {
      paths.put(codebook.path(code.id()).toString(), code.id());
    }
    DerivedVariables derived = of(project);
    List<Questionnaire> candidates = candidates(all, wanted, known);
    Map<UUID, Read> complete = new LinkedHashMap<>();
    Read first = null;
    KodebokException fault = null;
    for (Questionnaire candidate : candidates) {
      try {
        Map<String, UUID> asked = new LinkedHashMap<>();
        Formula formula =
            derived.parse(
                wanted.recipe(), candidate.asImported(), paths, List.copyOf(paths.keySet()), asked);
        Read read = new Read(candidate, formula);
        first = first == null ? read : first;
        codes.putAll(asked);
        boolean own =
            formula.inputs().stream()
                .allMatch(input -> input.questionnaire().id().equals(candidate.id()));
        if (own) {
          complete.put(candidate.id(), read);
        }
      } catch (QueryException e) {
        fault = fault == null ? e : fault;
      }
    }
    if (first == null) {
      throw fault == null ? new IllegalStateException("No questionnaire was looked at") : fault;
    }
    return candidates.size() == 1 ? first : chosen(all, complete, first);
  }

  private static List<Questionnaire> candidates(
      List<Questionnaire> all, Wanted wanted, @Nullable Derivation known) {
    String name = wanted.questionnaire();
    if (name != null) {
      return List.of(
          all.stream()
              .filter(q -> q.name().equals(name))
              .findFirst()
              .orElseThrow(() -> {
                List<String> names = all.stream().map(Questionnaire::name).toList();
                return new KodebokException(
                    DeriveReason.DERIVATION_UNKNOWN.with(
                        name, String.join(", ", NearestNames.nearest(name, names))),
                    NearestNames.sentence("questionnaire", name, names));
              }));
    }
    if (known != null) {
      // A variable that is revised stays where it is.
      UUID id = known.questionnaire();
      return all.stream()
          .filter(q -> id == null ? q.kind() == QuestionnaireKind.ATTRIBUTES : q.id().equals(id))
          .toList();
    }
    return all;
  }

  private static Read chosen(List<Questionnaire> all, Map<UUID, Read> complete, Read first) {
    boolean named = !first.formula().inputs().isEmpty();
    if (named && complete.size() == 1) {
      return complete.values().iterator().next();
    }
    if (named && complete.isEmpty()) {
      // Respondents rather than cases with attributes, as in tables.
      Set<Questionnaire> asked = new LinkedHashSet<>();
      first.formula().inputs().forEach(input -> asked.add(input.questionnaire()));
      Questionnaire best =
          asked.stream()
              .filter(q -> q.kind() == QuestionnaireKind.SURVEY)
              .findFirst()
              .orElseGet(() -> asked.iterator().next());
      return new Read(best, first.formula());
    }
    List<Questionnaire> surveys =
        all.stream()
            .filter(q -> q.kind() == QuestionnaireKind.SURVEY)
            .filter(q -> !named || complete.containsKey(q.id()))
            .toList();
    if (surveys.size() <= 1) {
      Questionnaire only = surveys.isEmpty() ? all.getFirst() : surveys.getFirst();
      return complete.getOrDefault(only.id(), new Read(only, first.formula()));
    }
    String names = surveys.stream().map(Questionnaire::name).collect(Collectors.joining(", "));
    throw new KodebokException(
        DeriveReason.RECIPE_SEVERAL_QUESTIONNAIRES.with(names),
        "Several questionnaires have these variables: "
            + names
            + ". Say with --in whose respondents get the answers.");
  }
}
