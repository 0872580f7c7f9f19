/** How a run gets a feed to disk; `fetch/` does it. */
export interface FetchRequest {
  address: string;
  /** Of the content that is shown; left out to get it in any case. */
  known?: { etag: string | null; lastModified: string | null; sha256: string | null };
  mediaTypes: readonly string[];
  folder: string;
  signal?: AbortSignal;
}

export interface FetchedFeed {
  status: 'fetched';
  /** Absolute path; the caller removes it. */
  file: string;
  sha256: string;
  bytes: number;
  etag: string | null;
  lastModified: string | null;
}

export type Fetcher = (request: FetchRequest) => Promise<FetchedFeed | { status: 'unchanged' }>;
