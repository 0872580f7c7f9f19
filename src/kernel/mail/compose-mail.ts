import { fullLanguage } from '../i18n/language.ts';
import type { Mail } from './mail.ts';
import type { Sender } from './sender.ts';

export interface Letterhead {
  from: Sender;
  now: Temporal.Instant;
  /** Without brackets: "0192…@app.stadt.example". */
  messageId: string;
}

/** The whole message (RFC 5322) with CRLF, in signs that every server takes. The mail must have been checked. */
export async function composeMail(mail: Mail, { from, now, messageId }: Letterhead): Promise<Buffer> {
  // Loaded with the first mail: most processes send none for hours.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return new MailComposer({
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    // Not left to the text: long addresses in plain lines would be broken in two ("format=flowed").
    textEncoding: 'quoted-printable',
    messageId: `<${messageId}>`,
    // The library wants a `Date`, or text that it passes on as it is (RFC 5322, 3.3).
    date: dateLine(now),
    // RFC 3834: so that no machine answers it.
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': fullLanguage(mail.language),
      ...(mail.unsubscribe !== undefined && {
        'List-Unsubscribe': `<${mail.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/**
 * The same message with its text as it stands: a person who reads the file can copy a link from it. For files only, not
 * every server takes it.
 */
export function readableMail(message: Buffer, { text }: Mail): string {
  const [head = ''] = message.toString('utf8').split('\r\n\r\n', 1);
  const readable = head.replace(/^(Content-Transfer-Encoding): .*$/im, '$1: 8bit');
  return `${readable}\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Tue, 24 Nov 2026 10:00:00 +0000". */
function dateLine(now: Temporal.Instant): string {
  const { dayOfWeek, day, month, year, ...time } = parts(now);
  return `${DAYS[dayOfWeek - 1]}, ${day} ${MONTHS[month - 1]} ${year} ${time.clock} +0000`;
}

function parts(now: Temporal.Instant) {
  const utc = now.toZonedDateTimeISO('UTC');
  const clock = utc.toPlainTime().toString({ smallestUnit: 'second' });
  return { dayOfWeek: utc.dayOfWeek, day: utc.day, month: utc.month, year: utc.year, clock };
}
