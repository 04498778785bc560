package no.kodebok.app.cli;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who does it. */
final class CoderOption {
  @Option(
      names = "--coder",
      paramLabel = "NAME",
      description = "Who does it; otherwise KODEBOK_CODER, then the system's user.")
  private @Nullable String coder;

  String name(Context context) {
    return coder == null || coder.isBlank()
        ? context.surroundings().coder()
        : Normalizer.normalize(coder.strip(), Normalizer.Form.NFC);
  }
}
