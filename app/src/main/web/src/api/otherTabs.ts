/** What the tabs of one browser tell each other: only pages of this very address hear it. */
const CHANNEL = 'kodebok.token';

/** A tab that was opened with a new token hands it to those that the restarted server has turned away. */
export function tellOtherTabs(token: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(token);
  channel.close();
}

export function hearOtherTabs(heard: (token: string) => void): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (typeof data === 'string') heard(data);
  };
}
