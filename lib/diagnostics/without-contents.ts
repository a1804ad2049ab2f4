const MAX_LETTERS = 200;

/**
 * A fault's words without what they may quote: addresses, quoted text, words in capitals (symbols), long numbers. What
 * kind of fault it was stays readable; what somebody was reading does not.
 */
export function withoutContents(words: string): string {
  return words
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/giu, '‹address›')
    .replace(/\u201c[^\u201d]*\u201d|"[^"]*"|'[^']*'|`[^`]*`/gu, '‹text›')
    .replace(
      /(?<![\p{L}\p{N}])(?=[\p{Lu}\p{N}.-]*\p{Lu})[\p{Lu}\p{N}][\p{Lu}\p{N}.-]*(?![\p{L}\p{N}])/gu,
      '‹capitals›',
    )
    .replace(/\d{5,}/gu, '‹number›')
    .slice(0, MAX_LETTERS);
}
