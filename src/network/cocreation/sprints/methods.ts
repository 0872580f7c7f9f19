/** Methods of the agenda, as closed list: what the database holds beside them has no words. Pure. */

export const METHODS = [
  ...(['welcome', 'goal', 'interviews', 'problem-map', 'choose-spot'] as const),
  ...(['examples', 'notes', 'sketches', 'find-users'] as const),
  ...(['gallery', 'dot-vote', 'choose-sketch', 'storyboard'] as const),
  ...(['share-work', 'build', 'build-on', 'rehearsal'] as const),
  ...(['user-tests', 'findings', 'decision', 'follow-ups'] as const),
] as const;
export type Method = (typeof METHODS)[number];
