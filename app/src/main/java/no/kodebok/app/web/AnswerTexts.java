package no.kodebok.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.likeness.LikeTexts;
import no.kodebok.coding.likeness.NearDuplicates;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the open questions that were looked at last. Each is a text of its own in the
 * store; as long as a question has the same answers, they are read, and compared, only once.
 */
final class AnswerTexts {
  private static final int MOST = 4;

  private final LinkedHashMap<UUID, Loaded> loaded = new LinkedHashMap<>(8, 0.75f, true);

  /** The answers to a question; none where there is no such question. */
  synchronized Loaded of(ProjectReader project, UUID question) {
    List<Source> answers = project.answers(question);
    Loaded before = loaded.get(question);
    if (before != null && before.answers.equals(answers)) {
      return before;
    }
    Loaded read = new Loaded(answers, texts(project.answerTexts(question), answers));
    loaded.put(question, read);
    if (loaded.size() > MOST) {
      loaded.pollFirstEntry();
    }
    return read;
  }

  private static List<String> texts(Map<UUID, String> byId, List<Source> answers) {
    return answers.stream().map(answer -> byId.getOrDefault(answer.id(), "")).toList();
  }

  /** Answers with their texts, and, once asked for, in groups. */
  static final class Loaded {
    private final List<Source> answers;
    private final List<String> texts;
    private @Nullable List<LikeTexts> groups;

    private Loaded(List<Source> answers, List<String> texts) {
      this.answers = answers;
      this.texts = texts;
    }

    List<Source> answers() {
      return answers;
    }

    List<String> texts() {
      return texts;
    }

    /** Tells one list of answers from another: what stands in a row is the same where this is. */
    String state() {
      return Integer.toHexString(answers.hashCode());
    }

    synchronized List<LikeTexts> groups(Progress progress) {
      List<LikeTexts> found = groups;
      if (found == null) {
        found = NearDuplicates.among(texts, progress);
        groups = found;
      }
      return found;
    }
  }
}
