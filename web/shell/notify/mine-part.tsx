import { useEffect, useState } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import '../../ui/personal.css';
import '../../ui/notify.css';
import { withNotifyWords } from '../people/words.ts';
import { OwnList } from './own-list.tsx';
import { ownSubscriptions } from './subscriptions.ts';

/** In "Mein Bereich": what this device is told, for all places. */
export function MineNotifications({ screen: plain }: { screen: Screen }) {
  const [screen, setScreen] = useState<Screen | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is that of the document
  useEffect(() => {
    let isWanted = true;
    withNotifyWords(plain)
      .then((found) => isWanted && setScreen(found))
      // Without its words the part stays away; the rest of the page is complete.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, []);
  if (screen === null) return null;
  return (
    <section aria-labelledby="mine-notify">
      <h2 className="section-title" id="mine-notify">
        {screen.say('mine_notify')}
      </h2>
      <OwnList
        screen={screen}
        name="device"
        load={() => ownSubscriptions(screen.language)}
        none={screen.say('mine_notify_none')}
      />
    </section>
  );
}
