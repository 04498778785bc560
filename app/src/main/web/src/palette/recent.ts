const KEY = 'kodebok.recent';
const MOST = 40;

/** What was chosen in the palette, the last first: kept on this machine, by project. */
export class Recent {
  private readonly key: string;

  constructor(projectId: string) {
    this.key = `${KEY}.${projectId}`;
  }

  ids(): readonly string[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.key) ?? '[]');
      return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [];
    } catch {
      return [];
    }
  }

  use(id: string): void {
    localStorage.setItem(this.key, JSON.stringify([id, ...this.ids().filter((one) => one !== id)].slice(0, MOST)));
  }
}
