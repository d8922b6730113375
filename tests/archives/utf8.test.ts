import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Decoder } from '../../src/archives/utf8.ts';

/** Bytes that begin or continue letters of every length, and such as never stand in UTF-8. */
const byte = fc.oneof(
  fc.constantFrom(0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff),
  fc.integer({ min: 0, max: 255 }),
);
const letters = fc.string({ unit: 'binary' }).map((text) => [...new TextEncoder().encode(text)]);
const bytes = fc.array(fc.oneof(fc.array(byte), letters)).map((parts) => parts.flat());

test('what is decoded in any pieces is what the browser’s own decoder makes of the whole', () => {
  fc.assert(
    fc.property(fc.array(bytes), (pieces) => {
      const decoder = utf8Decoder();
      const text = pieces.map((piece) => decoder.decode(Uint8Array.from(piece))).join('') + decoder.end();
      const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(pieces.flat()));
      expect(text).toBe(whole);
    }),
    { numRuns: 2000 },
  );
});
