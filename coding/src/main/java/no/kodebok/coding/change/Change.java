package no.kodebok.coding.change;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Memo;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a project. A change holds values that are already computed: applying
 * it only swaps them in, and its inverse swaps them back. Texts, files and answers are not part of
 * it; they lie in the store under the ids it names.
 */
public sealed interface Change {
  /** The change that takes this one back. */
  Change inverse();

  /**
   * Everything that was imported under one batch became part of the project.
   *
   * @param files names of the files, for the log
   */
  record BatchAdded(UUID batch, List<String> files) implements Change {
    public BatchAdded {
      files = List.copyOf(files);
    }

    @Override
    public Change inverse() {
      return new BatchWithdrawn(batch, files);
    }
  }

  /** Everything that was imported under one batch left the project; the store still has it. */
  record BatchWithdrawn(UUID batch, List<String> files) implements Change {
    public BatchWithdrawn {
      files = List.copyOf(files);
    }

    @Override
    public Change inverse() {
      return new BatchAdded(batch, files);
    }
  }

  /** A source was tied to another case, or to none. */
  record SourceBound(UUID source, @Nullable UUID before, @Nullable UUID after) implements Change {
    @Override
    public Change inverse() {
      return new SourceBound(source, after, before);
    }
  }

  /** Another table of attributes took the place of the one before. */
  record AttributesReplaced(@Nullable UUID before, @Nullable UUID after) implements Change {
    @Override
    public Change inverse() {
      return new AttributesReplaced(after, before);
    }
  }

  record CodeAdded(Code code) implements Change {
    @Override
    public Change inverse() {
      return new CodeRemoved(code);
    }
  }

  record CodeRemoved(Code code) implements Change {
    @Override
    public Change inverse() {
      return new CodeAdded(code);
    }
  }

  /** A code was renamed, moved or described anew. Both are the same code. */
  record CodeRevised(Code before, Code after) implements Change {
    public CodeRevised {
      if (!before.id().equals(after.id())) {
        throw new IllegalArgumentException("A revision keeps the code's id");
      }
    }

    @Override
    public Change inverse() {
      return new CodeRevised(after, before);
    }
  }

  record PassageCoded(Coding coding) implements Change {
    @Override
    public Change inverse() {
      return new CodingRemoved(coding);
    }
  }

  record CodingRemoved(Coding coding) implements Change {
    @Override
    public Change inverse() {
      return new PassageCoded(coding);
    }
  }

  /** The memo's text is kept in the store, not in the history. */
  record MemoAdded(Memo memo) implements Change {
    @Override
    public Change inverse() {
      return new MemoRemoved(memo);
    }
  }

  record MemoRemoved(Memo memo) implements Change {
    @Override
    public Change inverse() {
      return new MemoAdded(memo);
    }
  }

  record CoderAdded(Coder coder) implements Change {
    @Override
    public Change inverse() {
      return new CoderRemoved(coder);
    }
  }

  record CoderRemoved(Coder coder) implements Change {
    @Override
    public Change inverse() {
      return new CoderAdded(coder);
    }
  }

  /** The changes that take all of these back, in the order to apply them. */
  static List<Change> inverse(List<Change> changes) {
    return changes.reversed().stream().map(Change::inverse).toList();
  }
}
