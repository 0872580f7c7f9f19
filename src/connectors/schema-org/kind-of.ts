/** What a thing is, by all of its types. Pure. */

export type Kind = 'event' | 'place' | 'tour';
/** What is left out on purpose, and told once a feed. */
export type LeftOut = 'town' | 'organisation' | 'medium' | 'other';

const EVENTS = new Set(['Festival', 'Hackathon', 'ttgds:Event', 'CourseInstance', 'EventSeries']);
const TOURS = new Set(['Trip', 'TouristTrip', 'thuecat:Tour', 'ttgds:Tour']);
const TOWNS = new Set(['AdministrativeArea', 'City', 'State', 'Country', 'ttgds:Destination']);
const PLACES = new Set([
  ...['Place', 'LocalBusiness', 'TouristAttraction', 'TouristDestination', 'LandmarksOrHistoricalBuildings'],
  ...[
    'CivicStructure',
    'Museum',
    'Zoo',
    'Park',
    'Beach',
    'Playground',
    'PerformingArtsTheater',
    'MovieTheater',
  ],
  ...[
    'MusicVenue',
    'EventVenue',
    'Library',
    'Restaurant',
    'FoodEstablishment',
    'CafeOrCoffeeShop',
    'BarOrPub',
  ],
  ...[
    'SportsActivityLocation',
    'StadiumOrArena',
    'PublicSwimmingPool',
    'TouristInformationCenter',
    'ArtGallery',
  ],
  ...['Church', 'PlaceOfWorship', 'Landform', 'Accommodation', 'ttgds:PointOfInterest', 'PublicToilet'],
]);
const ORGANISATION = /^(ttgds:|thuecat:)?(\w*Organization|Corporation|NGO|Person)$/;
const MEDIUM = /(ImageObject|MediaObject|VideoObject|AudioObject|TextObject)$/;

export function kindOf(types: readonly string[]): Kind | LeftOut {
  const has = (set: ReadonlySet<string>) => types.some((type) => set.has(type));
  if (types.some((type) => /^[A-Za-z]*Event$/.test(type)) || has(EVENTS)) return 'event';
  if (has(TOURS)) return 'tour';
  // A town is a place too, and no destination within itself.
  if (has(TOWNS)) return 'town';
  if (has(PLACES)) return 'place';
  if (types.some((type) => MEDIUM.test(type))) return 'medium';
  return types.some((type) => ORGANISATION.test(type)) ? 'organisation' : 'other';
}
