const ATTEMPTS = 20;
const PAUSE_MS = 1000;

/** Loads code that may not come at once: a server that is away for a moment comes back. */
export async function arrival<T>(load: () => Promise<T>, pause = PAUSE_MS): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await load();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
