package no.kodebok.coding.store.sql;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Lends a connection for the length of one piece of work. */
interface Handles {
  <T> T with(Function<Handle, T> work);
}
