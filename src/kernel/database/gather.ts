/**
 * Questions that are asked at the same moment become one question: under load, when many wait for each other anyway, the
 * database answers hundreds at the price of one. A question that is alone waits for nobody.
 */

/** More are asked in several parts. */
const MOST = 100;

interface Waiting<Ask, Answer> {
  ask: Ask;
  settle(answer: Answer): void;
  fail(error: unknown): void;
}

/**
 * `answer`: all of one owner (a house, a database) at once, in the order in which they were asked. Where it throws, each
 * is asked alone: one that fails does not take the others along. Not for transactions.
 */
export function gather<Owner extends object, Ask, Answer>(
  answer: (owner: Owner, asks: readonly Ask[]) => Promise<readonly Answer[]>,
): (owner: Owner, ask: Ask) => Promise<Answer> {
  const waiting = new WeakMap<Owner, Waiting<Ask, Answer>[]>();

  async function settle(owner: Owner, part: readonly Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const asks = part.map(({ ask }) => ask);
      const answers = await answer(owner, asks);
      if (answers.length !== part.length) throw new Error('Not as many answers as questions');
      for (const [index, own] of answers.entries()) part[index]?.settle(own);
    } catch (error) {
      if (part.length > 1) await Promise.all(part.map((one) => settle(owner, [one])));
      else for (const one of part) one.fail(error);
    }
  }

  function flush(owner: Owner): void {
    const all = waiting.get(owner) ?? [];
    waiting.delete(owner);
    for (let from = 0; from < all.length; from += MOST) void settle(owner, all.slice(from, from + MOST));
  }

  return (owner, ask) =>
    new Promise((done, fail) => {
      const one = { ask, settle: done, fail };
      const others = waiting.get(owner);
      if (others !== undefined) {
        others.push(one);
        return;
      }
      waiting.set(owner, [one]);
      // After all that has arrived by now was read.
      setImmediate(flush, owner);
    });
}
