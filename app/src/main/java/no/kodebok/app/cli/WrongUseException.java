package no.kodebok.app.cli;

import no.kodebok.coding.model.KodebokException;

/** Options that do not go together, or a value that an option does not take. */
final class WrongUseException extends KodebokException {
  WrongUseException(String message) {
    super(message);
  }
}
