/** Rooms that a solution brings itself: at the desk, and of a person. */
import type { Level } from '../places/place.ts';

/**
 * A room at the desk that the solution brings itself: a React component of its own chunk (`web/desk.ts`). The texts
 * `room_<id>` and `room_<id>_about` of the solution name it and say in a few words what is done there.
 */
export interface DeskRoom {
  /** Unique within the solution: lower case letters, digits and hyphens, at most 30. */
  id: string;
  /** Last part of its address, `/rathaus/<ars>/<path of the solution>/<path>`; below it a page for each single thing. */
  path: string;
  /** Who may enter: a permission of scope `place`, of the solution or of the house. */
  permission: string;
  /** Only at places that stand on one of them; left out: everywhere. */
  levels?: readonly Level[];
}

/**
 * A room of a person, for what somebody has in a solution (bookings, lots): a React component of its own chunk
 * (`web/own.ts`), for everybody who is signed in. The texts `own_<id>` and `own_<id>_about` of the solution name it.
 */
export interface OwnRoom {
  /** Unique within the solution: lower case letters, digits and hyphens, at most 30. */
  id: string;
  /** Last part of its address, `/mein-bereich/<path of the solution>/<path>`; below it a page for each single thing. */
  path: string;
}
