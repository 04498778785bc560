package no.kodebok.app.web;

import io.javalin.http.Context;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.quotes.AttributionChoice;
import no.kodebok.coding.quotes.AttributionClass;
import no.kodebok.coding.quotes.Folding;
import no.kodebok.coding.quotes.QuoteFilter;
import no.kodebok.coding.quotes.QuoteGrouping;
import org.jspecify.annotations.Nullable;

/** Reads which quotes are asked for from the parameters of a request. */
final class QuoteQuery {
  private static final String ATTRIBUTE = "attribute:";

  private QuoteQuery() {}

  static QuoteFilter filter(Context request) {
    String words = textOrNull(request, "words");
    return new QuoteFilter(
        ids(request, "code"),
        attributes(request.queryParam("attributes")),
        ids(request, "coder"),
        ids(request, "source"),
        "true".equals(request.queryParam("chosen")),
        words == null ? "" : words,
        textOrNull(request, "where"));
  }

  /** The template, and those of classes of informants in the order in which they count. */
  static AttributionChoice attribution(Context request) {
    return new AttributionChoice(
        textOrNull(request, "attribution"),
        ComparedQuery.list(request, "classes").stream().map(AttributionClass::parse).toList());
  }

  /** Rules for masks; none where nothing is asked for. */
  static List<String> masks(Context request) {
    return names(request, "mask").stream().sorted().toList();
  }

  static QuoteGrouping grouping(@Nullable String written) {
    if (written == null || written.equals("code")) {
      return QuoteGrouping.CODES;
    }
    if (written.equals("source")) {
      return QuoteGrouping.SOURCES;
    }
    if (written.startsWith(ATTRIBUTE)) {
      return QuoteGrouping.attribute(written.substring(ATTRIBUTE.length()));
    }
    throw RefusedException.badRequest("group is code, source, or attribute: and a variable.");
  }

  /** What is equal is shown as one unless another folding is asked for. */
  static Folding folding(@Nullable String written) {
    if (written == null) {
      return Folding.EQUAL;
    }
    return switch (written) {
      case "none" -> Folding.NONE;
      case "equal" -> Folding.EQUAL;
      case "near" -> Folding.NEAR;
      default -> throw RefusedException.badRequest("fold is none, equal or near.");
    };
  }

  static @Nullable String textOrNull(Context request, String name) {
    String text = request.queryParam(name);
    return text == null || text.isBlank() ? null : text;
  }

  static int number(Context request, String name, int standard, int most) {
    String written = request.queryParam(name);
    try {
      return written == null ? standard : Math.clamp(Integer.parseInt(written), 0, most);
    } catch (NumberFormatException e) {
      throw RefusedException.badRequest(name + " is a whole number.");
    }
  }

  /** A list of names, in JSON. */
  static Set<String> names(Context request, String name) {
    return new HashSet<>(ComparedQuery.list(request, name));
  }

  private static Set<UUID> ids(Context request, String name) {
    String written = textOrNull(request, name);
    return written == null
        ? Set.of()
        : Arrays.stream(written.split(",", -1)).map(Answers::id).collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> attributes(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return Map.of();
    }
    if (!(Answers.json("attributes", written) instanceof JsonObject variables)) {
      throw RefusedException.badRequest("attributes has a list of texts for each variable.");
    }
    Map<String, Set<String>> attributes = new HashMap<>();
    variables.forEach((name, values) -> {
      List<String> texts = Answers.texts(name, values);
      if (!texts.isEmpty()) {
        attributes.put(name, new HashSet<>(texts));
      }
    });
    return attributes;
  }
}
