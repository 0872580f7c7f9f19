/**
 * The part of the vocabulary of schema.org in which services and offices are told to programs: types with what they
 * inherit from, and properties with the types that may have them. Read from `data/schema.ttl` of schemaorg/schemaorg
 * (commit cc71c8e, 20 August 2026); only what is used here. Values of others than text are named in `RANGES`.
 */
export const PARENTS = {
  Thing: [],
  Intangible: ['Thing'],
  Service: ['Intangible'],
  GovernmentService: ['Service'],
  Organization: ['Thing'],
  GovernmentOrganization: ['Organization'],
  Place: ['Thing'],
  AdministrativeArea: ['Place'],
  LocalBusiness: ['Organization', 'Place'],
  GovernmentOffice: ['LocalBusiness'],
  ServiceChannel: ['Intangible'],
  StructuredValue: ['Intangible'],
  ContactPoint: ['StructuredValue'],
  PostalAddress: ['ContactPoint'],
  GeoCoordinates: ['StructuredValue'],
  OpeningHoursSpecification: ['StructuredValue'],
  PropertyValue: ['StructuredValue'],
  CreativeWork: ['Thing'],
  WebPage: ['CreativeWork'],
} as const satisfies Record<string, readonly string[]>;

export type SchemaType = keyof typeof PARENTS;

export const DOMAINS = {
  name: ['Thing'],
  alternateName: ['Thing'],
  description: ['Thing'],
  identifier: ['Thing'],
  url: ['Thing'],
  subjectOf: ['Thing'],
  areaServed: ['Organization', 'Service'],
  provider: ['Service'],
  serviceOperator: ['GovernmentService'],
  availableChannel: ['Service'],
  hoursAvailable: ['Service'],
  serviceUrl: ['ServiceChannel'],
  serviceLocation: ['ServiceChannel'],
  parentOrganization: ['Organization'],
  address: ['Organization', 'Place'],
  telephone: ['Organization', 'Place'],
  faxNumber: ['Organization', 'Place'],
  email: ['Organization'],
  geo: ['Place'],
  containedInPlace: ['Place'],
  openingHoursSpecification: ['Place'],
  streetAddress: ['PostalAddress'],
  postalCode: ['PostalAddress'],
  addressLocality: ['PostalAddress'],
  addressCountry: ['PostalAddress'],
  latitude: ['GeoCoordinates'],
  longitude: ['GeoCoordinates'],
  opens: ['OpeningHoursSpecification'],
  closes: ['OpeningHoursSpecification'],
  validFrom: ['OpeningHoursSpecification'],
  validThrough: ['OpeningHoursSpecification'],
  propertyID: ['PropertyValue'],
  value: ['PropertyValue'],
  inLanguage: ['CreativeWork'],
  dateModified: ['CreativeWork'],
  sdDatePublished: ['CreativeWork'],
  license: ['CreativeWork'],
  creditText: ['CreativeWork'],
} as const satisfies Record<string, readonly SchemaType[]>;

export type SchemaProperty = keyof typeof DOMAINS;

/** Types of values that are things of their own; properties that are not here hold text, numbers, times or addresses. */
export const RANGES: Readonly<Partial<Record<SchemaProperty, readonly SchemaType[]>>> = {
  identifier: ['PropertyValue'],
  subjectOf: ['CreativeWork'],
  areaServed: ['Place'],
  provider: ['Organization'],
  serviceOperator: ['Organization'],
  availableChannel: ['ServiceChannel'],
  hoursAvailable: ['OpeningHoursSpecification'],
  serviceLocation: ['Place'],
  parentOrganization: ['Organization'],
  address: ['PostalAddress'],
  geo: ['GeoCoordinates'],
  containedInPlace: ['Place'],
  openingHoursSpecification: ['OpeningHoursSpecification'],
  license: ['CreativeWork'],
};
