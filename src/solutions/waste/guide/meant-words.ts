/** What of a question is no name of a thing: "wohin mit der alten Pfanne" asks for "Pfanne". Pure. */

/** Folded, German and English together: none of them is a thing to throw away. */
const FILLERS = new Set(
  [
    'wohin wo wie was welche welcher welches tonne tonnen kommt kommen gehoert gehoeren darf muss soll kann man ich',
    'wir mein meine meinen meiner mit in ins im den der die das dem des ein eine einen einer einem und oder von vom fuer',
    'hin rein entsorgen entsorge entsorgung wegwerfen werfe weg loswerden abgeben alt alte alter altes alten kaputt kaputte',
    'kaputter kaputtes kaputten defekt defekte defekter defektes leer leere leerer leeres leeren gebraucht gebrauchte muell',
    'where does do the a an go goes i my throw away out dispose of how to put into what which old broken used empty with',
    'and or for is it can get rid',
  ].flatMap((line) => line.split(' ')),
);

/** The words that matter of a folded text; where all are fillers, all of them. At most six. */
export function meantWords(folded: string): string[] {
  const all = folded.split(' ').filter((word) => word !== '');
  const meant = all.filter((word) => !FILLERS.has(word));
  return (meant.length > 0 ? meant : all).slice(0, 6);
}
