package no.kodebok.app.session;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import no.kodebok.coding.model.Project;
import no.kodebok.exports.ExportSettings;

/** How files of a project are written: in its language, with its name and the time. */
public final class FileSettings {
  private FileSettings() {}

  public static ExportSettings of(Project project, String version) {
    return new ExportSettings(
        project.language(), project.name(), ZonedDateTime.now(ZoneId.systemDefault()), version);
  }
}
