import 'react';

declare module 'react' {
  interface CSSProperties {
    /** A code's colour, which the style sheet adapts to light and dark. */
    '--code'?: string;
    '--level'?: number;
    '--coders'?: number;
    '--tracks'?: string;
    '--least'?: string;
  }
}
