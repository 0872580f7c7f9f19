/** Enough to tell a slip of the finger; whether there is such an address the mail itself shows. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}$/.test(text);
}
