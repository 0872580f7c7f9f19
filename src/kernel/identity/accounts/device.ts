/**
 * Kind of device in two words, to recognise it in a list of sessions: "Firefox, Windows". All else that the browser said
 * about itself is forgotten. Empty where it is none that we know.
 */
export function deviceOf(userAgent: string | undefined): string {
  if (userAgent === undefined) return '';
  const text = userAgent.slice(0, 500);
  return [nameIn(BROWSERS, text), nameIn(SYSTEMS, text)].filter((word) => word !== null).join(', ');
}

// In this order: most claim to be one of the later ones too.
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdgA?(?:iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];

const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

function nameIn(list: readonly (readonly [string, RegExp])[], text: string): string | null {
  return list.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
