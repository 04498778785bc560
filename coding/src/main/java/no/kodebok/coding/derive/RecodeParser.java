package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.derive.RecodeRule.From;
import no.kodebok.coding.derive.RecodeRule.To;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.filter.Value;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.tables.Messages;

/** Reads the rules of a recode: {@code ; 1, 2 = 1 "Lav"; 3–5 = 2 "Høy"; ellers = mangler}. */
final class RecodeParser {
  private final RecipeReading reading;
  private final Messages messages;
  private final boolean merging;

  RecodeParser(RecipeReading reading, Messages messages, boolean merging) {
    this.reading = reading;
    this.messages = messages;
    this.merging = merging;
  }

  /** A rule as it is written: one without a code gets one when all are known. */
  private record Written(RecipeToken place, List<From> from, List<String> values, Target target) {}

  /** What a rule makes; exactly one of its parts is there. */
  private record Target(Optional<String> code, Optional<String> label, Optional<To> other) {}

  Recode after(Formula of) {
    List<Written> written = new ArrayList<>();
    while (reading.skip(";")) {
      if (reading.peek().isSign(")")) {
        break;
      }
      written.add(rule());
    }
    if (written.isEmpty()) {
      throw reading.unexpected("\";\" and a rule such as 1, 2 = 1 \"Lav\"");
    }
    return new Recode(of, coded(of, written), merging, messages);
  }

  /** Labels without a code get the next free one; when merging, that of the first merged value. */
  private List<RecodeRule> coded(Formula of, List<Written> written) {
    Set<String> taken = new HashSet<>();
    written.forEach(rule -> rule.target().code().ifPresent(taken::add));
    Map<String, String> codeOf = new LinkedHashMap<>();
    written.forEach(rule ->
        rule.target()
            .code()
            .ifPresent(
                code -> rule.target().label().ifPresent(label -> codeOf.putIfAbsent(label, code))));
    List<RecodeRule> rules = new ArrayList<>();
    for (Written rule : written) {
      Target target = rule.target();
      if (target.other().isPresent()) {
        rules.add(new RecodeRule(rule.from(), target.other().get()));
        continue;
      }
      String label = target.label().orElse("");
      String code = target.code().orElse("");
      if (code.isEmpty()) {
        code = codeOf.computeIfAbsent(label, l -> free(of, rule, taken));
        taken.add(code);
      }
      rules.add(
          new RecodeRule(
              rule.from(),
              new To.Category(
                  new ValueLabel(code, label.isEmpty() ? code : label), !label.isEmpty())));
    }
    return rules;
  }

  private String free(Formula of, Written rule, Set<String> taken) {
    if (merging && !rule.values().isEmpty()) {
      String first = rule.values().getFirst();
      Value value = new Value(first);
      return of.meaning().values().stream()
          .filter(v -> value.isAnswer(new Answer(v.code(), v.label())))
          .map(ValueLabel::code)
          .findFirst()
          .orElse(first);
    }
    int code = 1;
    while (taken.contains(String.valueOf(code))) {
      code++;
    }
    return String.valueOf(code);
  }

  private Written rule() {
    RecipeToken place = reading.peek();
    // A merged category may stand before its values, too: "Ledere" = 1, 2.
    if (merging && reading.peek().kind() == RecipeToken.Kind.QUOTED && labelFirst()) {
      String label = reading.next().text();
      reading.next();
      List<String> values = new ArrayList<>();
      List<From> from = from(values);
      return new Written(
          place, from, values, new Target(Optional.empty(), Optional.of(label), Optional.empty()));
    }
    List<String> values = new ArrayList<>();
    List<From> from = from(values);
    if (!reading.skip("=") && !reading.skip("->") && !reading.skip("→")) {
      throw reading.unexpected("\"=\" and the new value");
    }
    return new Written(place, from, values, target());
  }

  /** Whether the rule has one text before the sign and several values, or numbers, behind it. */
  private boolean labelFirst() {
    if (!reading.peek(1).isSign("=")) {
      return false;
    }
    RecipeToken after = reading.peek(2);
    RecipeToken then = reading.peek(3);
    return then.isSign(",") || then.isDash() || (after.isNumber() && !labelFollows(then));
  }

  private static boolean labelFollows(RecipeToken token) {
    return token.kind() == RecipeToken.Kind.QUOTED;
  }

  private List<From> from(List<String> values) {
    List<From> from = new ArrayList<>();
    do {
      from.add(oneFrom(values));
    } while (reading.skip(","));
    return from;
  }

  private From oneFrom(List<String> values) {
    RecipeToken token = reading.peek();
    for (String sign : List.of("<=", ">=", "<", ">")) {
      if (reading.skip(sign)) {
        double limit = reading.number("a number");
        return switch (sign) {
          case "<=" -> new From.Between(Double.NaN, limit);
          case "<" -> new From.Between(Double.NaN, Math.nextDown(limit));
          case ">=" -> new From.Between(limit, Double.NaN);
          default -> new From.Between(Math.nextUp(limit), Double.NaN);
        };
      }
    }
    boolean lowest = token.isWord(Words.LOWEST) && isTo(reading.peek(1));
    if (lowest) {
      reading.next();
      reading.next();
      return new From.Between(Double.NaN, reading.number("a number"));
    }
    boolean negative = token.isDash() && reading.peek(1).isNumber();
    if (negative || token.isNumber()) {
      int mark = reading.mark();
      double number = reading.number("a number");
      if (reading.skip("+")) {
        return new From.Between(number, Double.NaN);
      }
      if (isTo(reading.peek())) {
        reading.next();
        if (reading.skip(Words.HIGHEST)) {
          return new From.Between(number, Double.NaN);
        }
        RecipeToken end = reading.peek();
        double last = reading.number("the end of the range");
        if (last < number) {
          throw reading.argument(end, "A range goes from a number to a greater one.");
        }
        return new From.Between(number, last);
      }
      reading.back(mark);
    }
    return named(values);
  }

  private static boolean isTo(RecipeToken token) {
    return token.isDash() || token.isWord(Words.TO);
  }

  /** A code or label, or a word for what is missing or left. */
  private From named(List<String> values) {
    RecipeToken token = reading.peek();
    boolean quoted = token.kind() == RecipeToken.Kind.QUOTED;
    String text = text("a value");
    if (!quoted) {
      if (isOneOf(text, Words.ELSE)) {
        return new From.Rest();
      }
      if (isOneOf(text, Words.MISSING)) {
        return new From.None(EnumSet.allOf(MissingKind.class));
      }
      Optional<MissingKind> kind = Words.kind(text.replace(" ", ""));
      if (kind.isPresent()) {
        return new From.None(EnumSet.of(kind.get()));
      }
    }
    values.add(text);
    return new From.One(text, token.start(), new Value(text));
  }

  private Target target() {
    RecipeToken token = reading.peek();
    if (token.kind() == RecipeToken.Kind.QUOTED) {
      return new Target(Optional.empty(), Optional.of(reading.next().text()), Optional.empty());
    }
    String text = text("the new value");
    if (isOneOf(text, Words.COPY)) {
      return other(new To.Same());
    }
    if (isOneOf(text, Words.MISSING)) {
      return other(new To.Nothing(MissingKind.SYSTEM));
    }
    Optional<MissingKind> kind = Words.kind(text.replace(" ", ""));
    if (kind.isPresent()) {
      return other(new To.Nothing(kind.get()));
    }
    Optional<String> label =
        reading.peek().kind() == RecipeToken.Kind.QUOTED
            ? Optional.of(reading.next().text())
            : Optional.empty();
    return new Target(Optional.of(text), label, Optional.empty());
  }

  private static Target other(To to) {
    return new Target(Optional.empty(), Optional.empty(), Optional.of(to));
  }

  /** A quoted text, a number with its sign, or words as they stand beside each other. */
  private String text(String expected) {
    RecipeToken first = reading.peek();
    if (first.kind() == RecipeToken.Kind.QUOTED) {
      return reading.next().text();
    }
    if (first.isDash() && reading.peek(1).isNumber()) {
      reading.next();
      return "-" + reading.next().text();
    }
    if (first.kind() != RecipeToken.Kind.WORD) {
      throw reading.unexpected(expected);
    }
    int end = reading.next().end();
    while (reading.peek().kind() == RecipeToken.Kind.WORD) {
      end = reading.next().end();
    }
    return reading.text(first.start(), end);
  }

  private static boolean isOneOf(String text, Set<String> words) {
    return words.contains(text.toLowerCase(Locale.ROOT));
  }
}
