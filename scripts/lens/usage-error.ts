/** What the caller got wrong: printed as one sentence on standard error, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
