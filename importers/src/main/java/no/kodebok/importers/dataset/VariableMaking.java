package no.kodebok.importers.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.answers.Proposal;
import no.kodebok.importers.questionnaire.MissingWords;
import no.kodebok.importers.table.NumberText;

/**
 * Makes variables of what a data file says. The file's own scale holds; where it names none, labels
 * and answers tell. Values without a label stand among the labelled ones in rising order.
 */
public final class VariableMaking {
  private static final int NAMED = 10;

  /** Numbers in rising order, before whatever else, in the order of its characters. */
  private static final Comparator<String> RISING =
      (a, b) -> {
        boolean aNumber = NumberText.isNumber(a);
        boolean bNumber = NumberText.isNumber(b);
        if (aNumber && bNumber) {
          return new BigDecimal(a).compareTo(new BigDecimal(b));
        }
        return aNumber == bNumber ? a.compareTo(b) : aNumber ? -1 : 1;
      };

  private final DescribedVariable described;
  private final FindingLog log;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<String> valid = new ArrayList<>();

  private VariableMaking(DescribedVariable described, FindingLog log) {
    this.described = described;
    this.log = log;
    for (ValueLabel label : described.labels()) {
      String other = labels.putIfAbsent(label.code(), label.label());
      if (other != null && !other.equals(label.label())) {
        log.warningAt(
            "label-twice", null, null, described.name(), label.code(), other, label.label());
      }
    }
    valid.addAll(described.column().dictionary());
    valid.removeFirst();
    valid.removeIf(described.missing()::contains);
  }

  /** The variable that the file describes. */
  public static Variable variable(DescribedVariable described, FindingLog log) {
    return new VariableMaking(described, log).make();
  }

  private Variable make() {
    List<String> labelled = new ArrayList<>(labels.keySet());
    labelled.removeIf(described.missing()::contains);
    labelled.forEach(this::tellOfLikelyMissing);
    Scale scale = scale(labelled);
    boolean categories = scale == Scale.NOMINAL || scale == Scale.ORDINAL;
    List<String> listed = categories ? listed(labelled) : labelled;
    String label = described.label();
    return new Variable(
        Ids.next(),
        described.name(),
        label.isEmpty() ? described.name() : label,
        label.isEmpty() ? null : label,
        scale,
        null,
        listed.stream().map(code -> new ValueLabel(code, labelOf(code))).toList(),
        missing(),
        null);
  }

  private String labelOf(String code) {
    String label = labels.get(code);
    return label == null || label.isEmpty() ? code : label;
  }

  private Scale scale(List<String> labelled) {
    Scale said = described.scale();
    if (described.text()) {
      if (said == Scale.ORDINAL || !labelled.isEmpty()) {
        return said == Scale.ORDINAL ? Scale.ORDINAL : Scale.NOMINAL;
      }
      return Proposal.ofText(described.column(), List.copyOf(described.missing())).scale();
    }
    Set<String> unlabelled = new HashSet<>(valid);
    labelled.forEach(unlabelled::remove);
    boolean decimals = unlabelled.stream().anyMatch(code -> !NumberText.isWhole(code));
    if (said != null && said != Scale.DATE && said != Scale.INTERVAL) {
      if (!decimals || !labelled.isEmpty()) {
        return said;
      }
      // Programs call a variable nominal when nobody has told them better.
      log.noteIn("decimals-measure", described.name(), said.id());
      return Scale.INTERVAL;
    }
    if (said != null) {
      return said;
    }
    boolean measures = decimals || unlabelled.size() > Proposal.MOST_CATEGORIES;
    return measures ? Scale.INTERVAL : Scale.NOMINAL;
  }

  /** The labelled values in their order, and those that occur without a label. */
  private List<String> listed(List<String> labelled) {
    Set<String> known = new HashSet<>(labelled);
    List<String> others = new ArrayList<>(valid);
    others.removeIf(known::contains);
    if (others.isEmpty()) {
      return labelled;
    }
    if (!labelled.isEmpty()) {
      tellOfUnlabelled(others);
    }
    if (labelled.size() + others.size() > Proposal.MOST_LISTED) {
      return labelled;
    }
    if (described.text() && labelled.isEmpty()) {
      return Proposal.ofText(described.column(), List.copyOf(described.missing())).values().stream()
          .map(ValueLabel::code)
          .toList();
    }
    List<String> all = new ArrayList<>(labelled);
    boolean rising = labelled.equals(labelled.stream().sorted(RISING).toList());
    others.sort(RISING);
    all.addAll(others);
    if (rising) {
      all.sort(RISING);
    }
    return all;
  }

  private void tellOfUnlabelled(List<String> codes) {
    List<String> sorted = codes.stream().sorted(RISING).limit(NAMED).toList();
    log.noteIn(
        "codes-without-label",
        described.name(),
        String.valueOf(codes.size()),
        String.join(", ", sorted) + (codes.size() > NAMED ? ", …" : ""));
  }

  private void tellOfLikelyMissing(String code) {
    String label = labels.getOrDefault(code, "");
    if (MissingWords.saysOnlyMissing(label)) {
      log.noteIn("valid-like-missing", described.name(), code, label);
    }
  }

  /** Labelled ones in the order of the labels, then the others in rising order. */
  private List<MissingCode> missing() {
    Set<String> ordered = new LinkedHashSet<>(labels.keySet());
    ordered.retainAll(described.missing());
    ordered.addAll(described.missing().stream().sorted(RISING).toList());
    ordered.remove("");
    return ordered.stream()
        .map(code ->
            new MissingCode(
                code, MissingWords.kind(labelOf(code)).orElse(MissingKind.OTHER), labelOf(code)))
        .toList();
  }
}
