/** What the connectors `dldb-services` and `dldb-locations` yield, in one shape for both dialects. Types only. */
import type { RichText } from '../../kernel/text/rich-text.ts';

/** A web or mail address with its words. */
export interface DldbLink {
  text: string;
  href: string;
}

/** A point of a list: a document to bring, a condition, a law. */
export interface DldbPoint {
  /** One line, without markup; never empty. */
  text: string;
  about: RichText;
  /** Web address; null: none. */
  url: string | null;
}

export interface DldbService {
  /** The source's own. */
  id: string;
  /** One line, without markup; never empty. */
  name: string;
  description: RichText;
  /** Everyday words, one line each. */
  keywords: string[];
  /** 14 digits each, `99…`. */
  leika: string[];
  /** Page of the source about it; null: not said. */
  url: string | null;
  /** Instant of the last change; null: not said. */
  changedAt: string | null;
  /** As the source writes it (`de`). */
  language: string;
  /** False where the source says that it is not for the public. */
  isPublic: boolean;
  /** Who answers for it; the name is null where the source gives an id only. */
  authorities: { id: string; name: string | null; url: string | null }[];
  /** Where it is given. */
  offices: {
    officeId: string;
    appointmentUrl: string | null;
    /** Whether the source offers appointments there; null: not said. */
    hasAppointments: boolean | null;
    hint: RichText;
  }[];
  fees: RichText;
  /** Length of an appointment; null: not said. */
  durationMinutes: number | null;
  processingTime: RichText;
  /** Where it can be done online; null: not said. */
  online: DldbLink | null;
  forms: DldbLink[];
  /** München gives the same list as forms and as links: it stands here, because nobody can tell them apart. */
  links: DldbLink[];
  requirements: DldbPoint[];
  prerequisites: DldbPoint[];
  legal: DldbPoint[];
}

export interface DldbOffice {
  /** The source's own. */
  id: string;
  /** One line, never empty: as shown to people where the source has such a name. */
  name: string;
  /** With the internal unit ("Gewerbeamt (KVR-III/21)") where it differs; null: the same. */
  officialName: string | null;
  otherNames: string[];
  /** "Landeshauptstadt München"; null: not said. */
  organisation: string | null;
  /** "Kreisverwaltungsreferat"; null: not said. */
  unit: string | null;
  /** Kind of office as the source writes it ("standesamt"); null: not said. */
  kind: string | null;
  isPublic: boolean;
  address: { street: string | null; postcode: string | null; town: string | null; hint: string | null };
  /** Degrees WGS 84; null: not said, or only a placeholder. */
  point: { lon: number; lat: number } | null;
  contact: { phone: string | null; fax: string | null; email: string | null; url: string | null };
  /** Opening hours as texts; empty: not said. */
  hours: RichText;
  accessibility: RichText;
  url: string | null;
  changedAt: string | null;
  language: string;
  services: {
    serviceId: string;
    appointmentUrl: string | null;
    hasAppointments: boolean | null;
    durationMinutes: number | null;
    isPublic: boolean;
  }[];
}
