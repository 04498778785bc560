package no.kodebok.app.web;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test run where the machine has a browser. */
final class BrowserCondition implements ExecutionCondition {
  /** Stands in the report of every skipped test; {@code verify} looks for it. */
  static final String NO_BROWSER = "No browser was found";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<Path> browser = Browsers.find(System.getenv());
    ConditionEvaluationResult result = decide(browser, "true".equals(System.getenv("CI")));
    if (result.isDisabled()) {
      System.err.println("WARNING: browser tests are skipped. " + result.getReason().orElse(""));
    }
    return result;
  }

  /**
   * Whether to run.
   *
   * @throws IllegalStateException if there is no browser where one is required
   */
  static ConditionEvaluationResult decide(Optional<Path> browser, boolean required) {
    if (browser.isPresent()) {
      return ConditionEvaluationResult.enabled("Browser: " + browser.get());
    }
    String reason =
        NO_BROWSER + ": install chromium or Google Chrome, or set " + Browsers.VARIABLE + ".";
    if (required) {
      throw new IllegalStateException(reason + " With CI=true this is a failure.");
    }
    return ConditionEvaluationResult.disabled(reason);
  }
}
