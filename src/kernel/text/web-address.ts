/** An address of the web as people and maps write it, also without "https://"; null for what is none. Pure. */
export function webAddress(text: string | undefined): string | null {
  const trimmed = text?.split(';')[0]?.trim() ?? '';
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  const address = /^https?:\/\//i.test(trimmed)
    ? trimmed
    : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(trimmed)
      ? `https://${trimmed}`
      : '';
  return URL.canParse(address) ? address.slice(0, 2000) : null;
}
