import { LANGUAGES, PREFIX } from '../../i18n/language.ts';
import {
  CLAIM_PATH,
  DESK_PATH,
  INVITATION_PATH,
  MINE_PATH,
  NOTIFY_PATH,
  OPERATION_PATH,
  SIGN_IN_PATH,
  SUBMIT_PATH,
} from '../paths.ts';

/** Pages of persons, and what their programs ask for: nothing there is worth a search engine's time. */
const PERSONAL = [
  ...[MINE_PATH, SIGN_IN_PATH, INVITATION_PATH, DESK_PATH, OPERATION_PATH],
  ...[NOTIFY_PATH, CLAIM_PATH, SUBMIT_PATH],
];
const PERSONAL_API = ['/api/account/', '/api/desk/', '/api/operation/'];

/** What programs that follow links may read (RFC 9309). Pages that must not be kept in an index say so themselves. */
export function writeRobots(publicUrl: string): string {
  const paths = LANGUAGES.flatMap((language) => PERSONAL.map((path) => PREFIX[language] + path));
  return [
    'User-agent: *',
    ...[...paths, ...PERSONAL_API].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
}
