package no.kodebok.coding.autocoding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.store.ProjectReader;

/** The changes that code passages in the name of an autocoding. */
final class CodedByRule {
  /** The rule as it is from this step on, and the change that makes it so. */
  record Kept(AutocodingRule rule, List<Change> change) {}

  private CodedByRule() {}

  /**
   * Codes these passages.
   *
   * @param passages at least one
   * @param keep of the id of the code, the rule
   */
  static List<Change> changes(
      ProjectReader project,
      UUID coder,
      CodePath code,
      boolean create,
      List<Passage> passages,
      Function<UUID, Kept> keep) {
    List<CodedPassage> coded =
        passages.stream()
            .map(passage -> new CodedPassage(code, passage.source(), passage.range(), null))
            .toList();
    List<Change> changes = new ArrayList<>();
    AutocodingRule rule = null;
    for (Change change : CodeEdits.code(coded, create).changes(project, coder)) {
      if (change instanceof Change.PassageCoded(Coding coding)) {
        if (rule == null) {
          Kept kept = keep.apply(coding.code());
          rule = kept.rule();
          changes.addAll(kept.change());
        }
        changes.add(
            new Change.PassageCoded(
                new Coding(
                    coding.id(),
                    coding.code(),
                    coding.source(),
                    coding.range(),
                    coding.coder(),
                    coding.at(),
                    CodingOrigin.autocoded(rule.id()))));
      } else {
        changes.add(change);
      }
    }
    return changes;
  }
}
