import type { PushMessage } from '../../src/kernel/notifications/push/push-message.ts';

/** Whether it is a message of this house as this version of the worker reads it. */
export function isPushMessage(data: unknown): data is PushMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { title, text, lang, path, tag, urgent, stop, words }: Partial<Record<keyof PushMessage, unknown>> =
    data;
  return (
    [title, text, lang, tag].every((one) => typeof one === 'string') &&
    typeof urgent === 'boolean' &&
    isOwnPath(path) &&
    isOwnPath(stop) &&
    areWords(words)
  );
}

/** A message must lead nowhere else. */
function isOwnPath(path: unknown): boolean {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path);
}

function areWords(words: unknown): boolean {
  if (typeof words !== 'object' || words === null) return false;
  const { stop, stopped, failed }: Partial<Record<keyof PushMessage['words'], unknown>> = words;
  const arePair = (pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === 'string');
  return typeof stop === 'string' && arePair(stopped) && arePair(failed);
}
