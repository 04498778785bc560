package no.kodebok.app.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as the jar's manifest has it. */
public final class Version implements IVersionProvider {
  /** The version's number; "development" when the program does not run from its jar. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"kodebok " + number()};
  }
}
