/** Characters that are no text: control characters but line breaks and tabs, halves of surrogate pairs. */
const ODD = /[^\P{Cc}\t\r\n]|\p{Cs}/gu;
/** What a decoder writes for bytes that mean nothing in their encoding. */
const REPLACED = '\ufffd';

/** Trimmed and without odd characters; `isOdd` if there were some, or bytes that could not be decoded. */
export function cleanText(text: string): { text: string; isOdd: boolean } {
  const clean = text.replace(ODD, '');
  return { text: clean.trim(), isOdd: clean.length !== text.length || clean.includes(REPLACED) };
}

/** Part of a feed for a message: in quotes, at most `longest` characters and three, control characters escaped. */
export function quoted(text: string, longest = 60): string {
  const whole = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const escaped = JSON.stringify(whole.toWellFormed());
  // A character may be written as six.
  return escaped.length <= longest + 3 ? escaped : quoted(text.slice(0, Math.floor(longest / 6)), longest);
}
