package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.tables.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Values put in the place of values, the first rule that is about a value deciding. What is missing
 * stays missing, of its kind, unless a rule is about it.
 *
 * @param merging whether a value without a rule stays as it is; otherwise it is system missing
 */
record Recode(Formula of, List<RecodeRule> rules, boolean merging, Messages messages)
    implements Formula {
  Recode {
    rules = List.copyOf(rules);
  }

  @Override
  public List<Formula> parts() {
    return List.of(of);
  }

  @Override
  public Meaning meaning() {
    Meaning before = of.meaning();
    Map<String, ValueLabel> values = new LinkedHashMap<>();
    boolean labelled = false;
    boolean copies = merging;
    for (RecodeRule rule : rules) {
      if (rule.to() instanceof RecodeRule.To.Category(var value, var named)) {
        values.merge(value.code(), value, (a, b) -> a.label().equals(a.code()) ? b : a);
        labelled |= named;
      }
      copies |= rule.to() instanceof RecodeRule.To.Same;
    }
    boolean numbers =
        copies && !labelled && before.values().isEmpty() && before.scale() == Scale.INTERVAL;
    List<ValueLabel> all = numbers ? List.of() : ordered(before, values, copies);
    Scale scale =
        numbers
            ? Scale.INTERVAL
            : before.scale() == Scale.ORDINAL || before.scale() == Scale.INTERVAL
                ? Scale.ORDINAL
                : Scale.NOMINAL;
    return before.with(scale, merging ? before.direction() : null, all).adding(newKinds());
  }

  /** In the order of the variable where its values stay, else by number, else as written. */
  private List<ValueLabel> ordered(Meaning before, Map<String, ValueLabel> made, boolean copies) {
    List<ValueLabel> all = new ArrayList<>();
    if (copies) {
      for (ValueLabel value : before.values()) {
        ValueLabel now = now(value, made);
        if (now != null && all.stream().noneMatch(v -> v.code().equals(now.code()))) {
          all.add(now);
        }
      }
    }
    for (ValueLabel value : made.values()) {
      if (all.stream().noneMatch(v -> v.code().equals(value.code()))) {
        all.add(value);
      }
    }
    boolean numeric = all.stream().noneMatch(v -> Double.isNaN(Given.answer(v.code()).number()));
    if (numeric && !merging) {
      all.sort(Comparator.comparingDouble(v -> Given.answer(v.code()).number()));
    }
    return all;
  }

  private @Nullable ValueLabel now(ValueLabel value, Map<String, ValueLabel> made) {
    Given given = Given.answer(value.code());
    Optional<RecodeRule> rule = rule(given);
    if (rule.isEmpty()) {
      return merging ? made.getOrDefault(value.code(), value) : null;
    }
    return switch (rule.get().to()) {
      case RecodeRule.To.Category category ->
          made.getOrDefault(category.value().code(), category.value());
      case RecodeRule.To.Same same -> made.getOrDefault(value.code(), value);
      case RecodeRule.To.Nothing nothing -> null;
    };
  }

  /** Kinds of no answer that the rules make, in the language of the project. */
  private List<MissingCode> newKinds() {
    Set<MissingKind> kinds = EnumSet.noneOf(MissingKind.class);
    for (RecodeRule rule : rules) {
      if (rule.to() instanceof RecodeRule.To.Nothing(var kind) && kind != MissingKind.SYSTEM) {
        kinds.add(kind);
      }
    }
    return kinds.stream()
        .map(kind -> new MissingCode(kind.id(), kind, messages.text("missing." + kind.id())))
        .toList();
  }

  @Override
  public Answers answers(Respondents respondents) {
    Meaning after = meaning();
    return of.answers(respondents).map(given -> recoded(given, after));
  }

  private Given recoded(Given given, Meaning after) {
    Optional<RecodeRule> rule = rule(given);
    if (rule.isEmpty()) {
      return given.answered() ? merging ? given : Given.NOTHING : after.none(given, of.meaning());
    }
    return switch (rule.get().to()) {
      case RecodeRule.To.Category category -> Given.answer(category.value().code());
      case RecodeRule.To.Same same -> given.answered() ? given : after.none(given, of.meaning());
      case RecodeRule.To.Nothing nothing -> after.none(nothing.kind());
    };
  }

  /** The rule that decides about a value. */
  Optional<RecodeRule> rule(Given given) {
    String label = of.meaning().label(given.code());
    String told =
        given.missing() == null
            ? label
            : of.meaning().missing().stream()
                .filter(code -> code.code().equals(given.code()))
                .map(MissingCode::label)
                .findFirst()
                .orElse(label);
    return rules.stream().filter(rule -> rule.concerns(given, told)).findFirst();
  }
}
