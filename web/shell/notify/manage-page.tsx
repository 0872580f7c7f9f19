import { useState } from 'react';
import '../../ui/personal.css';
import '../../ui/notify.css';
import type { PersonalProps } from '../people/personal-props.ts';
import { OwnList } from './own-list.tsx';
import { look } from './subscriptions.ts';

/** By the link of a mail: what its address is told. The token stands behind the `#`, which reaches no log. */
export function ManagePage({ screen }: PersonalProps) {
  const [secret] = useState(() => location.hash.slice(1));
  const load = async () => {
    const view = secret === '' ? null : await look(secret, screen.language);
    return view === null ? [] : [{ view, secret }];
  };
  return <OwnList screen={screen} name="link" load={load} none={screen.say('notify_gone')} level={2} />;
}
