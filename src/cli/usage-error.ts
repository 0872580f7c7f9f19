/** What somebody typed cannot be carried out; the message says why and what can. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
