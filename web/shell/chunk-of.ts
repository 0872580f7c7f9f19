/** Of files of one name in the folders of all solutions that of one; they stand side by side or among the network. */
export function chunkOf<Chunk>(
  files: Readonly<Record<string, () => Promise<Chunk>>>,
  solution: string,
): (() => Promise<Chunk>) | undefined {
  return Object.entries(files).find(([path]) => path.includes(`/${solution}/web/`))?.[1];
}
