import { Component, type ReactNode } from 'react';

interface RoomBoundaryProps {
  readonly words: { readonly sentence: string; readonly retry: string };
  readonly children: ReactNode;
}

/** Keeps a room that cannot be loaded or drawn from taking the whole page with it. */
export class RoomBoundary extends Component<RoomBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div className="room failure" role="alert">
        <p>{words.sentence}</p>
        {/* The code of a room may have been replaced by a newer version; only the whole page knows its name. */}
        <button type="button" className="button" onClick={() => location.reload()}>{words.retry}</button>
      </div>
    );
  }
}
