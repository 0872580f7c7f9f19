/** The work may still end, and what it has read is read: another try soon is often in time. */
export class TookTooLong extends Error {
  constructor(milliseconds: number) {
    super(`took more than ${milliseconds} ms`);
    this.name = 'TookTooLong';
  }
}

/** Runs `work` and rejects if it takes longer than `milliseconds`, also if it throws before its first await. */
export async function withinTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
