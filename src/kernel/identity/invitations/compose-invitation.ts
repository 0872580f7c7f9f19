import { ZONE } from '../../clock.ts';
import { LOCALE, PREFIX } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { Mail } from '../../mail/mail.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Ars } from '../../places/place.ts';
import { PEOPLE_TEXTS } from '../texts.ts';
import type { Invitation } from './store.ts';

/**
 * The mail of an invitation, as plain text. All of its words are ours: nothing that somebody typed is in it. The token
 * stands behind the `#`, which browsers send to nobody, so that it reaches no log.
 */
export function composeInvitation(
  invitation: Pick<Invitation, 'ars' | 'role' | 'email' | 'language' | 'expiresAt' | 'invitedFrom'>,
  house: { publicUrl: string; token: string; places: Pick<PlaceDirectory, 'resolve'> },
): Mail {
  const { language, role, email } = invitation;
  const texts = textsIn(PEOPLE_TEXTS, language);
  const nameOf = (ars: Ars) => {
    const found = house.places.resolve(ars);
    return found.kind === 'current' || found.kind === 'moved' ? fullNameOf(found.place) : ars;
  };
  const until = new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: ZONE,
  }).format(Temporal.Instant.from(invitation.expiresAt).epochMilliseconds);
  const values = {
    place: nameOf(invitation.ars),
    role: texts[`role_${role}`] ?? role,
    from:
      invitation.invitedFrom === null ? (texts.invitation_operator ?? '') : nameOf(invitation.invitedFrom),
    until,
    link: `${house.publicUrl}${PREFIX[language]}/einladung#${house.token}`,
  };
  return {
    to: email,
    subject: text(texts, language, 'invitation_subject', values),
    text: text(texts, language, 'invitation_text', values),
    language,
  };
}
