package no.kodebok.app.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** What is masked in a file or list of quotes. */
final class MaskOption {
  @Option(
      names = "--mask",
      paramLabel = "names|names=VAR|VAR[,…]",
      description = {
        "Mask in attributions and columns: names (of cases, speakers and sources) by random letters,"
            + " or by the value of a variable (names=rolle); the values of a variable by random"
            + " letters. role and site are the attributes that tell these. none for nothing;"
            + " otherwise as the project does. What was said is never masked."
      })
  private List<String> rules = List.of();

  /** As they are written; empty where that is left to the project. */
  List<String> rules() {
    return rules;
  }
}
