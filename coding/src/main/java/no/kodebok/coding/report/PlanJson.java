package no.kodebok.coding.report;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Reads JSON with the line of every key and value. */
final class PlanJson {
  private static final int DEEPEST = 20;

  private final JsonParser parser;
  private final PlanFault fault;

  private PlanJson(JsonParser parser, PlanFault fault) {
    this.parser = parser;
    this.fault = fault;
  }

  /**
   * The value that a text is.
   *
   * @throws no.kodebok.coding.model.KodebokException if it is no whole JSON, says a key twice, or
   *     is nested too deeply
   */
  static PlanNode read(String text, PlanFault fault) {
    // A byte order mark is no part of JSON, but editors write it.
    String json = text.startsWith("\ufeff") ? text.substring(1) : text;
    try (JsonParser parser = Json.createParser(new StringReader(json))) {
      PlanJson reading = new PlanJson(parser, fault);
      PlanNode node = reading.value(parser.next(), 0);
      if (parser.hasNext()) {
        parser.next();
      }
      return node;
    } catch (JsonParsingException e) {
      JsonLocation at = e.getLocation();
      int line = at == null ? 1 : (int) Math.max(1, at.getLineNumber());
      String column = at == null ? "" : " (column " + Math.max(1, at.getColumnNumber()) + ")";
      throw fault.at(
          line,
          ReportReason.PLAN_NOT_JSON.with(),
          "the plan is no whole JSON there" + column + ". Is a comma, quote or bracket missing?",
          e);
    } catch (JsonException | java.util.NoSuchElementException e) {
      throw fault.at(
          1,
          ReportReason.PLAN_NOT_JSON.with(),
          "the plan is no whole JSON: it is empty or cut off.",
          e);
    }
  }

  private PlanNode value(Event event, int depth) {
    int line = line();
    if (depth > DEEPEST) {
      throw fault.at(
          line,
          ReportReason.PLAN_NOT_JSON.with(),
          "the plan is nested deeper than " + DEEPEST + " levels.");
    }
    return switch (event) {
      case START_OBJECT -> object(line, depth);
      case START_ARRAY -> array(line, depth);
      case VALUE_STRING -> new PlanNode.Text(parser.getString(), line);
      case VALUE_NUMBER -> new PlanNode.Amount(parser.getBigDecimal(), line);
      case VALUE_TRUE -> new PlanNode.Truth(true, line);
      case VALUE_FALSE -> new PlanNode.Truth(false, line);
      case VALUE_NULL -> new PlanNode.Nothing(line);
      case KEY_NAME, END_OBJECT, END_ARRAY ->
          throw new IllegalStateException("The parser gave " + event + " for a value");
    };
  }

  private PlanNode object(int line, int depth) {
    SequencedMap<String, PlanNode.Entry> values = new LinkedHashMap<>();
    while (true) {
      Event event = parser.next();
      if (event == Event.END_OBJECT) {
        return new PlanNode.Keys(values, line);
      }
      String key = parser.getString();
      int keyLine = line();
      PlanNode value = value(parser.next(), depth + 1);
      if (values.put(key, new PlanNode.Entry(value, keyLine)) != null) {
        throw fault.at(
            keyLine,
            ReportReason.PLAN_KEY_TWICE.with(key),
            "the key \"" + key + "\" stands twice. Remove one of them.");
      }
    }
  }

  private PlanNode array(int line, int depth) {
    List<PlanNode> values = new ArrayList<>();
    while (true) {
      Event event = parser.next();
      if (event == Event.END_ARRAY) {
        return new PlanNode.Items(values, line);
      }
      values.add(value(event, depth + 1));
    }
  }

  private int line() {
    return (int) Math.max(1, parser.getLocation().getLineNumber());
  }
}
