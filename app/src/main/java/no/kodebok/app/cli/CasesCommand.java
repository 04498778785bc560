package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectStore;
import picocli.CommandLine.Command;

@Command(name = "cases", description = "List the cases with their variables.")
final class CasesCommand extends ProjectCommand {
  @Override
  int run(ProjectSession session) {
    ProjectStore store = session.store();
    CaseAnswers answers = CaseAnswers.load(store, Set.of());
    SpeakerCases speakers = SpeakerCases.of(store);
    Map<UUID, List<String>> sources = new HashMap<>();
    for (Source source : store.sources()) {
      for (UUID caseId : speakers.all(source)) {
        sources.computeIfAbsent(caseId, c -> new ArrayList<>()).add(source.name());
      }
    }
    JsonArrayBuilder array = Json.createArrayBuilder();
    TextTable table = new TextTable("case", "sources", "variables");
    for (Case studied : store.cases()) {
      List<String> own = sources.getOrDefault(studied.id(), List.of());
      Map<String, Answer> variables = answers.answers(studied.id());
      if (json()) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        variables.forEach((name, answer) -> values.add(name, answer.code()));
        array.add(
            Json.createObjectBuilder()
                .add("id", studied.id().toString())
                .add("name", studied.name())
                .add("sources", Json.createArrayBuilder(own))
                .add("variables", values));
      } else {
        table.row(
            studied.name(),
            String.join(", ", own),
            variables.entrySet().stream()
                .map(v -> v.getKey() + "=" + v.getValue().label())
                .collect(Collectors.joining(", ")));
      }
    }
    if (json()) {
      print(Json.createObjectBuilder().add("cases", array).build());
    } else {
      table.print(out());
    }
    return 0;
  }
}
