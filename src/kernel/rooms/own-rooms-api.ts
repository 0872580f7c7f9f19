/** What `GET /api/account/rooms` answers. Types only. */

/** A room of a person in a solution; `part` of its address: "parken/buchungen". Words in the wanted language. */
export interface OwnRoomLine {
  part: string;
  solutionTitle: string;
  title: string;
  about: string;
}

export interface OwnRooms {
  rooms: OwnRoomLine[];
}
