/** Browsers that have no database for us: each is replaced where it says so, in an otherwise real browser. */
import { afterEach, expect, test, vi } from 'vitest';
import { openStore } from '@/lib/store/open-store';
import { PICTURE } from './facts';

const logged: string[] = [];
const notices: string[] = [];
let deleted = 0;
const open = () =>
  openStore({
    picture: PICTURE,
    addNotice: async (sentence) => void notices.push(sentence),
    logError: (where, error) => logged.push(`${where}: ${(error as Error).name}`),
  });

/** An `indexedDB` whose `open` ends as the given browser's does. */
function refuse(opening: () => IDBOpenDBRequest): void {
  const deleteDatabase = () => {
    deleted += 1;
    return opening();
  };
  vi.stubGlobal('indexedDB', { open: opening, deleteDatabase });
}

/** A request that the page can settle itself; to all who look it is one of the browser's. */
const openRequest = (): IDBOpenDBRequest =>
  Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype);

const failing = (name: string) => () => {
  const request = openRequest();
  Object.defineProperty(request, 'error', { value: new DOMException('refused', name) });
  queueMicrotask(() => request.dispatchEvent(new Event('error')));
  return request;
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  logged.length = 0;
  notices.length = 0;
  deleted = 0;
});

test.each<[string, () => IDBOpenDBRequest, string]>([
  ['a private window that fails the request', failing('InvalidStateError'), 'InvalidStateError'],
  ['a policy that forbids it', failing('SecurityError'), 'SecurityError'],
  ['a disk that is full', failing('QuotaExceededError'), 'QuotaExceededError'],
  ['a file that can neither be read nor deleted', failing('UnknownError'), 'UnknownError'],
  [
    'a call that throws',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
    'SecurityError',
  ],
])('%s: memory answers at once, and nobody is told a story of damage', async (_name, opening, error) => {
  refuse(opening);
  const store = await open();
  expect(store.kind).toBe('memory');
  expect(await store.allFacts()).toEqual(PICTURE.facts);
  expect(logged).toEqual([`store.open: ${error}`]);
  expect(notices).toEqual([]);
  expect(deleted, 'only a file that cannot be read is deleted').toBe(error === 'UnknownError' ? 1 : 0);
});

test('one that never answers is waited for only so long', async () => {
  vi.useFakeTimers();
  refuse(openRequest);
  const opening = open();
  await vi.runAllTimersAsync();
  expect((await opening).kind).toBe('memory');
  expect(logged).toEqual(['store.open: TimeoutError']);
});

test('one whose very name throws', async () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  try {
    expect((await open()).kind).toBe('memory');
  } finally {
    if (own) Object.defineProperty(globalThis, 'indexedDB', own);
    else delete (globalThis as { indexedDB?: unknown }).indexedDB;
  }
});
