package no.kodebok.coding.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.prose.Statement.Kind;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Analysis;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.TableRequest;

/**
 * The figures of a project that a text may speak of: of the questions whose words stand in it, by
 * the groups that its sentences name, and of all published tables.
 */
public final class ProjectFigures {
  private static final int MOST_VALUES = 60;
  private static final int MOST_GROUPS = 15;
  private static final int MOST_CROSSED = 400;

  private final ProjectReader project;
  private final Language language;

  /** Whether the text speaks of means, which cost more to compute. */
  private final boolean means;

  private final List<TableFigure> figures = new ArrayList<>();
  private final Set<List<String>> crossed = new HashSet<>();

  private ProjectFigures(ProjectReader project, Language language, boolean means) {
    this.means = means;
    this.project = project;
    this.language = language;
  }

  /** Those that the text's statements may be of. */
  public static List<TableFigure> of(ProjectReader project, String text, Language language) {
    ProjectFigures made = new ProjectFigures(project, language, speaksOfMeans(text));
    Set<String> words = Words.of(text);
    List<Set<String>> sentences = sentences(text);
    for (Questionnaire questionnaire : project.questionnaires()) {
      made.questionnaire(questionnaire, words, sentences);
    }
    made.published();
    return made.figures;
  }

  /** Those of the project's published tables. */
  public static List<TableFigure> published(ProjectReader project) {
    ProjectFigures made = new ProjectFigures(project, Language.NB, false);
    made.published();
    return made.figures;
  }

  private static boolean speaksOfMeans(String text) {
    return StatementReader.of(text).stream()
        .anyMatch(statement -> {
          Statement.Trend trend = statement.trend();
          return statement.kind() == Kind.MEAN
              || statement.kind() == Kind.MEDIAN
              || (trend != null && trend.means());
        });
  }

  private void published() {
    for (Aggregate aggregate : project.aggregates()) {
      figures.addAll(TableFigures.of(aggregate.table()));
    }
  }

  /** The words around each statement: of some lines to either side, which are cheap to find. */
  private static List<Set<String>> sentences(String text) {
    Set<Set<String>> sentences = new LinkedHashSet<>();
    for (Statement statement : StatementReader.of(text)) {
      int start = text.lastIndexOf("\n\n", statement.range().start());
      int end = text.indexOf("\n\n", statement.range().end());
      int from = Math.max(start, statement.range().start() - 400);
      int to = Math.min(end < 0 ? text.length() : end, statement.range().end() + 400);
      sentences.add(Words.of(text.substring(Math.max(0, from), to)));
    }
    return List.copyOf(sentences);
  }

  private void questionnaire(
      Questionnaire questionnaire, Set<String> words, List<Set<String>> sentences) {
    List<Variable> asked = new ArrayList<>();
    List<Variable> measured = new ArrayList<>();
    respondents(questionnaire);
    for (Variable variable : questionnaire.variables()) {
      boolean groups = variable.scale() == Scale.NOMINAL || variable.scale() == Scale.ORDINAL;
      if (groups && variable.values().size() <= MOST_VALUES && near(about(variable), words)) {
        asked.add(variable);
        table(TableRequest.of(qualified(questionnaire, variable.name())), variable.scale());
      } else if (means && variable.scale() == Scale.INTERVAL && near(about(variable), words)) {
        measured.add(variable);
        table(TableRequest.of(qualified(questionnaire, variable.name())), variable.scale());
      }
    }
    for (VariableSet set : questionnaire.sets()) {
      Set<String> about = Words.of(set.name() + " " + set.label());
      for (String name : set.variables()) {
        questionnaire.variable(name).ifPresent(variable -> about.addAll(about(variable)));
      }
      if (near(about, words)) {
        made(TableRequest.of(qualified(questionnaire, set.name())));
      }
    }
    for (Set<String> sentence : sentences) {
      groups(questionnaire, asked, measured, sentence);
    }
  }

  /** How many rows a questionnaire has is what "N" says where nothing else is named. */
  private void respondents(Questionnaire questionnaire) {
    if (questionnaire.kind() == QuestionnaireKind.SURVEY && !questionnaire.variables().isEmpty()) {
      String first = questionnaire.variables().getFirst().name();
      long rows = project.responses(questionnaire.id(), List.of(first)).cases().size();
      figures.add(
          new TableFigure(
              questionnaire.name(),
              "question",
              "",
              "",
              Double.NaN,
              rows,
              -1,
              List.of(),
              List.of()));
    }
  }

  private void groups(
      Questionnaire questionnaire,
      List<Variable> asked,
      List<Variable> measured,
      Set<String> sentence) {
    List<Variable> all = new ArrayList<>(asked);
    all.addAll(measured);
    for (Variable column : asked) {
      if (column.values().size() > MOST_GROUPS || !names(column, sentence)) {
        continue;
      }
      for (Variable row : all) {
        List<String> key = List.of(questionnaire.name(), row.name(), column.name());
        if (!row.name().equals(column.name())
            && near(about(row), sentence)
            && crossed.size() < MOST_CROSSED
            && crossed.add(key)) {
          table(
              TableRequest.of(
                  qualified(questionnaire, row.name()), qualified(questionnaire, column.name())),
              row.scale());
        }
      }
    }
  }

  private static String qualified(Questionnaire questionnaire, String name) {
    return questionnaire.name() + "/" + name;
  }

  private static Set<String> about(Variable variable) {
    StringBuilder words = new StringBuilder(variable.name()).append(' ').append(variable.label());
    words.append(' ').append(variable.question() == null ? "" : variable.question());
    variable.values().forEach(value -> words.append(' ').append(value.label()));
    return Words.of(words.toString());
  }

  private static boolean near(Set<String> about, Set<String> words) {
    return about.stream().anyMatch(words::contains);
  }

  /** Whether a sentence names one of a variable's groups. */
  private static boolean names(Variable variable, Set<String> sentence) {
    return variable.values().stream()
        .map(value -> Words.of(value.label()))
        .anyMatch(label -> !label.isEmpty() && sentence.containsAll(label));
  }

  /** With its means where the text speaks of such and the answers are steps or measures. */
  private void table(TableRequest request, Scale scale) {
    boolean meant = means && (scale == Scale.ORDINAL || scale == Scale.INTERVAL);
    if (!(meant && made(request.withAnalysis(Analysis.PLAIN.withMeans())))) {
      made(request);
    }
  }

  private boolean made(TableRequest request) {
    try {
      figures.addAll(
          TableFigures.of(
              TableMaker.make(project, request.withStatistics(Set.<Statistic>of()), language),
              "question"));
      return true;
    } catch (KodebokException e) {
      // A question that nobody answered, or a battery of mixed scales, makes no table: there is
      // nothing that the text could be held against.
      return false;
    }
  }
}
