alter table cocreation.idea
  -- What companies and citizens send is read by the network's office before everybody reads it.
  add column hidden boolean not null default false,
  -- Title, text and note of provenance in further languages: {"en": {"title": …, "text": …, "note": …}}.
  add column words jsonb not null default '{}',
  -- Digest of who sent it and of the device's own number for it: sent twice, it is one idea.
  add column wish text unique,
  add constraint idea_hidden check (
    not hidden or (state in ('proposed', 'stopped') and proposer in ('company', 'citizen')));

-- Who sent an idea from the own area, for this person alone; a town's idea belongs to the town.
create table cocreation.idea_author (
  idea uuid primary key references cocreation.idea on delete cascade,
  person uuid not null,
  at timestamptz not null
);
create index on cocreation.idea_author (person);

-- What shows that an idea works, or does not: a page of others, named and linked, never copied.
create table cocreation.idea_evidence (
  id uuid primary key,
  idea uuid not null references cocreation.idea on delete cascade,
  kind text not null check (kind in ('example', 'study', 'report', 'press', 'data', 'law')),
  title text not null check (length(title) between 1 and 200),
  url text not null check (url ~ '^https://' and length(url) <= 1000),
  lang text not null default 'de',
  at timestamptz not null,
  unique (idea, url)
);

-- The catalogue begins with 22 candidates of the product's editors; only the fields of the first three are documented.
-- They come by a migration, not at each start: what the office makes of them later stays, and every house, every test
-- and every copy has them from the first moment. A later wording is a later migration. They begin as screened: the
-- editors have looked at them, so that a round can rate them.
insert into cocreation.idea (id, state, field, title, text, lang, provenance, provenance_note, proposer, solution, words,
  created_at, changed_at)
select ('01990000-0000-7000-8000-0000000000' || lpad(number::text, 2, '0'))::uuid, 'screened', field, title, text, 'de',
  provenance, coalesce(note, ''), 'editors', solution, jsonb_build_object('en', en), now(), now()
from jsonb_to_recordset($json$
[
  {"number": 1, "field": "mobility", "provenance": "documented", "solution": null,
   "title": "Verkehr steuern",
   "text": "Den Verkehr in der Stadt mit Daten messen und steuern.",
   "note": "Pressemitteilung zur Initiative, Herbst 2019: Rund 100 Bürgermeisterinnen und Bürgermeister bewerten Lösungen zu Verkehr, Luftqualität und Abfall aus 22 Ideen. Öffentlich sind nur diese drei Felder, nicht die Namen der Ideen.",
   "en": {"title": "Traffic management", "text": "Measure and manage traffic in town with data.",
          "note": "Press release on the initiative, autumn 2019: about 100 mayors rate solutions for traffic, air quality and waste from 22 ideas. Only these three fields are public, not the names of the ideas."}},
  {"number": 2, "field": "air", "provenance": "documented", "solution": null,
   "title": "Luftqualität messen",
   "text": "Die Qualität der Luft mit Sensoren an vielen Stellen messen.",
   "note": "Pressemitteilung zur Initiative, Herbst 2019: Rund 100 Bürgermeisterinnen und Bürgermeister bewerten Lösungen zu Verkehr, Luftqualität und Abfall aus 22 Ideen. Öffentlich sind nur diese drei Felder, nicht die Namen der Ideen.",
   "en": {"title": "Air-quality sensing", "text": "Measure the quality of the air with sensors in many places.",
          "note": "Press release on the initiative, autumn 2019: about 100 mayors rate solutions for traffic, air quality and waste from 22 ideas. Only these three fields are public, not the names of the ideas."}},
  {"number": 3, "field": "waste", "provenance": "documented", "solution": "waste",
   "title": "Abfall nach Füllstand abholen",
   "text": "Füllstände von Behältern messen und die Touren danach planen.",
   "note": "Pressemitteilung zur Initiative, Herbst 2019: Rund 100 Bürgermeisterinnen und Bürgermeister bewerten Lösungen zu Verkehr, Luftqualität und Abfall aus 22 Ideen. Öffentlich sind nur diese drei Felder, nicht die Namen der Ideen.",
   "en": {"title": "Waste collection by fill level", "text": "Measure how full containers are, and plan the tours by it.",
          "note": "Press release on the initiative, autumn 2019: about 100 mayors rate solutions for traffic, air quality and waste from 22 ideas. Only these three fields are public, not the names of the ideas."}},
  {"number": 4, "field": "mobility", "provenance": "candidate", "solution": "parking",
   "title": "Parkplatz suchen und bezahlen",
   "text": "Einen Parkplatz finden und die Gebühr mit dem Telefon bezahlen.",
   "en": {"title": "Parking search and payment", "text": "Find a parking space and pay for it by phone."}},
  {"number": 5, "field": "mobility", "provenance": "candidate", "solution": "parking",
   "title": "Private Stellplätze teilen",
   "text": "Private Stellplätze anderen zur Verfügung stellen, solange sie leer sind.",
   "en": {"title": "Private-parking sharing", "text": "Let others use private parking spaces while they are empty."}},
  {"number": 6, "field": "economy", "provenance": "candidate", "solution": null,
   "title": "Mikrodepots für Lieferungen",
   "text": "Waren in kleinen Depots umschlagen und von dort zustellen.",
   "en": {"title": "Delivery micro-hubs", "text": "Move goods through small depots, and deliver from there."}},
  {"number": 7, "field": "services", "provenance": "candidate", "solution": "leisure",
   "title": "App für Stadt und Freizeit",
   "text": "Freizeit und Dienste der Verwaltung in einer App.",
   "en": {"title": "City app", "text": "Leisure and services of the administration in one app."}},
  {"number": 8, "field": "services", "provenance": "candidate", "solution": "services",
   "title": "Dienste der Verwaltung online",
   "text": "Anliegen bei der Verwaltung online erledigen.",
   "en": {"title": "Online citizen services", "text": "Do business with the administration online."}},
  {"number": 9, "field": "energy", "provenance": "candidate", "solution": null,
   "title": "Straßenlicht nach Bedarf",
   "text": "Die Helligkeit der Straßenbeleuchtung an den Bedarf anpassen.",
   "en": {"title": "Adaptive street light", "text": "Adapt the brightness of street lights to what is needed."}},
  {"number": 10, "field": "network", "provenance": "candidate", "solution": null,
   "title": "Öffentliches WLAN",
   "text": "Zugang zum Internet über WLAN an öffentlichen Orten.",
   "en": {"title": "Public Wi-Fi", "text": "Access to the internet by Wi-Fi in public places."}},
  {"number": 11, "field": "energy", "provenance": "candidate", "solution": null,
   "title": "Laden von Elektrofahrzeugen",
   "text": "Ladepunkte für elektrische Fahrzeuge planen und betreiben.",
   "en": {"title": "Charging infrastructure", "text": "Plan and run charging points for electric vehicles."}},
  {"number": 12, "field": "mobility", "provenance": "candidate", "solution": null,
   "title": "Stationen für Leihräder und Autos",
   "text": "Räder und Autos an gemeinsamen Stationen teilen.",
   "en": {"title": "Bike and car sharing hubs", "text": "Share bikes and cars at common hubs."}},
  {"number": 13, "field": "mobility", "provenance": "candidate", "solution": null,
   "title": "Bus auf Bestellung",
   "text": "Öffentliche Fahrten, die auf Bestellung kommen.",
   "en": {"title": "Demand-responsive transit", "text": "Public transport that comes when it is ordered."}},
  {"number": 14, "field": "air", "provenance": "candidate", "solution": null,
   "title": "Lärm messen",
   "text": "Lärm an vielen Stellen messen und zeigen.",
   "en": {"title": "Noise monitoring", "text": "Measure noise in many places, and show it."}},
  {"number": 15, "field": "water", "provenance": "candidate", "solution": null,
   "title": "Pegel für Hochwasser und Starkregen",
   "text": "Wasserstände und Niederschlag messen.",
   "en": {"title": "Flood and heavy-rain gauges", "text": "Measure water levels and rain."}},
  {"number": 16, "field": "energy", "provenance": "candidate", "solution": null,
   "title": "Verbrauch in öffentlichen Gebäuden messen",
   "text": "Den Verbrauch öffentlicher Gebäude laufend messen.",
   "en": {"title": "Smart metering in public buildings", "text": "Measure the consumption of public buildings all the time."}},
  {"number": 17, "field": "network", "provenance": "candidate", "solution": null,
   "title": "Funknetz für Sensoren",
   "text": "Ein Funknetz für Sensoren, mit LoRaWAN oder NB-IoT.",
   "en": {"title": "LoRaWAN or NB-IoT network", "text": "A radio network for sensors, with LoRaWAN or NB-IoT."}},
  {"number": 18, "field": "data", "provenance": "candidate", "solution": null,
   "title": "Offene Datenplattform",
   "text": "Daten der Stadt an einer offenen Stelle sammeln und bereitstellen.",
   "en": {"title": "Open urban data platform", "text": "Collect data of the town in one open place, and offer them."}},
  {"number": 19, "field": "participation", "provenance": "candidate", "solution": null,
   "title": "Mängel melden",
   "text": "Bürgerinnen und Bürger melden Mängel im öffentlichen Raum.",
   "en": {"title": "Citizen defect reporting", "text": "Citizens report defects in public space."}},
  {"number": 20, "field": "economy", "provenance": "candidate", "solution": null,
   "title": "Digitale Einkaufsstraße",
   "text": "Der Handel vor Ort zeigt sich gemeinsam im Netz.",
   "en": {"title": "Digital shopping street", "text": "Local shops present themselves together online."}},
  {"number": 21, "field": "health", "provenance": "candidate", "solution": null,
   "title": "Telemedizin und Hilfe bei der Pflege",
   "text": "Medizin und Pflege aus der Ferne unterstützen.",
   "en": {"title": "Tele-health and care support", "text": "Support health and care from afar."}},
  {"number": 22, "field": "education", "provenance": "candidate", "solution": null,
   "title": "Digitale Schule",
   "text": "Schule und Lernen mit digitalen Mitteln.",
   "en": {"title": "Digital school and learning", "text": "Schools and learning with digital means."}}
]
$json$::jsonb) as one(number int, field text, provenance text, solution text, title text, text text, note text, en jsonb);

insert into cocreation.step (id, thing, thing_id, from_state, to_state, ars, at)
select ('01990000-0000-7000-8000-0000000001' || right(id::text, 2))::uuid, 'idea', id, null, state, '000000000000', created_at
from cocreation.idea where proposer = 'editors';
