package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked of any address, the answer is one or a sentence, and the project stays whole.
 */
class HostileRequestsTest {
  private static final int ROUNDS = 15;
  private static final String WHOLE = "/api/project/export?format=json";
  private static final int SHORTEST_SENTENCE = 10;

  /** What requests are made of. */
  private static final String[] NAMES =
      """
      after aliases alone answers arguments attributes attribution automatic base before bootstrap by
      case caseId charset chart choice chosen classes code codeId codePath coder coders codes codings
      colour column consensus context count counted create decision definition direction directory
      doNotUse dryRun edited end ends example except facets fold folder format from group hits id ids
      kind label language leftOut limit line margin mask max memo missing name note offset one order
      other parent parts passages path place q query question questionnaire readings recipe relation
      repair replace review row run saved scale separate show sort source sourceId speaker start step
      table take text texts threshold title to unit use value values variable variables where words
      """
          .split("\\s+");

  private static final String[] WORDS = {
    "",
    " ",
    "0",
    "-1",
    "1e999",
    "99999999999999999999",
    "null",
    "\uD83D\uDE42",
    "a/b",
    "../..",
    "%",
    "\"",
    "kode:Tid",
    "kode:",
    "alder < 30",
    "alder <",
    "((",
    "IKKE",
    "a OG",
    "\"a",
    "a~",
    "*",
    "[]",
    "{}",
    "<b>",
    "=1+1",
    "x".repeat(400),
    "true",
    "NaN",
    "rolle",
    "rolle * kontor",
    "Tid/*",
    "nb",
    "xlsx",
    "docx",
    "csv",
    "json",
    "html",
    "segment",
    "character",
    "source",
    "column",
    "2026-13-40",
    "{navn}",
    "{rolle}, {",
    "omkod(",
    "hvis(",
    "{\"rows\":\"rolle\"}",
    "{\"rows\":5}",
    "[1,2",
    "Kari S.",
    "{\"rows\":\"rolle\",\"columns\":[{\"x\":1}]}",
    "{\"rows\":\"rolle\",\"filter\":\"(\"}",
    "\u0000"
  };

  private static final String[] NO_OBJECTS = {
    "",
    "[]",
    "null",
    "\"x\"",
    "{\"a\":",
    "{\"a\":".repeat(5000),
    "[".repeat(50_000),
    "{}x",
    "\u0000"
  };

  private static final Pattern ID =
      Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Random random = new Random(20261126);
  private final Set<String> ids = new LinkedHashSet<>(List.of(UUID.randomUUID().toString()));
  private List<String> known = List.of();
  @TempDir private Path folder;

  @Test
  void anythingIsAnsweredOrRefusedInASentence() {
    try (ServedStudy study = ServedStudy.in(folder)) {
      Calls calls = new Calls(study);
      calls.code(0, 12, "Tid");
      long begun = study.store().lastChange();
      String before = whole(calls);
      List<String> routes =
          study.routes().stream().filter(route -> !route.contains("/events")).toList();
      assertTrue(routes.size() > 100, "the routes are known");
      for (int round = 0; round < ROUNDS; round++) {
        for (String route : routes) {
          ask(calls, route);
        }
      }
      assertEquals(List.of(), study.store().check());
      study.store().undoFrom("Ane", begun + 1);
      assertEquals(before, whole(calls), "all that was written is undone");
    }
  }

  /** All of the project, but for when it was last written and by which steps. */
  private static String whole(Calls calls) {
    String whole = calls.get(WHOLE).body().replaceFirst("\"changedAt\":\"[^\"]+\"", "");
    return whole.substring(0, whole.indexOf(",\"history\":"));
  }

  private void ask(Calls calls, String route) {
    known = new ArrayList<>(ids);
    String method = route.substring(0, route.indexOf(' '));
    StringBuilder address = new StringBuilder();
    Matcher parameter = Pattern.compile("\\{[^}]+}").matcher(route.substring(method.length() + 1));
    while (parameter.find()) {
      parameter.appendReplacement(
          address, encoded(random.nextInt(4) > 0 ? anId() : "x" + number()));
    }
    parameter.appendTail(address);
    String separator = "?";
    for (String name : NAMES) {
      if (method.equals("GET") && random.nextInt(8) == 0) {
        address.append(separator).append(name).append('=').append(encoded(word()));
        separator = "&";
      }
    }
    String body =
        random.nextInt(12) == 0 ? NO_OBJECTS[random.nextInt(NO_OBJECTS.length)] : object();
    HttpRequest.Builder request =
        calls
            .to(address.toString())
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    requireAnswer(calls.send(request), method + " " + address + "\n" + body);
  }

  private void requireAnswer(HttpResponse<String> answer, String asked) {
    String told = answer.body();
    assertTrue(answer.statusCode() < 500, () -> asked + "\n" + told);
    if (answer.statusCode() >= 400) {
      String sentence = Calls.json(answer).getString("error");
      assertTrue(sentence.length() > SHORTEST_SENTENCE, () -> asked + "\n" + told);
      assertFalse(sentence.contains("no.kodebok"), () -> asked + "\n" + told);
    } else {
      ID.matcher(told).results().limit(20).forEach(id -> ids.add(id.group()));
    }
  }

  private String object() {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (String name : NAMES) {
      if (random.nextInt(5) > 0) {
        object.add(name, value(0));
      }
    }
    return object.build().toString();
  }

  private JsonValue value(int depth) {
    return switch (random.nextInt(depth < 2 ? 10 : 6)) {
      case 0, 1 -> Json.createValue(anId());
      case 2, 3, 4 -> Json.createValue(word());
      case 5 -> Json.createValue(number());
      case 6 -> random.nextBoolean() ? JsonValue.TRUE : JsonValue.NULL;
      case 7 -> Json.createValue(random.nextDouble() * 1e12);
      case 8 -> Json.createArrayBuilder().add(value(depth + 1)).add(value(depth + 1)).build();
      default ->
          Json.createObjectBuilder()
              .add(NAMES[random.nextInt(NAMES.length)], value(depth + 1))
              .add(NAMES[random.nextInt(NAMES.length)], value(depth + 1))
              .build();
    };
  }

  private String anId() {
    return known.get(random.nextInt(known.size()));
  }

  private String word() {
    return random.nextInt(4) == 0 ? anId() : WORDS[random.nextInt(WORDS.length)];
  }

  private int number() {
    return random.nextInt(5) == 0 ? random.nextInt() : random.nextInt(60);
  }

  private static String encoded(String written) {
    return URLEncoder.encode(written, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
