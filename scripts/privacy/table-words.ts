/** In German: what each table holds, and until when where no number of days is declared. */
export const TABLE_WORDS: Readonly<Record<string, { holds: string; until?: string }>> = {
  'kernel.person': { holds: 'Konto: E-Mail-Adresse, Name', until: 'mit dem Konto' },
  'kernel.sign_in_link': { holds: 'Verbundene Anbieter: Kennung dort', until: 'mit dem Konto' },
  'kernel.passkey': { holds: 'Öffentliche Schlüssel von Passkeys', until: 'auf Wunsch, sonst mit dem Konto' },
  'kernel.profile': {
    holds: 'Sprache, gemerkte Orte',
    until: 'auf Wunsch, sonst mit dem Konto',
  },
  'kernel.membership': {
    holds: 'Wer für welche Gemeinde welche Aufgabe hat',
    until: 'wenn sie endet, sonst mit dem Konto',
  },
  'kernel.pseudonym': { holds: 'Schlüssel vom Konto zum Kürzel im Protokoll', until: 'mit dem Konto' },
  'kernel.session': { holds: 'Anmeldungen: zufällige Kennung, grobe Bezeichnung des Geräts' },
  'kernel.verification': { holds: 'Codes und Anfragen, die auf Antwort warten' },
  'kernel.wrong_code': { holds: 'Falsche Codes je Adresse, nur als Prüfsumme mit Schlüssel' },
  'kernel.sent_code': { holds: 'Gesendete Codes je Adresse, nur als Prüfsumme mit Schlüssel' },
  'kernel.invitation': { holds: 'Einladungen: E-Mail-Adresse, Aufgabe, wer einlud' },
  'kernel.mandate': {
    holds: 'Was eine Gemeinde höheren Stellen erlaubt; keine Personen',
    until: 'bis die Gemeinde neu entscheidet',
  },
  'kernel.announcement': { holds: 'Mitteilungen des Betriebs an die Rathäuser; keine Personen' },
  'kernel.house_size': { holds: 'Größe von Datenbank und Dateien je Tag; keine Personen' },
  'kernel.audit': { holds: 'Protokoll der Änderungen unter Kürzeln' },
  'kernel.erasure': { holds: 'Vermerk über Löschungen, ohne Bezug zur Person' },
  'kernel.subscription': {
    holds:
      'Benachrichtigungen: Adresse beim Push-Dienst oder E-Mail-Adresse, Sprache, Ruhezeit; unbestätigte',
    until: 'bis sie abbestellt wird',
  },
  'kernel.subscription_choice': {
    holds: 'Welche Themen für welche Orte gewählt wurden',
    until: 'bis sie abbestellt werden',
  },
  'kernel.notification': {
    holds: 'Was gemeldet wurde; die Worte gehen nach der Zustellung, spätestens nach 7 Tagen',
  },
  'kernel.delivery': { holds: 'Zustellprotokoll ohne Inhalte' },
  'kernel.told_once': { holds: 'Welche Erinnerungen eines Tages schon hinausgingen; keine Personen' },
  'kernel.event': { holds: 'Was in einem Teil geschah und andere Teile fortführen; keine Personen' },
  'kernel.file': {
    holds: 'Profilbilder, neu kodiert und ohne Aufnahmedaten',
    until: 'auf Wunsch, sonst mit dem Konto',
  },
  'kernel.place_file': {
    holds: 'Wappen und Bilder von Orten, neu kodiert und ohne Aufnahmedaten',
    until: 'bis der Ort sie entfernt; ungenutzte nach 7 Tagen',
  },
  'kernel.town': {
    holds: 'Erscheinungsbild, Impressum und Kontakte einer Gemeinde; öffentlich',
    until: 'bis die Gemeinde es ändert',
  },
  'kernel.town_version': {
    holds: 'Frühere Fassungen des Erscheinungsbilds, unter Kürzeln',
    until: 'solange die Gemeinde besteht',
  },
  'kernel.town_left_out': {
    holds: 'Orte, die nicht erscheinen möchten; keine Personen',
    until: 'bis die Gemeinde es anders wünscht',
  },
  'kernel.town_request': {
    holds: 'Anfragen von Kommunen: Name, Aufgabe, E-Mail-Adresse, Entscheidung',
  },
  'kernel.adoption': {
    holds: 'Was eine Gemeinde eingeschaltet hat; keine Personen',
    until: 'bis die Gemeinde es abschaltet',
  },
  'kernel.adoption_version': {
    holds: 'Frühere Fassungen davon, mit dem Kürzel dessen, der sie geändert hat',
    until: 'Fassungen bleiben; das Kürzel 180 Tage, höchstens mit dem Konto',
  },
  'kernel.entry': {
    holds: 'Inhalte einer Gemeinde, wie sie veröffentlicht werden; nicht, wer sie schrieb',
    until: 'bis die Gemeinde sie löscht',
  },
  'kernel.entry_version': {
    holds: 'Frühere Fassungen dieser Inhalte, die letzten fünfzig',
    until: 'mit dem Inhalt',
  },
  'kernel.correction': {
    holds: 'Fragen und Korrekturen zu Seiten: Text, Antwort; keine Namen',
    until: 'ein Jahr nach der letzten Bearbeitung',
  },
  'kernel.correction_address': {
    holds: 'E-Mail-Adresse für die Antwort darauf',
    until: '30 Tage nach der Erledigung, spätestens mit der Frage',
  },
  'kernel.unconfirmed_submission': {
    holds: 'Eingesandtes, dessen E-Mail-Adresse noch niemand bestätigt hat: Text, Verein, Adresse',
    until: '48 Stunden',
  },
  'kernel.submission': {
    holds: 'Was Vereine und Firmen einsenden: Text, Name des Vereins, Entscheidung',
    until: 'ein Jahr nach der letzten Bearbeitung; Veröffentlichtes steht dann bei den Inhalten',
  },
  'kernel.submission_address': {
    holds: 'E-Mail-Adresse, von der es kam',
    until: '30 Tage nach der Entscheidung, spätestens mit dem Text',
  },
  'kernel.trusted_sender': {
    holds: 'Adressen, deren Einsendungen eine Gemeinde sofort veröffentlicht',
    until: 'zwei Jahre nach der letzten Einsendung, oder bis die Gemeinde es beendet',
  },
  'kernel.school_holiday': {
    holds: 'Schulferien der Länder; keine Personen',
    until: 'bis eine neue Tabelle eingelesen wird',
  },
  'kernel.source': {
    holds: 'Datenquellen: Postfach einer Funktion und Vertretung, keine Namen',
    until: 'bis die Quelle entfernt wird',
  },
  'kernel.source_watch': {
    holds: 'Welche Stelle zu einer Quelle angeschrieben wurde; keine Personen',
    until: 'bis die Quelle entfernt wird',
  },
  'kernel.source_run': { holds: 'Berichte der Abrufe; keine Personen' },
  'kernel.source_record': {
    holds: 'Schlüssel öffentlicher Datensätze; keine Personen',
    until: 'solange die Quelle besteht',
  },
  'jobs.job': { holds: 'Warteschlange, auch für Mails: Adresse und Text nur bis zum Versand' },
};
