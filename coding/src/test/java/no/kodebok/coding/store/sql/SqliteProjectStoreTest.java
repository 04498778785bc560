package no.kodebok.coding.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.ProjectStoreContract;
import no.kodebok.coding.store.StoreReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SqliteProjectStoreTest extends ProjectStoreContract {
  @Override
  protected ProjectStore create() {
    return SqliteStudies.create(folder);
  }

  @Override
  protected ProjectStore reopen(ProjectStore store) {
    return SqliteStudies.reopen(folder, store);
  }

  private Path path() {
    return SqliteStudies.path(folder);
  }

  /** The project's own connections, Flyway's, and those of whoever opens one for a moment. */
  @Test
  void everyConnectionIsDurable() throws SQLException {
    SqliteFile file = new SqliteFile(path());
    Jdbi jdbi = Jdbi.create(file);
    try (Connection momentary = file.openConnection();
        Connection migrating = new FileDataSource(file).getConnection();
        Handle writing = jdbi.open();
        ReadingHandles readers = new ReadingHandles(path(), jdbi)) {
      assertDurable(momentary);
      assertDurable(migrating);
      assertDurable(writing.getConnection());
      Connection kept =
          readers.with(first -> {
            assertDurable(first.getConnection());
            readers.<@Nullable Void>with(second -> {
              assertNotSame(first, second);
              assertDurable(second.getConnection());
              return null;
            });
            return first.getConnection();
          });
      readers.<@Nullable Void>with(again -> {
        assertDurable(again.getConnection());
        return null;
      });
      assertFalse(kept.isClosed(), "connections for reading are kept");
    }
  }

  private static void assertDurable(Connection connection) {
    assertEquals("wal", pragma(connection, "journal_mode"));
    assertEquals("2", pragma(connection, "synchronous"), "2 is FULL");
    assertEquals("1", pragma(connection, "foreign_keys"));
    assertEquals("1", pragma(connection, "secure_delete"));
  }

  private static String pragma(Connection connection, String name) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("pragma " + name)) {
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aProjectThatIsThereIsNotMadeAnew() {
    KodebokException refused =
        assertThrows(
            KodebokException.class, () -> SqliteProjects.create(path(), "Ny", Language.NB));
    assertTrue(refused.getMessage().contains("already"), refused.getMessage());
  }

  @Test
  void aReadOnlyFolderIsNamedWhenAProjectCannotBeMadeInIt() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("lest"));
    Assumptions.assumeTrue(closed.toFile().setWritable(false, false));
    KodebokException refused =
        assertThrows(
            KodebokException.class,
            () -> SqliteProjects.create(closed.resolve("ny.kodebok"), "Ny", Language.NB));
    assertTrue(closed.toFile().setWritable(true));
    assertTrue(refused.getMessage().contains("lest is read-only"), refused.getMessage());
    assertEquals(List.of(), List.of(closed.toFile().list()));
  }

  @Test
  void otherFilesAreNotProjects() throws IOException, SQLException {
    Path text = Files.writeString(folder.resolve("tekst.kodebok"), "Dette er ikke et prosjekt. ");
    assertSentence(text, "not a Kodebok project");
    Path empty = Files.createFile(folder.resolve("tom.kodebok"));
    assertSentence(empty, "not a Kodebok project");
    Path database = folder.resolve("annen.kodebok");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = other.createStatement()) {
      statement.execute("create table noe (a)");
    }
    byte[] before = Files.readAllBytes(database);
    assertSentence(database, "not a Kodebok project");
    assertArrayEquals(before, Files.readAllBytes(database));
    assertEquals(0, Files.size(empty));
    assertSentence(folder.resolve("borte.kodebok"), "There is no project");
    assertSentence(folder, "not a file");
  }

  @Test
  void aNewerProjectIsLeftAlone() throws SQLException, IOException {
    Path newer = closedProject("nyere.kodebok");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + newer);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma user_version = 99");
    }
    byte[] before = Files.readAllBytes(newer);
    assertSentence(newer, "newer version");
    assertArrayEquals(before, Files.readAllBytes(newer));
  }

  @Test
  void aReadOnlyProjectIsReadAndNotWritten() throws IOException {
    Path path = closedProject("lese.kodebok");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r--r--"));
    try (ProjectStore store = SqliteProjects.open(path)) {
      assertTrue(store.readOnly());
      assertEquals("Studie", store.project().name());
      KodebokException refused =
          assertThrows(
              KodebokException.class,
              () ->
                  store.write(
                      "Kari",
                      (project, coder) ->
                          List.of(
                              new Change.CodeAdded(
                                  Code.named(Ids.next(), "Tid", null, 0, "#0b7285")))));
      assertTrue(refused.getMessage().contains("read-only"), refused.getMessage());
    }
  }

  @Test
  void aTruncatedProjectIsCalledDamaged() throws IOException {
    Path path = closedProject("kuttet.kodebok");
    byte[] whole = Files.readAllBytes(path);
    for (int length : List.of(50, 3000, whole.length / 3)) {
      Files.write(path, Arrays.copyOf(whole, length));
      KodebokException failure =
          assertThrows(
              KodebokException.class,
              () -> {
                try (ProjectStore store = SqliteProjects.open(path)) {
                  List<String> faults = store.check();
                  throw new KodebokException("damaged: " + faults.getFirst());
                }
              });
      assertTrue(
          failure.getMessage().contains("damaged")
              || failure.getMessage().contains("not a Kodebok project"),
          failure.getMessage());
    }
  }

  @Test
  void aBackupIsRestoredOnlyWhenItIsWhole() throws IOException {
    Path whole = closedProject("hel.kodebok");
    SqliteProjects.restore(whole, folder.resolve("igjen.kodebok"));
    try (ProjectStore store = SqliteProjects.open(folder.resolve("igjen.kodebok"))) {
      assertEquals("Intervju", store.sources().getFirst().name());
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path damaged = folder.resolve("skadet.kodebok");
    Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
    assertThrows(
        KodebokException.class,
        () -> SqliteProjects.restore(damaged, folder.resolve("nei.kodebok")));
    assertFalse(Files.exists(folder.resolve("nei.kodebok")));
  }

  @Test
  void aDamagedBackupIsNotSaidToBeRestoredFromABackup() throws IOException {
    byte[] bytes = Files.readAllBytes(closedProject("hel.kodebok"));
    byte[] scrambled = bytes.clone();
    Arrays.fill(scrambled, 100, scrambled.length, (byte) 0x5a);
    for (byte[] wrong :
        List.of(new byte[0], "tekst".getBytes(UTF_8), Arrays.copyOf(bytes, 4096), scrambled)) {
      Path backup = folder.resolve("kopi.kodebok");
      Files.write(backup, wrong);
      KodebokException refused =
          assertThrows(
              KodebokException.class,
              () -> SqliteProjects.restore(backup, folder.resolve("nei.kodebok")));
      assertFalse(refused.getMessage().contains("kodebok restore"), refused.getMessage());
      assertTrue(refused.getMessage().contains("use another copy"), refused.getMessage());
      assertEquals(StoreReason.BACKUP_UNUSABLE, refused.reasons().getFirst().reason());
      assertFalse(Files.exists(folder.resolve("nei.kodebok")));
    }
  }

  private Path closedProject(String name) {
    Path path = folder.resolve(name);
    SqliteProjects.create(path, "Studie", Language.NB);
    try (ProjectStore store = SqliteProjects.open(path)) {
      store.add("Kari", Batches.text(folder, "Intervju", "Tekst ".repeat(4000)), Progress.NONE);
    }
    return path;
  }

  private static void assertSentence(Path path, String expected) {
    KodebokException failure =
        assertThrows(KodebokException.class, () -> SqliteProjects.open(path).close());
    assertTrue(failure.getMessage().contains(expected), failure.getMessage());
  }
}
