package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The derived variables of a project: what they mean, and their answers. Each is read when it is
 * asked for, those that it is computed from before it.
 */
public final class DerivedVariables {
  private final List<Questionnaire> imported;
  private final List<Derivation> derivations;
  private final Messages messages;
  private final Map<UUID, Read> read = new HashMap<>();
  private final Set<UUID> reading = new LinkedHashSet<>();

  private DerivedVariables(
      List<Questionnaire> imported, List<Derivation> derivations, Messages messages) {
    this.imported = imported;
    this.derivations = derivations;
    this.messages = messages;
  }

  /** A recipe that was read, or why it cannot be. */
  private record Read(
      Variable variable, @Nullable Formula formula, @Nullable KodebokException fault) {}

  /**
   * Those of a project.
   *
   * @param imported questionnaires without derived variables
   */
  public static DerivedVariables of(
      List<Questionnaire> imported, List<Derivation> derivations, Language language) {
    return new DerivedVariables(
        imported, derivations, Messages.of(DerivedVariables.class, "messages", language));
  }

  /** The questionnaires with the derived variables behind their own. */
  public List<Questionnaire> questionnaires() {
    List<Questionnaire> all = new ArrayList<>();
    for (Questionnaire questionnaire : imported) {
      List<Variable> variables = new ArrayList<>(questionnaire.variables());
      for (Derivation derivation : derivations) {
        if (isOf(derivation, questionnaire)) {
          variables.add(read(derivation, questionnaire).variable());
        }
      }
      all.add(
          new Questionnaire(
              questionnaire.id(),
              questionnaire.name(),
              questionnaire.kind(),
              questionnaire.caseId(),
              questionnaire.weight(),
              variables,
              questionnaire.sets()));
    }
    return all;
  }

  /** The questionnaire whose respondents get the answers, while it is in the project. */
  public Optional<Questionnaire> questionnaireOf(Derivation derivation) {
    return imported.stream().filter(q -> isOf(derivation, q)).findFirst();
  }

  private static boolean isOf(Derivation derivation, Questionnaire questionnaire) {
    return derivation.questionnaire() == null
        ? questionnaire.kind() == QuestionnaireKind.ATTRIBUTES
        : questionnaire.id().equals(derivation.questionnaire());
  }

  /** Why a derived variable cannot be computed; null where it can, as far as its recipe tells. */
  public @Nullable KodebokException fault(Derivation derivation) {
    Optional<Questionnaire> questionnaire = questionnaireOf(derivation);
    return questionnaire.isEmpty()
        ? new KodebokException(
            DeriveReason.DERIVATION_UNUSABLE.with(derivation.name(), ""),
            "The questionnaire of the derived variable \"" + derivation.name() + "\" is gone.")
        : read(derivation, questionnaire.get()).fault();
  }

  /**
   * The answers to a derived variable.
   *
   * @param project that the variables it is computed from are read from
   * @throws KodebokException if it cannot be computed
   */
  public Column column(
      ProjectReader project, Questionnaire questionnaire, Variable variable, List<UUID> cases) {
    return formula(variable).answers(new Respondents(project, questionnaire, cases)).column();
  }

  /** What a derived variable is computed by. */
  Formula formula(Variable variable) {
    Derivation derivation =
        derivations.stream().filter(d -> d.id().equals(variable.id())).findFirst().orElseThrow();
    Read found = read(derivation, questionnaireOf(derivation).orElseThrow());
    Formula formula = found.formula();
    if (formula == null) {
      KodebokException fault = found.fault();
      String why = fault == null ? "" : fault.getMessage();
      throw new KodebokException(
          DeriveReason.DERIVATION_UNUSABLE.with(derivation.name(), why),
          "The derived variable \"" + derivation.name() + "\" cannot be computed: " + why);
    }
    return formula;
  }

  /** Names of the derived variables that are computed from a variable, themselves or in turn. */
  public List<String> computedFrom(UUID variable) {
    List<String> found = new ArrayList<>();
    for (Derivation derivation : derivations) {
      Optional<Questionnaire> questionnaire = questionnaireOf(derivation);
      if (questionnaire.isPresent() && !derivation.id().equals(variable)) {
        Formula formula = read(derivation, questionnaire.get()).formula();
        if (formula != null
            && formula.inputs().stream().anyMatch(i -> i.variable().id().equals(variable))) {
          found.add(derivation.name());
        }
      }
    }
    return found;
  }

  private Read read(Derivation derivation, Questionnaire questionnaire) {
    Read known = read.get(derivation.id());
    if (known != null) {
      return known;
    }
    reading.add(derivation.id());
    Read made;
    try {
      Formula formula =
          new RecipeParser(
                  derivation.recipe(),
                  new ProjectNames(questionnaire, derivation.codes(), List.of()),
                  messages)
              .parse();
      made = new Read(variable(derivation, formula.meaning()), formula, null);
    } catch (KodebokException e) {
      Meaning nothing = new Meaning(Scale.NOMINAL, null, List.of(), List.of());
      made = new Read(variable(derivation, nothing), null, e);
    }
    reading.remove(derivation.id());
    read.put(derivation.id(), made);
    return made;
  }

  private static Variable variable(Derivation derivation, Meaning meaning) {
    String label = derivation.label();
    return new Variable(
        derivation.id(),
        derivation.name(),
        label == null ? derivation.name() : label,
        null,
        meaning.scale(),
        meaning.direction(),
        meaning.values(),
        meaning.missing(),
        null,
        derivation.recipe());
  }

  /**
   * Reads a recipe that is to become a variable of a questionnaire.
   *
   * @param preferred whose variables win where several have a name
   * @param codes by path; the ids of those that the recipe asks for are put into {@code asked}
   */
  Formula parse(
      String recipe,
      Questionnaire preferred,
      Map<String, UUID> codes,
      List<String> paths,
      Map<String, UUID> asked) {
    RecipeParser parser =
        new RecipeParser(recipe, new ProjectNames(preferred, codes, paths), messages);
    Formula formula = parser.parse();
    asked.putAll(parser.codes());
    return formula;
  }

  Messages messages() {
    return messages;
  }

  /** The names of all questionnaires, those of one first. */
  private final class ProjectNames implements Names {
    private final Questionnaire own;
    private final Map<String, UUID> codes;
    private final List<String> paths;
    private final Map<String, Optional<Formula>> found = new HashMap<>();

    ProjectNames(Questionnaire own, Map<String, UUID> codes, List<String> paths) {
      this.own = own;
      this.codes = codes;
      this.paths = paths;
    }

    @Override
    public Optional<Formula> variable(String name) {
      Optional<Formula> known = found.get(name);
      if (known == null) {
        known = look(name);
        found.put(name, known);
      }
      return known;
    }

    private Optional<Formula> look(String name) {
      List<Questionnaire> order = new ArrayList<>(List.of(own));
      imported.stream().filter(q -> !q.id().equals(own.id())).forEach(order::add);
      for (Questionnaire questionnaire : order) {
        Optional<Formula> variable = in(questionnaire, name);
        if (variable.isPresent()) {
          return variable;
        }
      }
      for (Questionnaire questionnaire : order) {
        String prefix = questionnaire.name() + "/";
        Optional<Formula> variable =
            name.startsWith(prefix)
                ? in(questionnaire, name.substring(prefix.length()))
                : Optional.empty();
        if (variable.isPresent()) {
          return variable;
        }
      }
      return Optional.empty();
    }

    private Optional<Formula> in(Questionnaire questionnaire, String name) {
      Optional<Variable> asked = questionnaire.variable(name);
      if (asked.isPresent()) {
        return Optional.of(AskedVariable.of(new Input(questionnaire, asked.get()), messages));
      }
      for (Derivation derivation : derivations) {
        if (isOf(derivation, questionnaire) && derivation.name().equals(name)) {
          if (reading.contains(derivation.id())) {
            throw circle(derivation);
          }
          Read known = read(derivation, questionnaire);
          KodebokException fault = known.fault();
          if (fault != null) {
            throw fault;
          }
          return Optional.of(
              AskedVariable.of(new Input(questionnaire, known.variable()), messages));
        }
      }
      return Optional.empty();
    }

    private KodebokException circle(Derivation again) {
      List<String> names = new ArrayList<>();
      derivations.stream().filter(d -> reading.contains(d.id())).forEach(d -> names.add(d.name()));
      return new KodebokException(
          DeriveReason.RECIPE_CIRCLE.with(String.join(", ", names)),
          "\""
              + again.name()
              + "\" would be computed from itself, by way of: "
              + String.join(", ", names)
              + ".");
    }

    @Override
    public Optional<List<String>> members(String set) {
      return own.set(set).map(found -> found.variables());
    }

    @Override
    public Optional<List<String>> between(String first, String last) {
      List<String> names = own.variableNames();
      int from = names.indexOf(first);
      int to = names.indexOf(last);
      return from < 0 || to < from ? Optional.empty() : Optional.of(names.subList(from, to + 1));
    }

    @Override
    public Optional<UUID> code(String path) {
      return Optional.ofNullable(codes.get(path));
    }

    @Override
    public List<String> all() {
      Map<String, Boolean> names = new LinkedHashMap<>();
      own.variableNames().forEach(name -> names.put(name, true));
      for (Questionnaire questionnaire : imported) {
        questionnaire.variableNames().forEach(name -> names.put(name, true));
      }
      derivations.forEach(derivation -> names.put(derivation.name(), true));
      return List.copyOf(names.keySet());
    }

    @Override
    public List<String> paths() {
      return paths;
    }
  }
}
