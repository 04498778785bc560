package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.suggest.Share;
import no.kodebok.coding.suggest.Suggestion;
import no.kodebok.coding.suggest.Suggestions;

/** What is proposed for a code, and how far it can be trusted. */
public final class SuggestionsJson {
  private SuggestionsJson() {}

  public static JsonObjectBuilder write(
      ProjectReader project, CodePath code, Suggestions suggestions) {
    ProjectNames names = new ProjectNames(project);
    JsonArrayBuilder array = Json.createArrayBuilder();
    suggestions.best().forEach(one -> array.add(write(project, names, one)));
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("code", code.toString())
            .add("state", suggestions.state().id())
            .add("fewest", Suggestions.FEWEST)
            .add("examples", suggestions.examples())
            .add("foundByQuery", suggestions.foundByQuery())
            .add("others", suggestions.others())
            .add("assumed", suggestions.assumed())
            .add("rejected", suggestions.rejected());
    Suggestions.Trial trial = suggestions.trial();
    if (trial == null) {
      object.addNull("precision");
    } else {
      object.add("precision", write(trial));
    }
    return object.add("total", suggestions.total()).add("suggestions", array);
  }

  private static JsonObjectBuilder write(Suggestions.Trial trial) {
    Share share = trial.precision();
    return Json.createObjectBuilder()
        .add("value", share.value())
        .add("low", share.low())
        .add("high", share.high())
        .add("right", share.right())
        .add("of", share.of())
        .add("base", trial.base())
        .add("parts", trial.parts())
        .add("bySource", trial.bySource());
  }

  private static JsonObjectBuilder write(
      ProjectReader project, ProjectNames names, Suggestion one) {
    SourceText text = project.text(one.source());
    Segment segment = text.segments(one.range()).getFirst();
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", one.source() + ":" + one.range().start())
            .add("source", names.source(one.source()))
            .add("sourceId", one.source().toString())
            .add("start", one.range().start())
            .add("end", one.range().end())
            .add("lines", JsonParts.lines(text.lines(one.range())));
    JsonParts.addOrNull(object, "speaker", segment.speaker());
    JsonParts.addOrNull(object, "case", names.caseOf(one.source(), segment));
    return object
        .add("text", one.range().in(text.text()))
        .add("score", one.score())
        .add("words", Json.createArrayBuilder(one.words()))
        .add("passed", one.passed());
  }
}
