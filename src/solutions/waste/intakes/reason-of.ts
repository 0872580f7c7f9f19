/** "dates.0.date: Invalid date" – for the report of an import. */
export function reasonOf({
  issues,
}: {
  issues: readonly { path: PropertyKey[]; message: string }[];
}): string {
  return issues
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ')
    .slice(0, 300);
}
