package no.kodebok.coding.matrix;

import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.ProjectReader;

/** Makes matrices of a project's codes. */
public final class MatrixMaker {
  private MatrixMaker() {}

  /**
   * A matrix of the project as it is.
   *
   * @param language of title and notes
   * @throws KodebokException if a code or the variable is not there, nobody has a value of it, or
   *     there are too many values or codes
   */
  public static CodeMatrix make(ProjectReader project, MatrixRequest request, Language language) {
    CodedTexts texts = CodedTexts.load(project, request.codes());
    return request.byCodes()
        ? CoOccurrence.make(project, texts, request, language)
        : AttributeMatrix.make(project, texts, request, language);
  }
}
