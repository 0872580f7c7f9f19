import { type CommandHouse, inHouse } from '../../src/cli/open-house.ts';

export interface KeptOpen {
  house(): Promise<CommandHouse>;
  /** Before the program ends whose database it uses; opened anew at the next wish. */
  close(): Promise<void>;
}

/** The house of the command line beside the running one, opened at the first wish and kept: reading all places takes long. */
export function keepOpen(folder: string): KeptOpen {
  let kept: { house: Promise<CommandHouse>; close(): Promise<void> } | null = null;

  function open() {
    const lent = Promise.withResolvers<CommandHouse>();
    const done = Promise.withResolvers<void>();
    process.env.HIER_VAR = folder;
    const whole = inHouse((house) => {
      lent.resolve(house);
      return done.promise;
    });
    delete process.env.HIER_VAR;
    whole.catch(lent.reject);
    return {
      house: lent.promise,
      close() {
        done.resolve();
        return whole;
      },
    };
  }

  return {
    house() {
      kept ??= open();
      return kept.house;
    },
    async close() {
      const closing = kept;
      kept = null;
      await closing?.close();
    },
  };
}
