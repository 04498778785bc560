package no.kodebok.exports.sav;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.project.Losses;

/**
 * Everything of a system file before its cases, as "System File Format" of PSPP's developer's guide
 * describes it. What SPSS has no place for (the kind of a missing value, the question, who was
 * asked) stands in attributes of the variables, which the import reads again.
 */
final class SavDictionary {
  private static final int MACHINE = 3;
  private static final int FLOATS = 4;
  private static final int RESPONSE_SETS = 7;
  private static final int DISPLAY = 11;
  private static final int LONG_NAMES = 13;
  private static final int VERY_LONG_TEXTS = 14;
  private static final int CASES = 16;
  private static final int ATTRIBUTES = 18;
  private static final int ENCODING = 20;
  private static final int LONG_LABELS = 21;
  private static final int LONG_MISSING = 22;
  private static final int UTF_8 = 65_001;

  private final Questionnaire questionnaire;
  private final List<SavVariable> variables;
  private final int rows;
  private final ExportSettings settings;
  private final Losses losses;
  private final Map<SavVariable, Integer> elements = new HashMap<>();
  private final SavBytes out = new SavBytes();

  SavDictionary(
      Questionnaire questionnaire,
      List<SavVariable> variables,
      int rows,
      ExportSettings settings,
      Losses losses) {
    this.questionnaire = questionnaire;
    this.variables = variables;
    this.rows = rows;
    this.settings = settings;
    this.losses = losses;
  }

  byte[] bytes() {
    int next = 1;
    for (SavVariable variable : variables) {
      elements.put(variable, next);
      for (int segment = 0; segment < variable.segments(); segment++) {
        next += Math.max(1, (variable.segmentWidth(segment) + 7) / 8);
      }
    }
    header(next - 1);
    variables.forEach(this::variable);
    variables.forEach(this::labels);
    out.extension(MACHINE, 4, new SavBytes().integers(1, 0, 0, -1, 1, 1, 2, UTF_8).bytes());
    out.extension(
        FLOATS,
        8,
        new SavBytes()
            .number(-Double.MAX_VALUE)
            .number(Double.MAX_VALUE)
            .number(Math.nextUp(-Double.MAX_VALUE))
            .bytes());
    sets();
    display();
    pairs();
    longTexts();
    out.extension(CASES, 8, new SavBytes().integers(1, 0, rows, 0).bytes());
    attributes();
    out.extension(ENCODING, 1, "UTF-8".getBytes(StandardCharsets.US_ASCII));
    out.integers(999, 0);
    return out.bytes();
  }

  private void header(int all) {
    ZonedDateTime at = settings.at();
    out.text("$FL2")
        .padded("@(#) SPSS DATA FILE Kodebok " + settings.version(), 60)
        .integers(2, all, 1, weight(), rows)
        .number(100)
        .padded(DateTimeFormatter.ofPattern("dd MMM yy", Locale.ENGLISH).format(at), 9)
        .padded(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).format(at), 8)
        .padded(questionnaire.name().replaceAll("\\p{Cc}", " "), 64)
        .padded("", 3);
  }

  private int weight() {
    for (SavVariable variable : variables) {
      if (variable.variable().name().equals(questionnaire.weight())) {
        if (variable.type() == SavType.NUMBER) {
          return Objects.requireNonNull(elements.get(variable));
        }
        losses.name("sav-weight", variable.name());
      }
    }
    return 0;
  }

  private void variable(SavVariable variable) {
    for (int segment = 0; segment < variable.segments(); segment++) {
      int width = variable.segmentWidth(segment);
      boolean first = segment == 0;
      int count =
          variable.type().isText()
              ? variable.isLongText() ? 0 : variable.missingTexts().size()
              : variable.missing().count();
      int format = format(variable, width);
      String label = first ? variable.label() : "";
      out.integers(2, width, label.isEmpty() ? 0 : 1, first ? count : 0, format, format)
          .padded(variable.shortName(segment), 8);
      if (!label.isEmpty()) {
        byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
        out.integers(bytes.length).padded(bytes, (bytes.length + 3) / 4 * 4);
      }
      if (first) {
        missing(variable);
      }
      for (int more = 8; more < width; more += 8) {
        out.integers(2, -1, 0, 0, 0x011d01, 0x011d01).padded("", 8);
      }
    }
  }

  private void missing(SavVariable variable) {
    if (variable.type().isText()) {
      if (!variable.isLongText()) {
        variable.missingTexts().forEach(text -> out.padded(text, 8));
      }
      return;
    }
    MissingPlan.Range range = variable.missing().range();
    if (range != null) {
      out.number(range.low()).number(range.high());
    }
    variable.missing().single().forEach(out::number);
  }

  private static int format(SavVariable variable, int width) {
    int type = variable.type().format();
    return switch (variable.type()) {
      case TEXT -> type << 16 | Math.min(width, 255) << 8;
      case NUMBER -> type << 16 | Math.min(40, 8 + variable.decimals()) << 8 | variable.decimals();
      case DATE -> type << 16 | 11 << 8;
      case DATE_TIME -> type << 16 | 20 << 8;
      case TIME -> type << 16 | 8 << 8;
      case MONTH -> type << 16 | 8 << 8;
    };
  }

  private void labels(SavVariable variable) {
    if (variable.labels().isEmpty() || variable.isLongText()) {
      return;
    }
    SavBytes pairs = new SavBytes();
    int count = 0;
    for (Map.Entry<String, String> label : variable.labels().entrySet()) {
      Double number = variable.type().isText() ? null : variable.number(label.getKey());
      if (variable.type().isText()) {
        pairs.padded(label.getKey(), 8);
      } else if (number != null) {
        pairs.number(number);
      } else {
        continue;
      }
      byte[] text = label.getValue().getBytes(StandardCharsets.UTF_8);
      pairs.one(text.length).padded(text, (text.length + 8) / 8 * 8 - 1);
      count++;
    }
    if (count > 0) {
      out.integers(3, count).raw(pairs.bytes());
      out.integers(4, 1, Objects.requireNonNull(elements.get(variable)));
    }
  }

  /** Sets of multiple responses; the others have no place in a system file. */
  private void sets() {
    Map<String, SavVariable> byName = new HashMap<>();
    variables.forEach(variable -> byName.put(variable.variable().name(), variable));
    SavNames names = new SavNames();
    StringBuilder sets = new StringBuilder();
    for (VariableSet set : questionnaire.sets()) {
      List<SavVariable> members = new ArrayList<>();
      set.variables()
          .forEach(name -> {
            SavVariable member = byName.get(name);
            if (member != null) {
              members.add(member);
            }
          });
      String counted = set.counted();
      boolean dichotomies = set.kind() == SetKind.MULTIPLE && counted != null;
      boolean same = members.stream().map(one -> one.type().isText()).distinct().count() == 1;
      if (!same || members.size() < 2 || !(dichotomies || set.kind() == SetKind.CATEGORIES)) {
        losses.name("sav-set", set.name());
        continue;
      }
      sets.append('$').append(names.name(SavNames.cut(set.name(), 60))).append('=');
      if (set.kind() == SetKind.MULTIPLE && counted != null) {
        sets.append('D').append(length(counted)).append(' ').append(counted);
      } else {
        sets.append('C');
      }
      String label = set.label().replaceAll("\\p{Cc}", " ");
      sets.append(' ').append(length(label)).append(' ').append(label);
      members.forEach(one -> sets.append(' ').append(one.shortName().toLowerCase(Locale.ROOT)));
      sets.append('\n');
    }
    if (!sets.isEmpty()) {
      out.extension(RESPONSE_SETS, 1, sets.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void display() {
    SavBytes numbers = new SavBytes();
    for (SavVariable variable : variables) {
      for (int segment = 0; segment < variable.segments(); segment++) {
        int width = variable.type().isText() ? Math.min(variable.segmentWidth(segment), 32) : 8;
        numbers.integers(variable.measure(), width, variable.type().isText() ? 0 : 1);
      }
    }
    out.extension(DISPLAY, 4, numbers.bytes());
  }

  private void pairs() {
    StringBuilder names = new StringBuilder();
    StringBuilder widths = new StringBuilder();
    for (SavVariable variable : variables) {
      names.append(names.isEmpty() ? "" : "\t");
      names.append(variable.shortName()).append('=').append(variable.name());
      if (variable.segments() > 1) {
        widths
            .append(variable.shortName())
            .append('=')
            .append(String.format(Locale.ROOT, "%05d", variable.width()))
            .append("\0\t");
      }
    }
    out.extension(LONG_NAMES, 1, names.toString().getBytes(StandardCharsets.UTF_8));
    if (!widths.isEmpty()) {
      out.extension(VERY_LONG_TEXTS, 1, widths.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void longTexts() {
    SavBytes labels = new SavBytes();
    SavBytes missing = new SavBytes();
    boolean labelled = false;
    boolean missed = false;
    for (SavVariable variable : variables) {
      if (!variable.isLongText()) {
        continue;
      }
      if (!variable.labels().isEmpty()) {
        labelled = true;
        labels.counted(variable.name()).integers(variable.width(), variable.labels().size());
        for (Map.Entry<String, String> label : variable.labels().entrySet()) {
          SavBytes value = new SavBytes().padded(label.getKey(), variable.width());
          labels.integers(variable.width()).raw(value.bytes()).counted(label.getValue());
        }
      }
      if (!variable.missingTexts().isEmpty()) {
        missed = true;
        missing.counted(variable.name()).one(variable.missingTexts().size()).integers(8);
        variable.missingTexts().forEach(text -> missing.padded(text, 8));
      }
    }
    if (labelled) {
      out.extension(LONG_LABELS, 1, labels.bytes());
    }
    if (missed) {
      out.extension(LONG_MISSING, 1, missing.bytes());
    }
  }

  private void attributes() {
    StringBuilder all = new StringBuilder();
    for (SavVariable one : variables) {
      StringBuilder own = new StringBuilder();
      Variable variable = one.variable();
      attribute(own, "KodebokScale", List.of(variable.scale().id()));
      List<String> kinds = new ArrayList<>();
      for (MissingCode code : variable.missing()) {
        kinds.add(code.kind().id() + " " + code.code());
      }
      attribute(own, "KodebokMissing", kinds);
      String question = variable.question();
      attribute(own, "KodebokQuestion", question == null ? List.of() : List.of(question));
      Direction direction = variable.direction();
      attribute(own, "KodebokDirection", direction == null ? List.of() : List.of(direction.id()));
      String asked = variable.askedIf();
      attribute(own, "KodebokAskedIf", asked == null ? List.of() : List.of(asked));
      all.append(all.isEmpty() ? "" : "/").append(one.name()).append(':').append(own);
    }
    if (!all.isEmpty()) {
      out.extension(ATTRIBUTES, 1, all.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void attribute(StringBuilder out, String name, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    out.append(name).append('(');
    for (String value : values) {
      out.append('\'').append(value.replaceAll("\\p{Cc}+", " ")).append("'\n");
    }
    out.append(')');
  }
}
