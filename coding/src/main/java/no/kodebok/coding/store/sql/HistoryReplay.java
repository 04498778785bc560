package no.kodebok.coding.store.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import org.jspecify.annotations.Nullable;

/** What a project holds if its history is all that happened. */
final class HistoryReplay {
  private final Set<Code> codes = new HashSet<>();
  private final Set<Coding> codings = new HashSet<>();
  private final Set<Coder> coders = new HashSet<>();
  private final Set<UUID> batches = new HashSet<>();
  private final Set<UUID> memos = new HashSet<>();
  private final Set<UUID> attributes = new HashSet<>();
  private final Map<UUID, UUID> bindings = new HashMap<>();

  void apply(Change change) {
    switch (change) {
      case Change.BatchAdded(var batch, var files) -> batches.add(batch);
      case Change.BatchWithdrawn(var batch, var files) -> batches.remove(batch);
      case Change.CodeAdded(var code) -> codes.add(code);
      case Change.CodeRemoved(var code) -> codes.remove(code);
      case Change.CodeRevised(var before, var after) -> {
        codes.remove(before);
        codes.add(after);
      }
      case Change.PassageCoded(var coding) -> codings.add(coding);
      case Change.CodingRemoved(var coding) -> codings.remove(coding);
      case Change.MemoAdded(var memo) -> memos.add(memo.id());
      case Change.MemoRemoved(var memo) -> memos.remove(memo.id());
      case Change.SourceBound(var source, var before, var after) -> bind(source, after);
      case Change.AttributesReplaced(var before, var after) -> {
        attributes.remove(before);
        if (after != null) {
          attributes.add(after);
        }
      }
      case Change.CoderAdded(var coder) -> coders.add(coder);
      case Change.CoderRemoved(var coder) -> coders.remove(coder);
    }
  }

  private void bind(UUID source, @Nullable UUID to) {
    if (to == null) {
      bindings.remove(source);
    } else {
      bindings.put(source, to);
    }
  }

  Set<Code> codes() {
    return codes;
  }

  Set<Coding> codings() {
    return codings;
  }

  Set<Coder> coders() {
    return coders;
  }

  Set<UUID> batches() {
    return batches;
  }

  Set<UUID> memos() {
    return memos;
  }

  /** Tables of attributes that stand; more than one is a fault that the comparison shows. */
  Set<UUID> attributes() {
    return attributes;
  }

  /** The case of each source that was tied to one. */
  Map<UUID, UUID> bindings() {
    return bindings;
  }
}
