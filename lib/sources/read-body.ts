export class TooLarge extends Error {
  override name = 'TooLarge';
}

/**
 * Reads a stream to its end, but never more than `maxBytes`: the count is of what comes out of decompression, so
 * a small answer that unfolds to gigabytes stops here. Throws `TooLarge`.
 */
export async function readBody(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw new TooLarge(`more than ${maxBytes} bytes`);
    }
    chunks.push(value);
  }
  const body = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    body.set(chunk, place);
    place += chunk.byteLength;
  }
  return body;
}
