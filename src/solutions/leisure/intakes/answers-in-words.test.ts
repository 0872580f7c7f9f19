import { describe, expect, it } from 'vitest';
import { answerOf, isBarrierFree, isForFamilies, isFree, priceOf, type Words } from './answers-in-words.ts';

const words = (description: string, own: Partial<Words> = {}): Words => ({
  title: 'Konzert',
  description,
  categories: [],
  ...own,
});

describe('the words of an event', () => {
  it.each([
    ['Der Eintritt ist frei, Spenden sind willkommen.', 'yes'],
    ['Eintritt frei!', 'yes'],
    ['Eintritt: frei', 'yes'],
    ['Bei freiem Wetter draußen.', 'unknown'],
    ['Kostenlose Parkplätze am Haus.', 'unknown'],
    ['Kostenlose Teilnahme, Anmeldung nötig.', 'yes'],
    ['Eintritt frei für Kinder bis 12.', 'unknown'],
    ['Eintritt: 8 €, ermäßigt 5 €', 'no'],
    ['Eintritt 8,50 Euro', 'no'],
    ['Eintritt: 8 €. Mitglieder: freier Eintritt.', 'unknown'],
    ['VVK: 12 Euro, Abendkasse 15 Euro', 'no'],
    ['Kosten trägt der Verein.', 'unknown'],
    ['Eintritt ab 18 Jahren', 'unknown'],
    ['Ein Abend mit freier Improvisation.', 'unknown'],
    ['', 'unknown'],
  ])('"%s" mean for free of charge: %s', (text, answer) => {
    expect(isFree(words(text))).toBe(answer);
  });

  it('count a category only as a whole', () => {
    expect(isFree(words('', { categories: ['Musik', 'kostenlos'] }))).toBe('yes');
    expect(isFree(words('', { categories: ['Freizeit'] }))).toBe('unknown');
    expect(isForFamilies(words('', { categories: ['Kinder & Jugend'] }))).toBe('yes');
    expect(isForFamilies(words('', { categories: ['Familienrecht'] }))).toBe('unknown');
  });

  it('are kept for the price as they stand there', () => {
    expect(priceOf(words('Beginn 20 Uhr. Eintritt: 8 €, ermäßigt 5 €'))).toBe('Eintritt: 8 €, ermäßigt 5 €');
    expect(priceOf(words('Eintritt ab 18'))).toBeNull();
  });

  it.each([
    ['Ein Nachmittag für Kinder', 'yes'],
    ['Das Kindertheater spielt.', 'yes'],
    ['Ein Spaß für die ganze Familie', 'yes'],
    ['Vortrag über Kinderarmut', 'unknown'],
    ['Nur für Erwachsene', 'no'],
    ['Nicht für Kinder geeignet', 'no'],
  ])('"%s" mean for families: %s', (text, answer) => {
    expect(isForFamilies(words(text))).toBe(answer);
  });

  it.each([
    ['Der Saal ist barrierefrei.', 'yes'],
    ['Zugang: rollstuhlgerecht', 'yes'],
    ['Leider nicht barrierefrei', 'no'],
    ['Der Saal ist teilweise barrierefrei.', 'unknown'],
    ['Eine barrierefreie Toilette ist im Nachbarhaus.', 'unknown'],
    ['', 'unknown'],
  ])('"%s" mean for access: %s', (text, answer) => {
    expect(isBarrierFree(words(text))).toBe(answer);
  });

  it.each([
    ['ja', 'yes'],
    ['Nein', 'no'],
    ['1', 'yes'],
    ['vielleicht', 'unknown'],
    [undefined, 'unknown'],
  ])('in a column, %s is %s', (cell, answer) => expect(answerOf(cell)).toBe(answer));
});
