import { nextMidnight, ZONE } from '../../../kernel/clock.ts';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Bin } from '../model.ts';
import { sayIn } from '../texts.ts';
import { binsInWords } from './bin-words.ts';
import type { MoveToTell } from './move-store.ts';
import { sayReason } from './say-reason.ts';
import { shortDay } from './short-day.ts';
import type { Saying } from './together.ts';

type Move = Pick<MoveToTell, 'bin' | 'before' | 'after' | 'reason'>;

/** Said in full; the rest by its number. */
const MOST_LINES = 4;

/** "Restmüll: Sa 5. Dezember statt Fr 4. Dezember", and why; several moves are one message. At least one. */
export function sayMoves(
  given: readonly Move[],
  { slugs, today }: { slugs: readonly string[]; today: Temporal.PlainDate },
  language: Language,
): Saying {
  const say = sayIn(language);
  const moves = given.toSorted((a, b) => (a.before < b.before ? -1 : Number(a.before > b.before)));
  const lines = linesOf(moves).map((line) => ({ ...line, words: lineWords(line, language) }));
  const [first, ...others] = lines;
  const reasons = [...new Set(moves.map(({ reason }) => reason && reasonWords(reason, language)))]
    .filter((one) => one !== null && one !== '')
    .join(' · ');
  const rest = lines.length - MOST_LINES;
  const text =
    others.length === 0
      ? [reasons]
      : [
          ...lines.slice(0, MOST_LINES).map(({ words }) => words),
          ...(rest > 0 ? [say('remind_moved_more', { count: rest })] : []),
          reasons,
        ];
  const days = moves.flatMap(({ before, after }) => [before, after ?? before]).sort();
  const ahead = days.filter((day) => day >= today.toString());
  const isSoon = (ahead.at(0) ?? '') <= today.add({ days: 1 }).toString();
  return {
    title:
      first === undefined || others.length > 0
        ? say('remind_moved_many', {
            bins: binsInWords(
              moves.map(({ bin }) => bin),
              language,
            ),
          })
        : first.words,
    text: text.filter((one) => one !== '').join('; ') || say('remind_see'),
    lang: fullLanguage(language),
    tag: `moved ${days.join(' ')} ${slugs.join('+')}`.slice(0, 300),
    until: endOf(days.at(-1) ?? today.toString()),
    pace: isSoon ? 'soon' : 'usual',
  };
}

interface Line {
  bins: Bin[];
  before: string;
  after: string | null;
}

/** Bins that move the same way share a line; in the order of the days. */
function linesOf(moves: readonly Move[]): Line[] {
  const lines = new Map<string, Line>();
  for (const { bin, before, after } of moves) {
    const line = lines.get(`${before} ${after}`);
    if (line === undefined) lines.set(`${before} ${after}`, { bins: [bin], before, after });
    else line.bins.push(bin);
  }
  return [...lines.values()];
}

function lineWords({ bins, before, after }: Line, language: Language): string {
  const [say, words] = [sayIn(language), binsInWords(bins, language)];
  const from = shortDay(Temporal.PlainDate.from(before), language);
  if (after === null) return say('remind_cancelled', { bins: words, from });
  const to = shortDay(Temporal.PlainDate.from(after), language);
  return say(after === before ? 'remind_back' : 'remind_moved', { bins: words, from, to });
}

function reasonWords(reason: NonNullable<Move['reason']>, language: Language): string {
  return sayReason(reason, language).replace(/^\((.*)\)$/s, '$1');
}

function endOf(day: string): string {
  return nextMidnight(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).toInstant()).toString();
}
