/** The extension APIs, for background and extension pages only; the page-load script uses the native object. */
import polyfill from 'webextension-polyfill';

export const browser = polyfill;
