/** The package has no types of its own; these are what papers use of it (pdfkit.org/docs). Lengths in points. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  export interface StructureElement {
    add(child: StructureElement | (() => void)): this;
    end(): void;
  }

  export interface StructureOptions {
    title?: string;
    alt?: string;
    /** What the drawn letters stand for. */
    actual?: string;
    lang?: string;
    /** Of a cell that heads others. */
    scope?: 'Row' | 'Column';
  }

  export interface OutlineItem {
    /** `top` from the upper edge; `left` from the right one. */
    addItem(
      title: string,
      options?: { expanded?: boolean; pageNumber?: number | null; top?: number; left?: number },
    ): OutlineItem;
  }

  export interface TextOptions {
    width?: number;
    height?: number;
    align?: 'left' | 'center' | 'right';
    lineBreak?: boolean;
    ellipsis?: boolean;
    lineGap?: number;
  }

  export default class PDFDocument extends Readable {
    constructor(options: {
      size: 'A4';
      layout: 'landscape' | 'portrait';
      margin: number;
      pdfVersion: '1.7';
      tagged: boolean;
      displayTitle: boolean;
      lang: string;
      /** null: no standard font, which would not be embedded. */
      font: null;
      autoFirstPage: boolean;
      bufferPages: boolean;
      info: { Title: string; Subject: string; Author: string; Creator: string; CreationDate: Date };
    });
    readonly outline: OutlineItem;
    /** Where the next text would begin. */
    y: number;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    /** With the space between lines, where asked for. */
    currentLineHeight(includeGap: boolean): number;
    /** The font that is set, which has no other way in; the version of the package is pinned. */
    readonly _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(index: number): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    widthOfString(text: string): number;
    heightOfString(text: string, options?: TextOptions): number;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    fill(colour?: string): this;
    stroke(colour?: string): this;
    fillAndStroke(fill: string, stroke: string): this;
    struct(type: string, children: () => void): StructureElement;
    struct(type: string, options?: StructureOptions, children?: () => void): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' | 'Background' }): this;
    endMarkedContent(): this;
    end(): void;
  }
}
