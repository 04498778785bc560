import 'react';

declare module 'react' {
  interface CSSProperties {
    /** A code's colour, which the style sheet adapts to light and dark. */
    '--code'?: string;
    '--level'?: number;
    '--coders'?: number;
    '--coder-columns'?: string;
    /** The widths of a grid's columns, and the least width of all together. */
    '--columns'?: string;
    '--least'?: string;
    /** How many lines of an answer are shown. */
    '--lines'?: number;
    '--tracks'?: string;
    /** How much of the accent a cell is coloured with. */
    '--heat'?: string;
  }
}
