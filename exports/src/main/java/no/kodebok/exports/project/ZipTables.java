package no.kodebok.exports.project;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.exports.ExportSettings;

/** Writes a whole project as CSV tables in one ZIP file. */
public final class ZipTables implements ProjectExporter {
  @Override
  public String format() {
    return "zip";
  }

  @Override
  public List<Loss> write(WholeProject project, ExportSettings settings, OutputStream out)
      throws IOException {
    LocalDateTime at = LocalDateTime.ofInstant(project.changedAt(), ZoneOffset.UTC);
    // Its end would close the stream, which is the caller's.
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    List<Loss> losses =
        new ProjectTables(
                project,
                (name, content) -> {
                  ZipEntry entry = new ZipEntry(name);
                  entry.setTimeLocal(at);
                  zip.putNextEntry(entry);
                  content.write(zip);
                  zip.closeEntry();
                })
            .write(settings.version());
    zip.finish();
    return losses;
  }
}
