/** States of a thing of the network and the ways between them (`docs/decisions/0026`). Pure. */

/** From each state the states that may follow. What ends has none. */
export type Flow<State extends string> = Readonly<Record<State, readonly State[]>>;

export function mayGo<State extends string>(flow: Flow<State>, from: State, to: State): boolean {
  return flow[from].includes(to);
}
