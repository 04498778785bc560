/** One event of a server's event stream. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Cuts an event stream (text/event-stream) into events as its pieces come in. Only what the server sends is read:
 * `event` and `data` lines; comments, which it sends to show that it is still there, are passed over.
 */
export class EventParser {
  private rest = '';
  private event = '';
  private data: string[] = [];

  push(piece: string): StreamEvent[] {
    const lines = (this.rest + piece).split(/\r?\n/);
    this.rest = lines.pop() ?? '';
    const events: StreamEvent[] = [];
    for (const line of lines) {
      if (line === '') {
        if (this.data.length > 0) events.push({ event: this.event || 'message', data: this.data.join('\n') });
        this.event = '';
        this.data = [];
      } else if (line.startsWith('event:')) this.event = line.slice(6).trim();
      else if (line.startsWith('data:')) this.data.push(line.slice(5).replace(/^ /, ''));
    }
    return events;
  }
}

/** Reads the stream to its end; the promise fails when the connection breaks. */
export async function readEvents(body: ReadableStream<Uint8Array>, take: (event: StreamEvent) => void): Promise<void> {
  const parser = new EventParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.push(decoder.decode(value, { stream: true })).forEach(take);
  }
}
