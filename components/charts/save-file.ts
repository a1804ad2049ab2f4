/** Files that the reader asked for; nothing leaves the machine. */

/** Twice the size on the screen: sharp in print and on dense displays. */
const PNG_SCALE = 2;
/** A spreadsheet takes UTF-8 for something else without it. */
const BYTE_ORDER_MARK = '\ufeff';

export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content from the click on.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function saveCsv(name: string, text: string): void {
  saveFile(name, new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv;charset=utf-8' }));
}

export function saveSvg(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'image/svg+xml' }));
}

/** Rejects where the browser cannot paint the drawing. */
export async function savePng(name: string, svg: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * PNG_SCALE;
    canvas.height = image.naturalHeight * PNG_SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (content === null) throw new Error('The canvas gave no picture');
    saveFile(name, content);
  } finally {
    URL.revokeObjectURL(url);
  }
}
