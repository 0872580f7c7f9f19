/** Reads so far ahead that `length` bytes are known; `all` yields everything, those included. */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let size = 0;
  let isOver = false;
  while (size < length && !isOver) {
    const { done, value } = await iterator.next();
    if (done) isOver = true;
    else {
      read.push(value);
      size += value.length;
    }
  }
  const head = Buffer.concat(read);
  return { head, all: again(head, iterator, isOver) };
}

async function* again(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
  isOver: boolean,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    if (isOver) return;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
