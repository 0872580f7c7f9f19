/** What others did meanwhile, to be told in a few words. Pure. */
import type { Changes } from '../../boards/board-api.ts';
import type { ColumnId } from '../../boards/methods.ts';
import type { BoardState } from './board-state.ts';
import type { SayPart } from './say.ts';

export interface News {
  made: { column: ColumnId }[];
  written: { text: string }[];
  moved: number;
  gone: number;
  /** Another version of a note has come. */
  others: number;
  people: string[];
  isRevealed: boolean;
}

/** What is as the device has it already is no news: it was done here. */
export function newsOf(before: BoardState, { notes, boards, people, me }: Changes): News {
  const news: News = {
    ...{ made: [], written: [], moved: 0, gone: 0, others: 0 },
    people: people.flatMap(({ id, name, isGone }) =>
      isGone || id === me.id || before.people.has(id) ? [] : [name],
    ),
    isRevealed: boards.some(({ day, isRevealed }) => isRevealed && !before.boards.get(day)?.isRevealed),
  };
  for (const note of notes) {
    const known = before.notes.get(note.id);
    if (note.isGone) news.gone += known === undefined ? 0 : 1;
    else if (known === undefined) {
      if (note.otherOf === null) news.made.push({ column: note.column });
      else news.others += 1;
    } else if (known.text !== note.text) news.written.push({ text: note.text });
    else if (known.column !== note.column || known.place !== note.place) news.moved += 1;
  }
  return news;
}

export function joinNews(one: News, other: News): News {
  return {
    made: [...one.made, ...other.made],
    written: [...one.written, ...other.written],
    moved: one.moved + other.moved,
    gone: one.gone + other.gone,
    others: one.others + other.others,
    people: [...one.people, ...other.people],
    isRevealed: one.isRevealed || other.isRevealed,
  };
}

/** In a sentence each; '' where nothing happened. */
export function newsInWords(
  { made, written, moved, gone, others, people, isRevealed }: News,
  say: SayPart,
): string {
  const [first] = made;
  const [text] = written;
  return [
    ...people.map((name) => say('board_news_person', { name })),
    first && say('board_news_note', { count: made.length, column: say(`board_column_${first.column}`) }),
    text && say('board_news_text', { count: written.length, text: text.text.slice(0, 80) }),
    others > 0 && say('board_news_other'),
    moved > 0 && say('board_news_moved', { count: moved }),
    gone > 0 && say('board_news_gone', { count: gone }),
    isRevealed && say('board_news_revealed'),
  ]
    .filter((words) => typeof words === 'string')
    .join(' ');
}
