/** What one feed may cost. */
export interface FetchLimits {
  /** Bytes as they come over the network, or as they lie in an uploaded file. */
  transferredBytes: number;
  /** Bytes after unpacking. */
  expandedBytes: number;
  /** How many bytes one byte may unpack to, once more than `ratioFrom` bytes were unpacked. */
  ratio: number;
  ratioFrom: number;
  /** From the first request to a host until the last byte. */
  totalMilliseconds: number;
  /** Longest time without a byte. */
  stallMilliseconds: number;
}

export const FETCH_LIMITS: FetchLimits = {
  // What the map of a whole Land has.
  transferredBytes: 1024 ** 3,
  expandedBytes: 2 * 1024 ** 3,
  ratio: 200,
  ratioFrom: 50 * 1024 ** 2,
  totalMilliseconds: 600_000,
  stallMilliseconds: 30_000,
};

/** 536870912 → "512 MB". */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 ** 2)} MB`;
}
