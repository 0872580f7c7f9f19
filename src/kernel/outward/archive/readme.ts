/** First entry of every archive, for whoever opens it without this house. */
export const README = `# Archiv eines Ortes

Alles, was dieser Ort in Hierzulande hat, in offenen Formaten. Stand und Prüfsummen (SHA-256) stehen in manifest.json.

- quellen.json: die angeschlossenen Quellen mit Lizenz, Takt und Zuständigen. Schlüssel in Adressen sind durch „…“ ersetzt.
- rathaus/: was im Rathaus eingestellt und eingetragen wurde (Lösungen, Erscheinungsbild, Inhalte, mit ihren Fassungen).
- rathaus/protokoll.csv: was geändert wurde, mit Kürzeln statt Namen.
- <Lösung>/: jede Tabelle dreimal: .jsonl (eine Zeile JSON je Satz, UTF-8), .csv (Semikolon, UTF-8), mit Punkten auch .geojson (WGS 84).
- <Lösung>/termine.ics: kommende Termine als iCalendar.
- bilder/: Wappen und Bilder. grenze.geojson: der Umriss.

Zeiten sind Zeitpunkte in UTC (ISO 8601). "ars" ist der Amtliche Regionalschlüssel. Beispieldaten sind nicht enthalten. Für jeden Satz gilt die Lizenz seiner Quelle.

Everything that this place has in Hierzulande, in open formats. State and checksums (SHA-256) are in manifest.json. Each table comes as JSON lines, CSV and, with points, GeoJSON; dates as iCalendar. Keys in addresses are replaced by "…", people in the log by pseudonyms. Example data are left out. Each record is under the licence of its source.
`;
