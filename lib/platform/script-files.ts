/** Built file names of the scripts that are injected or registered at run time. */
export const SCAN_SCRIPT = 'content-scripts/scan.js';
export const MARKS_SCRIPT = 'content-scripts/marks.js';
export const WHY_SCRIPT = 'content-scripts/why.js';
export const CARD_SCRIPT = 'content-scripts/card.js';
