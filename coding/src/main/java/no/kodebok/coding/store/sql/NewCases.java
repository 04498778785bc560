package no.kodebok.coding.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import no.kodebok.coding.model.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Adds cases of one batch, a thousand with each statement's round: a register has a million of
 * them. What was added is there when this is closed.
 */
final class NewCases implements AutoCloseable {
  private static final int CHUNK = 1000;

  private final PreparedStatement insert;
  private final String batch;
  private int waiting;

  NewCases(Handle h, UUID batch) {
    this.batch = batch.toString();
    try {
      insert =
          h.getConnection()
              .prepareStatement("insert into study_case (id, batch, name) values (?, ?, ?)");
    } catch (SQLException e) {
      throw new CannotAdd(e);
    }
  }

  UUID add(String name) {
    UUID id = Ids.next();
    add(id, name);
    return id;
  }

  void add(UUID id, String name) {
    try {
      insert.setString(1, id.toString());
      insert.setString(2, batch);
      insert.setString(3, name);
      insert.addBatch();
      if (++waiting == CHUNK) {
        flush();
      }
    } catch (SQLException e) {
      throw new CannotAdd(e);
    }
  }

  private void flush() throws SQLException {
    if (waiting > 0) {
      insert.executeBatch();
      waiting = 0;
    }
  }

  /** Told as every failure of the database is. */
  private static final class CannotAdd extends JdbiException {
    private static final long serialVersionUID = 1;

    CannotAdd(SQLException cause) {
      super("Cannot add cases", cause);
    }
  }

  @Override
  public void close() {
    try (insert) {
      flush();
    } catch (SQLException e) {
      throw new CannotAdd(e);
    }
  }
}
