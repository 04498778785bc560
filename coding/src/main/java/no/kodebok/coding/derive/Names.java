package no.kodebok.coding.derive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the names in a recipe stand for. */
interface Names {
  /** The variable of this name, or of {@code Questionnaire/name}. */
  Optional<Formula> variable(String name);

  /** The variables of a battery or another set of this name, in order. */
  Optional<List<String>> members(String set);

  /** The variables from one to another, both included, as the questionnaire has them in order. */
  Optional<List<String>> between(String first, String last);

  /** The code of this path. */
  Optional<UUID> code(String path);

  /** Names of variables, for a name that is none. */
  List<String> all();

  /** Paths of codes, for a path that is none. */
  List<String> paths();
}
