/**
 * Text for the clipboard, from a click. Pages without a secure connection have no clipboard of their own, so there the
 * text is selected in a field inside `place` for a moment. False when the browser refuses both.
 */
export async function copyText(text: string, place: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, place);
  }
}

function copyBySelection(text: string, place: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  place.append(field);
  try {
    field.select();
    return document.execCommand('copy');
  } finally {
    field.remove();
    place.focus({ preventScroll: true });
  }
}
