/** The browser's own extension object, as far as the page-load script needs it: the polyfill is larger than its budget. */
export type NativeMessageListener = (
  message: unknown,
  sender: { id?: string },
  reply: (value: unknown) => void,
) => boolean;

export type StorageChanges = Record<string, { newValue?: unknown }>;

interface Listenable<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}

export interface NativeBrowser {
  runtime: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: Listenable<NativeMessageListener>;
  };
  i18n: { getMessage(key: string, slots: string[]): string };
  storage: {
    local: { get(keys: string[]): Promise<Record<string, unknown>> };
    onChanged: Listenable<(changes: StorageChanges, area: string) => void>;
  };
}

const scope = globalThis as { browser?: NativeBrowser; chrome?: NativeBrowser };

/** Firefox names it `browser`, Chromium `chrome`; both answer with promises under Manifest V3. */
export const native = (scope.browser?.runtime ? scope.browser : scope.chrome) as NativeBrowser;

/** False once the extension was updated, disabled or removed while this page stayed open. */
export function isExtensionAlive(): boolean {
  try {
    return native.runtime.id !== undefined;
  } catch {
    return false;
  }
}
