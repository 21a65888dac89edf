/** A command that was not understood; the message is for whoever typed it. */
export class UsageError extends Error {
  name = 'UsageError';
}
