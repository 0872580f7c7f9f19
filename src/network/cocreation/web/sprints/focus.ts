/** Where the focus goes when what had it is gone after an answer. */

/** The title of a part that opens. */
export function focusFold(id: string): void {
  document.querySelector<HTMLElement>(`#${CSS.escape(id)} > summary`)?.focus();
}

/** Something by its id. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

/** Id of the heading of a sprint. */
export const SPRINT_NAME = 'sprint-name';
