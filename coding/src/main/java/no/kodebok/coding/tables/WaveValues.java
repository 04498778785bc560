package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;

/**
 * The values of a variable over several waves: those of the last one, and what only earlier ones
 * have. An answer is the same where its label is, whatever its code; else where its code is, unless
 * that code stands for an answer which the earlier wave has too, under another code.
 */
final class WaveValues {
  private final Map<String, ValueLabel> values = new LinkedHashMap<>();
  private final Map<String, MissingCode> missing = new LinkedHashMap<>();
  private final List<Map<String, String>> codes = new ArrayList<>();
  private final List<String> recoded = new ArrayList<>();
  private final List<String> reworded = new ArrayList<>();
  private final Map<String, List<String>> wavesOf = new LinkedHashMap<>();
  private int waves;

  private WaveValues() {}

  /**
   * The values of a variable.
   *
   * @param own the variable in each wave, the last wave last
   * @param names of the waves
   */
  static WaveValues of(List<Variable> own, List<String> names) {
    WaveValues joined = new WaveValues();
    Variable last = own.getLast();
    last.values().forEach(value -> joined.values.put(value.code(), value));
    last.missing().forEach(code -> joined.missing.put(code.code(), code));
    for (int i = 0; i < own.size(); i++) {
      joined.add(own.get(i), names.get(i), i == own.size() - 1);
    }
    return joined;
  }

  private void add(Variable own, String wave, boolean isLast) {
    Map<String, String> toJoined = new HashMap<>();
    waves += own.values().isEmpty() ? 0 : 1;
    Map<String, String> byLabel = byLabel(values.values());
    Map<String, String> ownByLabel = byLabel(own.values());
    for (ValueLabel value : own.values()) {
      String words = WaveMatch.words(value.label());
      String sameLabel = ownByLabel.containsKey(words) ? byLabel.get(words) : null;
      ValueLabel sameCode = values.get(value.code());
      String code;
      if (isLast) {
        code = value.code();
      } else if (sameLabel != null) {
        code = sameLabel;
        if (!code.equals(value.code())) {
          recoded.add(value.label() + " (" + wave + ": " + value.code() + ", " + code + ")");
        }
      } else if (sameCode != null
          && !ownByLabel.containsKey(WaveMatch.words(sameCode.label()))
          && !missing.containsKey(value.code())) {
        code = value.code();
        reworded.add(
            value.code() + " (" + wave + ": " + value.label() + ", " + sameCode.label() + ")");
      } else {
        code = free(value.code(), wave);
        values.putIfAbsent(code, new ValueLabel(code, value.label()));
      }
      toJoined.put(value.code(), code);
      wavesOf.computeIfAbsent(code, c -> new ArrayList<>()).add(wave);
    }
    for (MissingCode code : own.missing()) {
      String to =
          !isLast && values.containsKey(code.code()) ? free(code.code(), wave) : code.code();
      missing.putIfAbsent(to, new MissingCode(to, code.kind(), code.label()));
      toJoined.put(code.code(), to);
    }
    toJoined.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    codes.add(toJoined);
  }

  /** The code of each label; a label that several codes have tells none. */
  private static Map<String, String> byLabel(Collection<ValueLabel> values) {
    Map<String, String> byLabel = new HashMap<>();
    List<String> several = new ArrayList<>();
    for (ValueLabel value : values) {
      String words = WaveMatch.words(value.label());
      if (byLabel.put(words, value.code()) != null) {
        several.add(words);
      }
    }
    several.forEach(byLabel::remove);
    return byLabel;
  }

  private String free(String code, String wave) {
    String own = code;
    if (values.containsKey(own) || missing.containsKey(own)) {
      own = code + " (" + wave + ")";
    }
    return own;
  }

  List<ValueLabel> values() {
    return List.copyOf(values.values());
  }

  List<MissingCode> missing() {
    return List.copyOf(missing.values());
  }

  /** The code that stands for one of a wave, which is itself unless it is told otherwise. */
  Map<String, String> codes(int wave) {
    return codes.get(wave);
  }

  /** Answers with the same label and other codes, for people to read. */
  List<String> recoded() {
    return recoded;
  }

  /** Codes that stand for the same answer in other words, for people to read. */
  List<String> reworded() {
    return reworded;
  }

  /** Answers that not all waves with described answers could be given in, for people to read. */
  List<String> onlyIn() {
    List<String> only = new ArrayList<>();
    wavesOf.forEach((code, names) -> {
      ValueLabel value = values.get(code);
      if (value != null && names.size() < waves) {
        only.add(value.label() + " (" + String.join(", ", names) + ")");
      }
    });
    return only;
  }
}
