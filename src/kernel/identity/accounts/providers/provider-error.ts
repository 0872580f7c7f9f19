/** Another provider did not do its part. The message is for the operator: never what the provider answered. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly fault: 'unavailable' | 'provider' | 'clock';

  constructor(fault: ProviderError['fault'], message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.fault = fault;
  }
}
