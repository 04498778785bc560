package no.kodebok.app.web;

import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One browser for all walks: starting one takes longer than many a walk. Closed after the last
 * test.
 */
final class OneScreen implements BeforeAllCallback {
  private @Nullable Screen screen;

  @Override
  public void beforeAll(ExtensionContext context) {
    screen =
        context
            .getRoot()
            .getStore(Namespace.create(OneScreen.class))
            .getOrComputeIfAbsent(Screen.class, key -> new Screen(), Screen.class);
  }

  /** A new visitor, who has been here never before. */
  Screen.Visit visit() {
    return screen().visit(ColorScheme.LIGHT);
  }

  /** The same with a screen that is touched. */
  Screen.Visit visitByTouch() {
    return screen().visitByTouch();
  }

  private Screen screen() {
    if (screen == null) {
      throw new IllegalStateException("No test has begun");
    }
    return screen;
  }
}
