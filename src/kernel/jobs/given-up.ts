/** Thrown by a job whose work another attempt would not change. The message is stored and logged. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}
