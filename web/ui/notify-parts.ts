/**
 * Choosing a topic in parts, for the parts of solutions that let people choose them: the same ways and words as the
 * house's own. A chunk of its own: import it lazily, only for those who open it or who have chosen something.
 */
export { PartRoom } from '../shell/notify/part-room.tsx';
