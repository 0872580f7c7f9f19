import { ProviderError } from './provider-error.ts';

const MOST_BYTES = 512 * 1024;

/** How long a provider may take for one answer. */
export interface ProviderTimes {
  milliseconds: number;
}

export const PROVIDER_TIMES: ProviderTimes = { milliseconds: 8000 };

/**
 * One request to a provider, answered with JSON: in time, of bounded size, without following it elsewhere.
 * Throws a `ProviderError`.
 */
export async function askProvider(
  url: string,
  { milliseconds }: ProviderTimes,
  request: { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: URLSearchParams } = {},
): Promise<Readonly<Record<string, unknown>>> {
  const where = new URL(url).host;
  const { status, text } = await answerOf(url, milliseconds, request).catch((error: unknown) => {
    if (error instanceof ProviderError) throw error;
    throw new ProviderError('unavailable', `${where} does not answer`, { cause: error });
  });
  if (status >= 500) throw new ProviderError('unavailable', `${where} answers with ${status}`);
  if (status !== 200) throw new ProviderError('provider', `${where} answers with ${status}`);
  return jsonObject(text, where);
}

async function answerOf(
  url: string,
  milliseconds: number,
  { method = 'GET', headers = {}, body }: NonNullable<Parameters<typeof askProvider>[2]>,
): Promise<{ status: number; text: string }> {
  const response = await fetch(url, {
    ...{ method, redirect: 'error', signal: AbortSignal.timeout(milliseconds) },
    headers: { accept: 'application/json', ...headers },
    ...(body !== undefined && { body }),
  });
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new ProviderError('provider', `${new URL(url).host} answers without end`);
    parts.push(part);
  }
  return { status: response.status, text: Buffer.concat(parts).toString('utf8') };
}

function jsonObject(text: string, where: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below.
  }
  throw new ProviderError('provider', `${where} answers with something else than a JSON object`);
}
