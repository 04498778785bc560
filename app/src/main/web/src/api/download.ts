/** Hands a file the server made to the browser, under the name the server gave it. */
export async function saveFile(response: Response, fallbackName: string): Promise<string> {
  const name = fileName(response.headers.get('Content-Disposition')) ?? fallbackName;
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}

/** The name in a Content-Disposition header; `filename*` (RFC 5987) goes before `filename`. */
export function fileName(disposition: string | null): string | null {
  if (!disposition) return null;
  const extended = /filename\*=(?:UTF-8'[^']*')([^;]+)/i.exec(disposition)?.[1];
  if (extended) return decodeURIComponent(extended.trim());
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? /filename=([^;\s]+)/i.exec(disposition)?.[1] ?? null;
}
