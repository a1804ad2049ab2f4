/** Faults that were survived: to the console, and to whoever keeps them. Never page text, addresses or keys. */

type Listener = (where: string, error: unknown) => void;

const listeners = new Set<Listener>();

/** Reports something that went wrong and was survived; `where` names the part, e.g. `store.open`. */
export function logError(where: string, error: unknown): void {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  console.warn(`Sector Lens: ${where}: ${words}`);
  for (const listen of listeners) listen(where, error);
}

/** Hears of every fault from now on. */
export function onFault(listen: Listener): void {
  listeners.add(listen);
}
