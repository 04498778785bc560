package no.kodebok.coding.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids: UUID version 7 (RFC 9562), so that ids sort by the time they were made. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong LAST = new AtomicLong();
  private static final MessageDigest SHA = sha256();

  private Ids() {}

  /** A new id, greater than every id this process made before. */
  public static UUID next() {
    return made(RANDOM.nextLong());
  }

  /**
   * A new id, greater than every id this process made before, that remembers a key of another
   * program: {@link #mark} of the id is that of the key. What carried the key is found again by it.
   */
  public static UUID of(String key) {
    return made(mark(key));
  }

  /** What an id that was made from this key has in its lower half. */
  public static long mark(String key) {
    byte[] digest = digest().digest(key.getBytes(StandardCharsets.UTF_8));
    return marked(ByteBuffer.wrap(digest).getLong());
  }

  /**
   * The id of what has none of its own in a project, made from what it is: always the same.
   *
   * @param kind of thing
   * @param name that tells it from others of its kind
   */
  public static UUID named(UUID project, String kind, String name) {
    return UUID.nameUUIDFromBytes(
        (project + " " + kind + " " + name).getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest digest() {
    try {
      // Looking it up by name takes longer than all the rest.
      return (MessageDigest) SHA.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own SHA-256 can be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The part of an id that is random, or stands for a key. */
  public static long mark(UUID id) {
    return id.getLeastSignificantBits();
  }

  private static UUID made(long random) {
    // 48 bits of milliseconds and 12 bits of counter, as one rising number.
    long tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
    long high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xfff);
    return new UUID(high, marked(random));
  }

  private static long marked(long random) {
    return (random & 0x3fffffffffffffffL) | 0x8000000000000000L;
  }
}
