/** Where the focus goes when what had it is gone after an answer. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
