/** What a page, the background worker and the database weigh once nothing but what is still held is left. */
import type { CDPSession, Page } from 'playwright';

export interface Weight {
  pageHeap: number;
  workerHeap: number;
  nodes: number;
  listeners: number;
  documents: number;
  database: number;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

export const FIGURES = [
  { key: 'pageHeap', words: 'page heap', show: megabytes },
  { key: 'workerHeap', words: 'worker heap', show: megabytes },
  { key: 'nodes', words: 'DOM nodes', show: String },
  { key: 'listeners', words: 'event listeners', show: String },
  { key: 'documents', words: 'documents', show: String },
  { key: 'database', words: 'database', show: megabytes },
] as const satisfies { key: keyof Weight; words: string; show: (value: number) => string }[];

const ALLOWED_GROWTH = 0.05;

export function isFlat(middle: number, end: number): boolean {
  return end <= middle * (1 + ALLOWED_GROWTH);
}

/** One collection leaves what finalizers and caches of the former one still held. */
const COLLECTIONS = 3;

/** @param options a page of the extension: it keeps the worker's company and knows the size of the database */
export async function weigh(page: Page, options: Page, extensionId: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < COLLECTIONS; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: pageHeap } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners, documents } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const database = await options.evaluate(async () => {
    const { usageDetails, usage } = (await navigator.storage.estimate()) as StorageEstimate & {
      usageDetails?: { indexedDB?: number };
    };
    return usageDetails?.indexedDB ?? usage ?? 0;
  });
  return { pageHeap, workerHeap: await workerHeap(page, extensionId), nodes, listeners, documents, database };
}

/** The worker is awake: the weighing follows a hover that it answered. */
async function workerHeap(page: Page, extensionId: string): Promise<number> {
  const browser = page.context().browser();
  const root = browser ? await browser.newBrowserCDPSession() : await page.context().newCDPSession(page);
  const { targetInfos } = await root.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`),
  );
  if (!worker) throw new Error('The worker is not awake.');
  const { sessionId } = await root.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  try {
    for (let round = 0; round < COLLECTIONS; round++)
      await inTarget(root, sessionId, 'HeapProfiler.collectGarbage');
    return (await inTarget<{ usedSize: number }>(root, sessionId, 'Runtime.getHeapUsage')).usedSize;
  } finally {
    await root.send('Target.detachFromTarget', { sessionId });
  }
}

let sent = 0;

/** One command of the protocol to a target that no page session reaches. */
function inTarget<T>(root: CDPSession, sessionId: string, method: string): Promise<T> {
  const id = ++sent;
  return new Promise<T>((resolve, reject) => {
    const hear = (event: { sessionId: string; message: string }) => {
      const reply = JSON.parse(event.message) as { id?: number; result?: T; error?: { message: string } };
      if (event.sessionId !== sessionId || reply.id !== id) return;
      root.off('Target.receivedMessageFromTarget', hear);
      if (reply.result) resolve(reply.result);
      else reject(new Error(reply.error?.message));
    };
    root.on('Target.receivedMessageFromTarget', hear);
    root
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .catch(reject);
  });
}
