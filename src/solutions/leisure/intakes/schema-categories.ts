/** Types of schema.org, ODTA and ThüCAT → our kinds of events and places. Pure. */
import { type EventCategory, PLACE_CATEGORIES, type PlaceCategory } from '../model.ts';
import { eventCategoryOf } from './event-category.ts';

const EVENTS: Readonly<Record<string, EventCategory>> = {
  MusicEvent: 'music',
  TheaterEvent: 'stage',
  DanceEvent: 'stage',
  ComedyEvent: 'stage',
  ScreeningEvent: 'film',
  ExhibitionEvent: 'exhibition',
  VisualArtsEvent: 'exhibition',
  Festival: 'festival',
  SportsEvent: 'sport',
  LiteraryEvent: 'talk',
  EducationEvent: 'course',
  CourseInstance: 'course',
  SocialEvent: 'meeting',
  'thuecat:GuidedTourEvent': 'tour',
};

const PLACES: Readonly<Record<string, PlaceCategory>> = {
  Museum: 'museum',
  ArtGallery: 'museum',
  Zoo: 'zoo',
  Aquarium: 'zoo',
  Library: 'library',
  MovieTheater: 'cinema',
  PerformingArtsTheater: 'stage',
  MusicVenue: 'stage',
  PublicSwimmingPool: 'swimming',
  Beach: 'swimming',
  SportsActivityLocation: 'sport',
  StadiumOrArena: 'sport',
  Playground: 'playground',
  Park: 'park',
  CafeOrCoffeeShop: 'cafe',
  BarOrPub: 'pub',
  Restaurant: 'restaurant',
  FoodEstablishment: 'restaurant',
  TouristInformationCenter: 'information',
  PublicToilet: 'toilets',
};
/** Said of nearly everything worth a visit: counts where nothing else does. */
const SIGHTS =
  /^(TouristAttraction|LandmarksOrHistoricalBuildings|PlaceOfWorship|Church|CatholicChurch|Synagogue|Mosque|BuddhistTemple|HinduTemple)$/;

/** By its types, then by the source's own words and the words in the names of other types ("thuecat:ConcertEvent"). */
export function eventCategoryOfTypes(types: readonly string[], keywords: readonly string[]): EventCategory {
  for (const type of types) if (Object.hasOwn(EVENTS, type)) return EVENTS[type] ?? 'other';
  return eventCategoryOf([...keywords, ...types.map(wordsOfName)]);
}

export function placeCategoryOfTypes(types: readonly string[]): PlaceCategory {
  for (const type of types) if (Object.hasOwn(PLACES, type)) return PLACES[type] ?? 'other';
  // "thuecat:CultureHistoricalMuseum" ends in what it is.
  const ends = types.map((type) => wordsOfName(type).split(' ').at(-1)?.toLowerCase());
  const named = PLACE_CATEGORIES.find((one) => one !== 'other' && ends.includes(one));
  if (named !== undefined) return named;
  return types.some((type) => SIGHTS.test(type)) ? 'sight' : 'other';
}

/** "thuecat:ConcertEvent" → "Concert Event"; nothing of whole addresses. */
function wordsOfName(type: string): string {
  if (type.includes('/')) return '';
  return (type.split(':').at(-1) ?? '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
}
