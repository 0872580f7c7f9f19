/** Every kind of page, German; `inBoth` has the same in English too. */
export const PAGES = [
  '/',
  '/mein-bereich',
  '/?q=Neustadt',
  '/?q=gibtesnichtxyz',
  '/010615168107',
  '/053150000000/dienste',
  '/053150000000/dienste/hundesteuer',
  '/053150000000/ort',
  '/053150000000/freizeit',
  '/053150000000/freizeit/orte/museum',
  '/053150000000/ort/feiertage',
  '/053150000000/abfall',
  '/053150000000/suche',
  '/053150000000/suche?q=Hundesteuer',
  '/053150000000/suche?q=xyzxyz',
  '/999999999999',
] as const;

/** Also those that have journeys of their own for everything else. */
export const ALL_PAGES = [
  ...PAGES,
  '/053150000000/karte',
  '/053150000000/dienste/online',
  '/053150000000/hinweise',
  '/053150000000/freizeit/heute',
  '/053150000000/freizeit/jetzt-offen',
  '/010615168107/freizeit',
  '/053140000000/abfall/bezirk/alle',
  '/053150000000/abfall/abc',
  '/053150000000/abfall/sammelstellen',
  '/053140000000/abfall/kalender/alle',
  '/hilfe',
  '/barrierefreiheit?ars=010615168107',
  '/datenschutz',
  '/impressum',
  '/leicht/053150000000',
  '/anmelden',
  '/en/anmelden',
  '/einladung',
  '/rathaus',
] as const;

export const inBoth = PAGES.flatMap((path) => [path, `/en${path}`]);
