package no.kodebok.app.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.tables.RequestValues;
import org.jspecify.annotations.Nullable;

/** What a table is asked for with on the command line; a value that does not fit is wrong use. */
final class TableOptions implements RequestValues {
  private final Map<String, Object> said = new HashMap<>();

  /** What an option has; null where it is not given. */
  TableOptions say(String key, @Nullable Object value) {
    if (value != null) {
      said.put(key, value);
    }
    return this;
  }

  @Override
  public @Nullable String text(String key) {
    return said.get(key) instanceof String text ? text : null;
  }

  @Override
  public List<String> texts(String key) {
    Object value = said.get(key);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(value.toString());
  }

  @Override
  public @Nullable Integer whole(String key, int least, int most) {
    if (!(said.get(key) instanceof Integer number)) {
      return null;
    }
    if (number < least || number > most) {
      throw unfit(key, "a whole number from " + least + " to " + most, number.toString());
    }
    return number;
  }

  @Override
  public Optional<Boolean> truth(String key) {
    return said.get(key) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
  }

  @Override
  public KodebokException unfit(String key, String expected, String found) {
    return new WrongUseException(option(key) + " takes " + expected + ", not " + found + ".");
  }

  @Override
  public KodebokException at(String key, KodebokException refusal) {
    WrongUseException wrong = new WrongUseException(option(key) + ": " + refusal.getMessage());
    wrong.initCause(refusal);
    return wrong;
  }

  /** As it is written: {@code minCell} is {@code --min-cell}. */
  private static String option(String key) {
    return "--" + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
