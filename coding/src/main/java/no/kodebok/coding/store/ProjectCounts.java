package no.kodebok.coding.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;

/**
 * How much there is of what, counted where it lies: none of it is read for its number. Withdrawn
 * material is not counted, and has no codings.
 */
public interface ProjectCounts {
  /** Sources of each kind that there is. */
  Map<SourceKind, Integer> sources();

  int cases();

  int codes();

  int codings();

  /** Codings with this code itself, not those with codes under it. */
  int codingsWith(UUID code);

  /** Codings of each code that has any, without those of the codes under it. */
  Map<UUID, Integer> codingsByCode();

  /** Codings of each source that has any. */
  Map<UUID, Integer> codingsBySource();

  /** Numbers of codings by the coder; coders without any are not in it. */
  Map<UUID, Integer> codingsByCoder();

  /** Hands over where each coding stands and whose it is, by source, then start. */
  void forEachCoded(CodedPassage use);

  /** A coding without its code: what counts how much of a text is coded. */
  @FunctionalInterface
  interface CodedPassage {
    void accept(UUID source, UUID coder, TextRange range);
  }

  /** The question of each answer that has codings, by the answer's id. */
  Map<UUID, UUID> questionsOfCodedAnswers();

  /** The open questions that have answers, in the order in which their answers came in. */
  List<OpenQuestion> openQuestions();

  /**
   * The answers to an open question together.
   *
   * @param question the variable
   * @param length in UTF-16 units
   * @param coded how many of the answers have a coding
   */
  record OpenQuestion(
      UUID question, int answers, long length, long words, int codings, int coded) {}
}
