/** Where a provider sends people back to; to be registered there. */
export function backAddress(publicUrl: string, providerId: string): string {
  return `${publicUrl}/api/account/providers/${providerId}/back`;
}
