/**
 * What the house's own rooms for solutions and sources are built from, for rooms of the network that lead through both:
 * the same forms, trials and previews. They speak with the words of `kernel/i18n/desk/rooms/{solutions,sources}`.
 */
import './desk-sources.css';
import './solutions.css';

export { Conflict } from '../shell/desk/solutions/conflict.tsx';
export { currentIn } from '../shell/desk/solutions/current-in.ts';
export { NeedList } from '../shell/desk/solutions/need-list.tsx';
export { Preview } from '../shell/desk/solutions/preview.tsx';
export { SettingsList } from '../shell/desk/solutions/settings-list.tsx';
export { ConnectSource } from '../shell/desk/sources/connect-source.tsx';
