/** Browsers that have no database for us: each is replaced where it says so, in an otherwise real browser. */
import { afterEach, expect, test, vi } from 'vitest';
import { openStore } from '@/lib/store/open-store';
import { PICTURE } from './facts';

const logged: string[] = [];
const notices: string[] = [];
const open = () =>
  openStore({
    picture: PICTURE,
    addNotice: async (sentence) => void notices.push(sentence),
    logError: (where) => logged.push(where),
  });

/** An `indexedDB` whose `open` ends as the given browser's does. */
function refuse(opening: () => IDBOpenDBRequest): void {
  vi.stubGlobal('indexedDB', { open: opening, deleteDatabase: opening });
}

const failing = (name: string) => () => {
  const request = new EventTarget() as IDBOpenDBRequest;
  Object.defineProperty(request, 'error', { value: new DOMException('refused', name) });
  queueMicrotask(() => request.dispatchEvent(new Event('error')));
  return request;
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  logged.length = 0;
  notices.length = 0;
});

test.each<[string, () => IDBOpenDBRequest]>([
  ['a private window that fails the request', failing('InvalidStateError')],
  ['a policy that forbids it', failing('SecurityError')],
  ['a disk that is full', failing('QuotaExceededError')],
  ['a file that can neither be read nor deleted', failing('UnknownError')],
  [
    'a call that throws',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
  ],
])('%s: memory answers at once, and nobody is told a story of damage', async (_name, opening) => {
  refuse(opening);
  const store = await open();
  expect(store.kind).toBe('memory');
  expect(await store.allFacts()).toEqual(PICTURE.facts);
  expect(logged).toEqual(['store.open']);
  expect(notices).toEqual([]);
});

test('one that never answers is waited for only so long', async () => {
  vi.useFakeTimers();
  refuse(() => new EventTarget() as IDBOpenDBRequest);
  const opening = open();
  await vi.runAllTimersAsync();
  expect((await opening).kind).toBe('memory');
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
