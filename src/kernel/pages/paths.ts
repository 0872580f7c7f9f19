/** Paths that server and browser must read alike. German in all languages, without the language before them. */

/** What is kept on the device. */
export const MINE_PATH = '/mein-bereich';

/** Towns among themselves: readable by everybody. */
export const NETWORK_PATH = '/netzwerk';

/** Where a municipality claims its place, or asks to be left out. */
export const CLAIM_PATH = '/mitmachen-als-kommune';
/** The second step, behind the link in a mail. */
export const CLAIM_CONFIRM_PATH = `${CLAIM_PATH}/bestaetigen`;

/** Asking and correcting, for browsers without script. */
export const CORRECT_PATH = '/korrektur';

/** Sending something in without an account: `/<ars>/<solution>/<intake>` below it, and the links of its mails. */
export const SUBMIT_PATH = '/melden';
export const SUBMIT_CONFIRM_PATH = `${SUBMIT_PATH}/bestaetigen`;
export const SUBMIT_WITHDRAW_PATH = `${SUBMIT_PATH}/zurueckziehen`;

/** Pages with forms that solutions bring: `/<ars>/<path of the solution>/<path>` below it. */
export const REQUEST_PATH = '/anliegen';

/** Below a place: its map, and the further pages of the list beside it, from the second on. */
export const MAP_PATH = /^karte(?:\/([2-9]|[1-9]\d{1,3}))?$/;

/** Pages that belong to a person: drawn on the device, never stored, neither by caches nor by the worker. */
export const SIGN_IN_PATH = '/anmelden';
export const INVITATION_PATH = '/einladung';
export const DESK_PATH = '/rathaus';
export const OPERATION_PATH = '/betrieb';
/** Confirming, changing and stopping notifications, by the links in mails. */
export const NOTIFY_PATH = '/benachrichtigungen';

/** Whether an own path, without its language, is one of them. */
export function isPersonalPath(path: string): boolean {
  const all = [
    SIGN_IN_PATH,
    INVITATION_PATH,
    DESK_PATH,
    OPERATION_PATH,
    NOTIFY_PATH,
    CLAIM_PATH,
    CORRECT_PATH,
    SUBMIT_PATH,
    REQUEST_PATH,
  ];
  // What is kept on the device is there for everybody; the rooms below it are not.
  return path.startsWith(`${MINE_PATH}/`) || all.some((one) => path === one || path.startsWith(`${one}/`));
}
