/**
 * Ground for invented lots in the inner city of Köln: the middle of a real street within the ring, on the left bank,
 * so that no pin stands in the Rhine. The lots are invented, and none has a house number there. Streets and their
 * middles: Stadt Köln, street directory, CC BY (github.com/KoelnAPI/data), five digits (about a metre).
 */
import type { LotKind } from '../../model.ts';

export interface Ground {
  street: string;
  lon: number;
  lat: number;
}

const at = (street: string, lon: number, lat: number): Ground => ({ street, lon, lat });

/** Each kind where it could be: shops and offices at the larger streets, drives and yards where people live. */
export const INNER_CITY: Readonly<Record<LotKind, readonly Ground[]>> = {
  supermarket: [
    at('Eigelstein', 6.95666, 50.94764),
    at('Severinstraße', 6.95802, 50.9267),
    at('Fleischmengergasse', 6.94865, 50.93407),
    at('Mauritiussteinweg', 6.94521, 50.933),
    at('Weidengasse', 6.95458, 50.9482),
    at('Friesenwall', 6.9409, 50.93922),
    at('Ulrichgasse', 6.95425, 50.9262),
  ],
  company: [
    at('Gereonstraße', 6.94873, 50.94298),
    at('Unter Sachsenhausen', 6.95238, 50.94247),
    at('Christophstraße', 6.94457, 50.94393),
    at('Im Klapperhof', 6.94264, 50.94173),
    at('Blaubach', 6.9539, 50.93165),
    at('Filzengraben', 6.96128, 50.93371),
    at('Cäcilienstraße', 6.95262, 50.93527),
  ],
  parish: [
    at('Jakobstraße', 6.95673, 50.92551),
    at('Mathiasstraße', 6.95924, 50.933),
    at('Dagobertstraße', 6.96068, 50.94829),
    at('Spiesergasse', 6.94449, 50.94191),
  ],
  housing: [
    at('Kartäuserhof', 6.95696, 50.92379),
    at('Niederichstraße', 6.96376, 50.94893),
    at('Annostraße', 6.96142, 50.92468),
    at('Thieboldsgasse', 6.94746, 50.93328),
  ],
  town: [
    at('Kaygasse', 6.95112, 50.93149),
    at('Stolkgasse', 6.95384, 50.94374),
    at('Johannisstraße', 6.96051, 50.94385),
    at('Georgstraße', 6.95776, 50.9322),
    at('Zeughausstraße', 6.94818, 50.94123),
  ],
  garage: [
    at('Mühlenbach', 6.95778, 50.93334),
    at('Magnusstraße', 6.94318, 50.93999),
    at('Turiner Straße', 6.95795, 50.9477),
    at('Perlengraben', 6.95349, 50.9299),
    at('Krebsgasse', 6.95013, 50.93749),
  ],
  drive: [
    at('Kartäuserwall', 6.95342, 50.92422),
    at('Gereonswall', 6.95043, 50.94722),
    at('Thürmchenswall', 6.96132, 50.94927),
    at('Pantaleonswall', 6.94485, 50.92814),
    at('Mauritiuswall', 6.94123, 50.93289),
    at('Im Sionstal', 6.96046, 50.92889),
  ],
  yard: [
    at('Balduinstraße', 6.94139, 50.93437),
    at('Unter Krahnenbäumen', 6.95981, 50.94745),
    at('Machabäerstraße', 6.96004, 50.94632),
  ],
};
