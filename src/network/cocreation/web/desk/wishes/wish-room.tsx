import '../../../../../../web/ui/entries.css';
import '../../../../../../web/ui/forms.css';
import { SentenceList } from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../../kernel/pages/screen.ts';
import { FEDERATION } from '../../../../../kernel/places/place.ts';
import { thingPath } from '../../../paths.ts';
import type { WishLine, WishList } from '../../../wishes/wish.ts';

/** Sentences of citizens: at the network's office those of all, in a town those to its own challenges. */
export function WishRoom({ screen, place }: RoomProps) {
  return (
    <div className="desk">
      <SentenceList<WishList, WishLine>
        screen={screen}
        path={`/api/cocreation/desk/${place.ars}/${place.ars === FEDERATION ? 'all-wishes' : 'wishes'}`}
        rows={({ wishes }) => wishes}
        name="wish"
        about={(wish) => <About wish={wish} screen={screen} />}
      />
    </div>
  );
}

/** To what it was said, where and when, and why it is not shown. */
function About({ wish, screen }: { wish: WishLine; screen: RoomProps['screen'] }) {
  const { say, language } = screen;
  const { reason, challenge, saidAt, place, example } = wish;
  return (
    <>
      <a
        className="kern-link"
        href={`${networkPath(language)}/${thingPath('challenges', challenge.id)}`}
        lang={foreignTo(challenge.lang, language)}
      >
        {challenge.title}
      </a>
      {[
        '',
        ...(place === null ? [] : [place]),
        say('wish_since', { date: formatDate(saidAt, language) }),
        ...(reason === null ? [] : [say(`wish_refusal_${reason}`)]),
      ].join(' · ')}{' '}
      {example === true ? <span className="entry-mark">{say('example_mark')}</span> : null}
    </>
  );
}
