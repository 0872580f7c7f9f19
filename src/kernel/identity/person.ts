import type { Level } from '../places/place.ts';
import type { MemberRole } from './role.ts';

/** Somebody works for a unit. `ars` is the key that it was written with. */
export interface Membership {
  id: string;
  ars: string;
  level: Level;
  role: MemberRole;
  /** Instant. */
  since: string;
}

/** Who is signed in, with everything that `can` needs; read anew for each request, so that a removal counts at once. */
export interface Person {
  id: string;
  name: string;
  email: string;
  memberships: readonly Membership[];
  session: {
    id: string;
    /** Instants. What is dangerous asks for a session that began lately. */
    createdAt: string;
    expiresAt: string;
  };
}

/** Finds out who asks. */
export interface Identity {
  /** null: nobody, also where the session has ended meanwhile. Reads the cookie only; refreshes nothing. */
  identify(headers: { cookie?: string | undefined }): Promise<Person | null>;
}
