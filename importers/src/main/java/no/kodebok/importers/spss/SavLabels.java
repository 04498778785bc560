package no.kodebok.importers.spss;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kodebok.importers.FindingLog;

/** The value labels of every variable, and the missing values of long strings. */
final class SavLabels {
  /** A labelled value: a number as bits, or a text; strings hold one character a byte. */
  record Label(long bits, String text, String label) {
    double number() {
      return Double.longBitsToDouble(bits);
    }
  }

  private final Map<Integer, List<Label>> byElement = new HashMap<>();
  private final Map<String, List<Label>> byName = new HashMap<>();
  private final Map<String, List<String>> missingByName = new HashMap<>();

  static SavLabels of(Dictionary dictionary, ByteOrder order, FindingLog log) {
    SavLabels labels = new SavLabels();
    for (LabelSet set : dictionary.labels()) {
      labels.add(set, order);
    }
    labels.read(dictionary, InfoRecord.LONG_LABELS, log);
    labels.read(dictionary, InfoRecord.LONG_MISSING, log);
    return labels;
  }

  private void add(LabelSet set, ByteOrder order) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < set.values().size(); i++) {
      byte[] value = set.values().get(i);
      labels.add(
          new Label(
              ByteBuffer.wrap(value).order(order).getLong(),
              new String(value, StandardCharsets.ISO_8859_1).stripTrailing(),
              set.labels().get(i)));
    }
    set.variables().forEach(element -> byElement.put(element, labels));
  }

  private void read(Dictionary dictionary, int subtype, FindingLog log) {
    for (InfoRecord info : dictionary.infos(subtype)) {
      ByteBuffer from = info.numbers();
      try {
        while (from.hasRemaining()) {
          String name = InfoRecord.text(from).strip().toUpperCase(Locale.ROOT);
          if (subtype == InfoRecord.LONG_LABELS) {
            byName.computeIfAbsent(name, n -> new ArrayList<>()).addAll(longLabels(from));
          } else {
            missingByName.computeIfAbsent(name, n -> new ArrayList<>()).addAll(longMissing(from));
          }
        }
      } catch (BufferUnderflowException e) {
        log.warning("record-damaged", String.valueOf(subtype));
      }
    }
  }

  private static List<Label> longLabels(ByteBuffer from) {
    List<Label> labels = new ArrayList<>();
    from.getInt();
    int count = from.getInt();
    for (int i = 0; i < count; i++) {
      String value = InfoRecord.text(from).stripTrailing();
      labels.add(new Label(0, value, InfoRecord.text(from).stripTrailing()));
    }
    return labels;
  }

  /** Some programs write the length before every value, and not only before the first. */
  private static List<String> longMissing(ByteBuffer from) {
    int count = from.get() & 0xff;
    int length = from.getInt();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i > 0 && from.remaining() >= 4 && from.getInt(from.position()) == length) {
        from.getInt();
      }
      values.add(InfoRecord.text(from, length).stripTrailing());
    }
    return values;
  }

  /** The labels of a variable, in the file's order. */
  List<Label> of(SavVariable variable) {
    List<Label> labels = new ArrayList<>();
    labels.addAll(byElement.getOrDefault(variable.head().index(), List.of()));
    labels.addAll(named(byName, variable));
    return labels;
  }

  /** The missing texts of a variable, from its own record and from that of long strings. */
  List<String> missingTexts(SavVariable variable) {
    List<String> texts = new ArrayList<>(variable.head().missing().texts());
    texts.addAll(named(missingByName, variable));
    return texts;
  }

  private static <T> List<T> named(Map<String, List<T>> map, SavVariable variable) {
    List<T> byLongName = map.get(variable.name().toUpperCase(Locale.ROOT));
    return byLongName != null
        ? byLongName
        : map.getOrDefault(variable.head().name().toUpperCase(Locale.ROOT), List.of());
  }
}
