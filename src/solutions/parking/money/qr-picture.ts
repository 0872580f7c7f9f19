/** A text as a QR code: SVG, black on white in dark mode, too, with its quiet zone; level M, as the GiroCode wants it. */
export async function qrPicture(text: string): Promise<string> {
  const { encodeQR } = await import('qr');
  const svg = encodeQR(text, 'svg', { ecc: 'medium', encoding: 'byte', border: 4 });
  return svg.replace('>', '><rect width="100%" height="100%" fill="#fff"/>');
}
