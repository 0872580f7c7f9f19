import { useEffect, useState } from 'react';
import type { Island } from '../../../src/kernel/pages/html.ts';
import { headOf } from '../../../src/kernel/pages/render-page.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { asReact } from '../as-react.tsx';
import { type Kept, keptThing } from '../mine/kept-thing.ts';
import { changeMine, useIsLost, useMine } from '../mine/mine-store.ts';
import { NotifyBehind } from '../notify/notify-button.tsx';
import { canReadAloud, readAloud, stopReading, textsToRead } from './read-aloud.ts';
import { share } from './share.ts';

/** Keep, be told, share, hear, print: the buttons that the server wrote, made to work. */
export function Tools({ island, screen }: { island: Island; screen: Screen }) {
  const { say } = screen;
  const mine = useMine();
  const isLost = useIsLost();
  const thing = keptThing(screen);
  const kept = thing?.isKept(mine) ?? false;
  const [said, setSaid] = useState('');
  const [reading, setReading] = useState(false);
  const [mute, setMute] = useState(false);
  const [isNotifying, setNotifying] = useState(false);
  const closeNotify = () => {
    setNotifying(false);
    document.getElementById('tool-notify')?.focus();
  };
  useEffect(() => {
    setMute(!canReadAloud());
    return stopReading;
  }, []);

  const toggle = ({ keep, drop }: Kept) => {
    changeMine(kept ? drop : keep);
    setSaid(say(kept ? 'kept_no_longer' : 'kept'));
  };
  const pass = async () => {
    const shared = await share(headOf(screen).title);
    setSaid(shared === 'cancelled' ? '' : say(`share_${shared}`));
  };
  const listen = () => {
    if (reading) return stopReading();
    const main = document.getElementById('main');
    if (main === null) return;
    setReading(true);
    readAloud(textsToRead(main), screen.language, () => setReading(false));
  };
  return island.children.map((markup) =>
    asReact({
      markup,
      key: 'tools',
      additions: {
        'tool-keep': { props: { onClick: () => thing && toggle(thing), 'aria-pressed': kept } },
        'tool-notify': {
          props: { onClick: () => setNotifying(!isNotifying), 'aria-expanded': isNotifying },
        },
        'tool-notify-room': {
          append: isNotifying && <NotifyBehind screen={screen} close={closeNotify} />,
        },
        'tool-share': { props: { onClick: pass } },
        'tool-read': { props: { onClick: listen, hidden: mute, 'aria-pressed': reading } },
        'tool-print': { props: { onClick: () => print() } },
        'tool-said': { append: isLost ? say('storage_lost') : said },
      },
    }),
  );
}
