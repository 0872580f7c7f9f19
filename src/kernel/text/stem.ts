/** Words made comparable beyond their spelling: endings, and umlauts that come and go with them. Light on purpose. Pure. */

const NOUN = /(?:ungen|ung|ings?)$/;
const ENDING = /(?:ern|em|en|er|es|e|(?<!s)s|(?<=[lr])n)$/;

/** A folded word without its ending: "anmeldung", "anmelden", "anmelde" → "anmeld". Short words stay as they are. */
export function trimEnding(word: string): string {
  const noun = cut(word, NOUN, 4);
  const trimmed = cut(noun, ENDING, 4);
  return trimmed === word ? cut(word, /(?<!s)s$/, 3) : trimmed;
}

/** For comparing only, never shown or searched for: "paesse" and "pass", "fuhrerschein" and "fuehrerscheine" are one. */
export function stem(word: string): string {
  return trimEnding(word).replaceAll(/(?<![aeiou])(?:ae|oe|ue)/g, (umlaut) => umlaut.charAt(0));
}

function cut(word: string, ending: RegExp, least: number): string {
  const rest = word.replace(ending, '');
  return rest.length >= least ? rest : word;
}
