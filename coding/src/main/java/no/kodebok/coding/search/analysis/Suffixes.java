package no.kodebok.coding.search.analysis;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Endings of words. They are found by going backwards through a word, which most words leave after
 * two or three letters.
 */
final class Suffixes {
  private final Node root = new Node();

  /** Takes the endings, none longer than 63 letters. */
  Suffixes(Collection<String> endings) {
    for (String ending : endings) {
      Node node = root;
      for (int at = ending.length() - 1; at >= 0; at--) {
        node = node.grow(ending.charAt(at));
      }
      node.ends = true;
    }
  }

  /** Whether a word has one of the endings, or is one. */
  boolean end(String word) {
    return lengths(word) != 0;
  }

  /** The lengths of all endings that a word has, each as the bit of its number. */
  long lengths(String word) {
    long lengths = 0;
    Node node = root;
    for (int at = word.length() - 1; at >= 0; at--) {
      node = node.next(word.charAt(at));
      if (node == null) {
        return lengths;
      }
      if (node.ends) {
        lengths |= 1L << (word.length() - at);
      }
    }
    return lengths;
  }

  /** The letters that may stand before an ending. */
  private static final class Node {
    private char[] letters = {};
    private Node[] nodes = {};
    private boolean ends;

    @Nullable Node next(char letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return nodes[i];
        }
      }
      return null;
    }

    Node grow(char letter) {
      Node known = next(letter);
      if (known != null) {
        return known;
      }
      Node grown = new Node();
      int count = letters.length;
      letters = Arrays.copyOf(letters, count + 1);
      nodes = Arrays.copyOf(nodes, count + 1);
      letters[count] = letter;
      nodes[count] = grown;
      return grown;
    }
  }
}
