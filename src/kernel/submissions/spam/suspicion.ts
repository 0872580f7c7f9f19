/** Everything by which a submission may look like spam; the text `suspicion_<code>` says each in words. */
export const SUSPICIONS = [
  /** A field that people do not see was filled in. */
  'trap',
  /** Sent faster than somebody can type. */
  'fast',
  'links',
  'many_links',
  'words',
  'capitals',
  'script',
  'mixed_script',
  'repetition',
  /** The same was sent before. */
  'repeated',
  'network',
  'busy_network',
] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

/** From this sum on somebody looks before anything else happens; nothing is ever deleted for it. */
export const HELD_FROM = 3;

/** How much each says. What a machine does and a person does not is enough alone. */
export const WEIGHTS: Readonly<Record<Suspicion, number>> = {
  ...{ trap: 5, fast: 3, links: 1, many_links: 3, words: 3, capitals: 1 },
  ...{ script: 2, mixed_script: 3, repetition: 2, repeated: 2, network: 1, busy_network: 3 },
};

export function isHeld(suspicions: readonly Suspicion[]): boolean {
  return [...new Set(suspicions)].reduce((sum, one) => sum + WEIGHTS[one], 0) >= HELD_FROM;
}
