/** What a start is doing, one numbered line a step, with the seconds it took. */

export interface Progress {
  /** Runs `work`; what it says in between stands below the step's title. */
  step<T>(title: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T>;
}

export interface ProgressOptions {
  steps: number;
  write?: (text: string) => void;
  /** Milliseconds that only grow. */
  now?: () => number;
}

export function createProgress(options: ProgressOptions): Progress {
  const { steps, write = (text) => void process.stdout.write(text), now = () => performance.now() } = options;
  let number = 0;
  return {
    async step(title, work) {
      number += 1;
      const begun = now();
      let isLineOpen = true;
      write(`[${number}/${steps}] ${title} …`);
      const say = (detail: string) => {
        write(`${isLineOpen ? '\n' : ''}      ${detail}\n`);
        isLineOpen = false;
      };
      const end = (text: string) => write(`${isLineOpen ? ' ' : '      '}${text}\n`);
      try {
        const result = await work(say);
        end(`${((now() - begun) / 1000).toFixed(1)} s`);
        return result;
      } catch (error) {
        end('failed');
        throw error;
      }
    },
  };
}
