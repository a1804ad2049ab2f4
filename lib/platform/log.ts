/** The console is the only log; it never carries page text, addresses or keys. */

/** Reports something that went wrong and was survived; `where` names the part, e.g. `store.open`. */
export function logError(where: string, error: unknown): void {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  console.warn(`Sector Lens: ${where}: ${words}`);
}
