import { useEffect, useMemo, useRef, useState } from 'react';
import '../../../../../web/ui/board.css';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import type { BoardPartData } from '../../boards/board-page.ts';
import { FOR } from '../../boards/board-path.ts';
import { BoardRoom } from './board-room.tsx';
import { ComeIn } from './come-in.tsx';
import { sayFrom } from './say.ts';
import { type KeptSeat, keepSeat, readSeat, takeToken } from './seat-memory.ts';
import type { Fault } from './sender.ts';
import { takeStaffSeat } from './take-seat.ts';

/** The boards of a sprint: the way in, then the boards. */
export function BoardPart({ texts, data }: PartProps) {
  const { sprint } = data as BoardPartData; // our own page wrote it (`board-page.ts`)
  const say = useMemo(() => sayFrom(texts), [texts]);
  const [ars] = useState(() => new URLSearchParams(location.search).get(FOR));
  const [token] = useState(() => takeToken(sprint));
  const [seat, setSeat] = useState<KeptSeat | null>(() => {
    const kept = readSeat(sprint);
    // Who comes from another desk than last time comes as somebody else.
    return kept !== null && (ars === null || kept.ars === ars) ? kept : null;
  });
  const [said, setSaid] = useState<string | null>(null);
  const here = useRef<HTMLDivElement>(null);

  // The plain sentence below is for whoever has no scripts.
  useEffect(() => {
    const plain = here.current?.nextElementSibling;
    if (plain instanceof HTMLElement) plain.hidden = true;
  }, []);

  const come = (taken: KeptSeat) => {
    keepSeat(sprint, taken);
    setSaid(null);
    setSeat(taken);
  };
  const go = (words: string | null) => {
    keepSeat(sprint, null);
    setSeat(null);
    setSaid(words);
  };
  /** The key has become too old: who works for a town proves it anew without being asked. */
  const lost = async (refusal: Fault) => {
    if (refusal.status === 401 && ars !== null && seat !== null) {
      try {
        come(await takeStaffSeat({ sprint, ars, name: seat.name }));
        return;
      } catch {
        // Signed out, or no longer there: the way in says which.
      }
    }
    go(refusal.words);
  };

  return (
    <div className="board" ref={here}>
      {seat === null ? (
        <ComeIn {...{ sprint, say, ars, token, said }} onSeat={come} />
      ) : (
        <BoardRoom
          key={seat.secret}
          {...{ sprint, say, seat }}
          onRename={(name) => keepSeat(sprint, { ...seat, name })}
          onLost={lost}
          onLeft={() => go(say('board_left'))}
        />
      )}
    </div>
  );
}
