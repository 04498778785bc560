package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.codebook.CodebookComparison;
import no.kodebok.coding.codebook.CodebookComparison.Difference;
import no.kodebok.coding.codebook.CodebookComparison.Kind;
import no.kodebok.coding.model.CodePath;
import org.jspecify.annotations.Nullable;

/** What became of a codebook between two of its versions. */
public final class ComparisonJson {
  private ComparisonJson() {}

  /**
   * The differences.
   *
   * @param from name of the earlier version
   * @param to name of the later one; null for the codebook as it is
   */
  public static JsonObject write(String from, @Nullable String to, CodebookComparison comparison) {
    JsonArrayBuilder differences = Json.createArrayBuilder();
    comparison.differences().forEach(difference -> differences.add(write(difference)));
    JsonObjectBuilder object = Json.createObjectBuilder().add("from", from);
    return JsonParts.addOrNull(object, "to", to).add("differences", differences).build();
  }

  private static JsonObject write(Difference difference) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("kind", id(difference.kind()))
            .add("codeId", difference.code().toString());
    JsonParts.addOrNull(object, "pathBefore", text(difference.pathBefore()));
    JsonParts.addOrNull(object, "pathAfter", text(difference.pathAfter()));
    if (difference.kind() == Kind.REMOVED && !difference.after().isEmpty()) {
      object.add("mergedInto", difference.after());
    }
    return object.add("before", difference.before()).add("after", difference.after()).build();
  }

  private static String id(Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case RENAMED -> "renamed";
      case MOVED -> "moved";
      case DEFINITION -> "definition";
      case USE -> "use";
      case DO_NOT_USE -> "doNotUse";
      case EXAMPLE -> "example";
      case ALIASES -> "aliases";
      case COLOUR -> "colour";
    };
  }

  private static @Nullable String text(@Nullable CodePath path) {
    return path == null ? null : path.toString();
  }
}
