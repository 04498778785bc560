package no.kodebok.coding.matrix;

import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Messages;

/** Makes matrices of a project's codes. */
public final class MatrixMaker {
  private MatrixMaker() {}

  /** What matrices, saturation, coverage and typologies say in a language. */
  public static Messages words(Language language) {
    return MatrixNotes.words(language);
  }

  /**
   * A matrix of the project as it is.
   *
   * @param language of title and notes
   * @throws KodebokException if a code or the variable is not there, nobody has a value of it, or
   *     there are too many values or codes
   */
  public static CodeMatrix make(ProjectReader project, MatrixRequest request, Language language) {
    boolean people = request.count() == MatrixCount.CASES || request.count() == MatrixCount.SOURCES;
    if (request.words() != null && !people) {
      throw new KodebokException(
          MatrixReason.WORDS_NEED_PEOPLE,
          "Words such as few and most are for people and sources: count cases or sources.");
    }
    CodedTexts texts = CodedTexts.load(project, request.codes());
    return request.byCodes()
        ? CoOccurrence.make(project, texts, request, language)
        : AttributeMatrix.make(project, texts, request, language);
  }
}
