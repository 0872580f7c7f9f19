import { useEffect, useRef, useState } from 'react';
import type { BoardSight, BoardStore } from './board-store.ts';
import { newsInWords } from './news.ts';
import type { SayPart } from './say.ts';

/** Milliseconds for which news are gathered, so that a busy board is told calmly. */
const GATHER = 1_500;

/** What others did, in one line, for those who listen too. */
export function NewsLine({ store, sight, say }: { store: BoardStore; sight: BoardSight; say: SayPart }) {
  const [words, setWords] = useState('');
  const [isBeside, setBeside] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new sight may bring news
  useEffect(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const news = store.takeNews();
      const told = news === null ? '' : newsInWords(news, say);
      if (told !== '') setWords(told);
    }, GATHER);
  }, [sight.board]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { beside, waits } = sight;
  useEffect(() => {
    if (beside > 0) setBeside(true);
  }, [beside]);
  // It stays until one does the next thing: news of others must not cover it.
  useEffect(() => {
    if (waits > 0) setBeside(false);
  }, [waits]);
  return (
    <p className="board__news" role="status">
      {isBeside ? `${say('board_news_beside')} ${words}` : words}
    </p>
  );
}
