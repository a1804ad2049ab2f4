/** What the fields on screen allow; apart from the schemas, so that a page need not load those. */
export const NOTE_LIMIT = 500;
export const TAG_LIMIT = 30;
/** In bytes; a larger file is no watchlist and is refused before it is read. */
export const LIST_FILE_LIMIT = 1_000_000;
