export interface Upload {
  readonly file: Blob;
  readonly signal?: AbortSignal;
  /** How much of the file has left the page, from 0 to 1. */
  progress?(share: number): void;
}

/** Like `fetch`, which cannot say how far a file has come on its way. */
export function sendFile(address: string, upload: Upload, headers: Readonly<Record<string, string>>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const givenUp = () => new DOMException('The upload was given up.', 'AbortError');
    if (upload.signal?.aborted) return reject(givenUp());
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = 'blob';
    request.upload.onprogress = ({ loaded, total }) => upload.progress?.(total === 0 ? 1 : loaded / total);
    request.onload = () => resolve(new Response(request.response as Blob, { status: request.status, statusText: request.statusText }));
    request.onerror = () => reject(new TypeError('The file could not be sent.'));
    request.onabort = () => reject(givenUp());
    request.onloadend = () => upload.signal?.removeEventListener('abort', abort);
    upload.signal?.addEventListener('abort', abort);
    request.send(upload.file);
  });
}
