package no.kodebok.importers.ddi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.importers.questionnaire.MissingWords;
import no.kodebok.importers.questionnaire.PlainWords;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.NumberText;
import no.kodebok.importers.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a codebook.
 *
 * @param files ids of the data files that have it; empty where the codebook does not say
 * @param start first column of the data in fixed columns, from 1; 0 where it has none
 * @param end last of them
 */
record DdiVariable(
    String id,
    String name,
    String label,
    String question,
    @Nullable Scale scale,
    boolean isWeight,
    List<String> files,
    int start,
    int end,
    List<ValueLabel> values,
    List<MissingCode> missing) {
  private static final int FARTHEST = 10_000_000;

  DdiVariable {
    files = List.copyOf(files);
    values = List.copyOf(values);
    missing = List.copyOf(missing);
  }

  static DdiVariable of(XmlElement xml) {
    XmlElement location = xml.first("location").orElse(xml);
    int start = number(location.get("StartPos"));
    int width = number(location.get("width"));
    int end = number(location.get("EndPos"));
    List<ValueLabel> values = new ArrayList<>();
    List<MissingCode> missing = new ArrayList<>();
    Set<String> invalid = invalid(xml);
    for (XmlElement category : xml.all("catgry")) {
      String code = category.words("catValu");
      String words = PlainWords.of(category.words("labl"));
      String label = words.isEmpty() ? code : words;
      if (code.isEmpty()) {
        continue;
      }
      if (category.get("missing").equalsIgnoreCase("Y") || invalid.remove(plain(code))) {
        missing.add(
            new MissingCode(code, MissingWords.kind(label).orElse(MissingKind.OTHER), label));
      } else {
        values.add(new ValueLabel(code, label));
      }
    }
    invalid.forEach(code -> missing.add(new MissingCode(code, MissingKind.OTHER, code)));
    String name = xml.get("name").isEmpty() ? xml.get("ID") : xml.get("name");
    String label = PlainWords.of(xml.words("labl"));
    String asked = question(xml);
    return new DdiVariable(
        xml.get("ID"),
        name,
        label.isEmpty() ? name : label,
        asked.isEmpty() ? label : asked,
        scale(xml, !values.isEmpty()),
        xml.get("wgt").equalsIgnoreCase("wgt"),
        xml.get("files").isEmpty() ? List.of() : List.of(xml.get("files").split("\\s+", -1)),
        start,
        end > 0 ? end : start + Math.max(1, width) - 1,
        values,
        missing);
  }

  private static String question(XmlElement xml) {
    List<String> words = new ArrayList<>();
    for (XmlElement asked : xml.all("qstn")) {
      words.add(asked.words("preQTxt"));
      words.add(asked.words("qstnLit"));
    }
    words.removeIf(String::isEmpty);
    return PlainWords.of(String.join(" ", words));
  }

  private static @Nullable Scale scale(XmlElement xml, boolean categories) {
    XmlElement format = xml.first("varFormat").orElse(xml);
    String kind = format.get("category").toLowerCase(Locale.ROOT);
    if (kind.equals("date")) {
      return Scale.DATE;
    }
    if (xml.get("intrvl").equalsIgnoreCase("contin")) {
      return Scale.INTERVAL;
    }
    return categories ? Scale.NOMINAL : null;
  }

  /**
   * Single values that are told to be invalid; ranges are told by their ends where they are whole.
   */
  private static Set<String> invalid(XmlElement xml) {
    Set<String> codes = new HashSet<>();
    for (XmlElement range : xml.all("invalrng")) {
      range.all("item").forEach(item -> codes.add(plain(item.get("VALUE"))));
      for (XmlElement from : range.all("range")) {
        String least = from.get("min");
        String most = from.get("max");
        if (least.matches("-?\\d{1,8}") && most.matches("-?\\d{1,8}")) {
          int first = Integer.parseInt(least);
          int last = Math.min(Integer.parseInt(most), first + 100);
          for (int code = first; code <= last; code++) {
            codes.add(String.valueOf(code));
          }
        }
      }
    }
    codes.remove("");
    return codes;
  }

  private static int number(String text) {
    return text.matches("\\d{1,7}") ? Math.min(FARTHEST, Integer.parseInt(text)) : 0;
  }

  private static String plain(String code) {
    String canonical = NumberText.canonical(code);
    return canonical == null ? code : canonical;
  }

  /** Whether it says no more than chosen or not. */
  boolean isOption() {
    return values.stream().allMatch(v -> v.code().equals("0") || v.code().equals("1"));
  }

  VariableSpec described() {
    return new VariableSpec(name, label, question, scale, null, values, missing, null);
  }

  /** What a line of fixed columns has for it; a number without the noughts before it. */
  String in(String line) {
    int from = Math.min(line.length(), start - 1);
    String text = line.substring(from, Math.min(line.length(), Math.max(from, end))).strip();
    boolean known =
        values.stream().anyMatch(v -> v.code().equals(text))
            || missing.stream().anyMatch(m -> m.code().equals(text));
    return !known && text.matches("-?0\\d{1,20}(?:\\.\\d{1,20})?")
        ? new BigDecimal(text).toPlainString()
        : text;
  }
}
