import 'react';

declare module 'react' {
  interface CSSProperties {
    /** A code's colour, which the style sheet adapts to light and dark. */
    '--code'?: string;
    '--level'?: number;
    '--attributes'?: number;
    '--coders'?: number;
    '--coder-columns'?: string;
  }
}
