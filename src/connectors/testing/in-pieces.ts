/** A text as a feed brings it: UTF-8, in pieces of so many bytes. For tests. */
export async function* inPieces(text: string, step = 65_536): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += step) yield all.subarray(at, at + step);
}
