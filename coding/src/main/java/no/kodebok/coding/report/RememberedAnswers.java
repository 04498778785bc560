package no.kodebok.coding.report;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * A project that remembers the answers it was asked for. The tables of a report ask for the same
 * columns again and again, and all are to be of the same state. Everything else is passed on.
 */
final class RememberedAnswers implements InvocationHandler {
  private final ProjectReader project;
  private final Map<UUID, ResponseTable> tables = new HashMap<>();
  private @Nullable List<Questionnaire> questionnaires;

  private RememberedAnswers(ProjectReader project) {
    this.project = project;
  }

  static ProjectReader of(ProjectReader project) {
    return (ProjectReader)
        Proxy.newProxyInstance(
            ProjectReader.class.getClassLoader(),
            new Class<?>[] {ProjectReader.class},
            new RememberedAnswers(project));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    if (method.getName().equals("questionnaires") && method.getParameterCount() == 0) {
      return questionnaires();
    }
    if (method.getName().equals("responses")
        && arguments != null
        && arguments.length == 2
        && arguments[0] instanceof UUID questionnaire
        && arguments[1] instanceof Collection<?> variables
        && !variables.isEmpty()) {
      return responses(questionnaire, variables.stream().map(String::valueOf).toList());
    }
    try {
      return method.invoke(project, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private List<Questionnaire> questionnaires() {
    List<Questionnaire> known = questionnaires;
    if (known == null) {
      known = project.questionnaires();
      questionnaires = known;
    }
    return known;
  }

  private ResponseTable responses(UUID questionnaire, List<String> variables) {
    ResponseTable known = tables.get(questionnaire);
    List<String> missing =
        known == null
            ? variables
            : variables.stream().filter(name -> !known.columns().containsKey(name)).toList();
    ResponseTable all = known;
    if (all == null || !missing.isEmpty()) {
      ResponseTable read = project.responses(questionnaire, missing);
      Map<String, Column> columns = new LinkedHashMap<>(read.columns());
      if (known != null) {
        columns.putAll(known.columns());
      }
      all = new ResponseTable(read.questionnaire(), read.cases(), columns);
      tables.put(questionnaire, all);
    }
    Map<String, Column> wanted = new LinkedHashMap<>();
    for (String name : variables) {
      Column column = all.columns().get(name);
      if (column != null) {
        wanted.put(name, column);
      }
    }
    return new ResponseTable(all.questionnaire(), all.cases(), wanted);
  }
}
