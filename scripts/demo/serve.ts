import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export interface Site {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder of pages on the loopback, on a free port. A page named in `headers` (its path, or path and query) is
 * sent with those headers as well, e.g. a content security policy.
 */
export async function serveFolder(
  folder: string,
  headers: Record<string, Record<string, string>> = {},
): Promise<Site> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = path.join(folder, path.normalize(pathname));
    const type = TYPES[path.extname(file)];
    const content = type && file.startsWith(folder) ? await readFile(file).catch(() => null) : null;
    if (content === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page');
      return;
    }
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-store',
      ...(headers[request.url ?? ''] ?? headers[pathname]),
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
