package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Passages that wait to be looked at: the words that were coded, and those that stand there now.
 */
public final class ReviewsJson {
  private ReviewsJson() {}

  /**
   * Those of one source, or of all.
   *
   * @param source null for all
   */
  public static JsonArrayBuilder write(ProjectReader project, @Nullable UUID source) {
    ProjectNames names = new ProjectNames(project);
    Map<UUID, ChosenQuote> quotes = new HashMap<>();
    project.chosenQuotes().forEach(quote -> quotes.put(quote.id(), quote));
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (PassageReview review : project.reviews()) {
      if (source != null && !source.equals(review.source())) {
        continue;
      }
      Coding coding = project.coding(review.subject()).orElse(null);
      ChosenQuote quote = quotes.get(review.subject());
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("id", review.subject().toString())
              .add("sourceId", review.source().toString())
              .add("source", names.source(review.source()))
              .add("kind", coding == null ? "quote" : "coding")
              .add(
                  "before",
                  CorrectionJson.passage(
                      review.before(), project.text(review.source(), review.revision())));
      TextRange now = coding != null ? coding.range() : quote == null ? null : quote.range();
      // What was removed since needs no look any more, but the review is still to be closed.
      if (now != null) {
        object.add("after", CorrectionJson.passage(now, project.text(review.source())));
      }
      if (coding != null) {
        object.add("code", names.code(coding.code())).add("coder", names.coder(coding.coder()));
      }
      array.add(object);
    }
    return array;
  }
}
