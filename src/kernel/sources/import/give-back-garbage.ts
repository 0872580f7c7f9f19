/** Characters of records after which what reading them left behind is given back. */
const EVERY = 16_000_000;

/**
 * To be told how many characters of records have gone through. Left to itself V8 keeps hundreds of megabytes of a large
 * import until it has reason to look; a look takes about a tenth of a second. Small imports never come to it. Nothing
 * happens where Node was started without the flag (`scripts/node-flags.mjs`).
 */
export function createGarbageWatch(): (characters: number) => void {
  let passed = 0;
  return (characters) => {
    passed += characters;
    if (passed < EVERY) return;
    passed = 0;
    globalThis.gc?.();
  };
}
