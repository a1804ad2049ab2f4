/** Those of `selectors` that this browser can read; it parses them, and nothing in them runs. */
export function soundSelectors(selectors: readonly string[]): string[] {
  const nothing = document.createDocumentFragment();
  return selectors.filter((selector) => {
    try {
      nothing.querySelector(selector);
      return true;
    } catch {
      return false;
    }
  });
}
