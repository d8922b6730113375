import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crx3, signerOf } from '../../scripts/package/crx3.ts';
import { zip } from '../../scripts/package/zip.ts';

const FILES = new Map([
  ['b/á.txt', Buffer.from('dua')],
  ['a.txt', Buffer.from('satu'.repeat(100))],
]);
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const signer = signerOf(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));

test('an archive can be read back, in the order of names', () => {
  expect(unzip(zip(FILES))).toEqual([
    ['a.txt', 'satu'.repeat(100)],
    ['b/á.txt', 'dua'],
  ]);
});

test('the order in which files come changes nothing', () => {
  expect(zip(new Map([...FILES].reverse()))).toEqual(zip(FILES));
});

test('the id is the digest of the public key in letters', () => {
  const digest = createHash('sha256')
    .update(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))
    .digest();
  expect(signer.id).toMatch(/^[a-p]{32}$/);
  expect(signer.id.charCodeAt(0) - 97).toBe((digest[0] ?? 0) >> 4);
});

test('the signature of a CRX holds, and breaks with the archive', () => {
  const archive = zip(FILES);
  const crx = crx3(archive, signer);
  expect(crx.toString('latin1', 0, 4)).toBe('Cr24');
  const headerLength = crx.readUInt32LE(8);
  const signature = crx.subarray(12 + headerLength - 22 - 256, 12 + headerLength - 22);
  const signedData = crx.subarray(12 + headerLength - 18, 12 + headerLength);
  const length = Buffer.from([18, 0, 0, 0]);
  const signed = (content: Buffer) =>
    Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, signedData, content]);
  expect(
    verify('sha256', signed(crx.subarray(12 + headerLength)), createPublicKey(privateKey), signature),
  ).toBe(true);
  expect(verify('sha256', signed(Buffer.from('other')), createPublicKey(privateKey), signature)).toBe(false);
});

test('only RSA keys, which is what the browsers take', () => {
  const other = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  expect(() => signerOf(String(other))).toThrow(/RSA/);
});

/** Reads by the central directory, as browsers do. */
function unzip(archive: Buffer): [string, string][] {
  const end = archive.lastIndexOf('PK\x05\x06');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const [packed, nameLength, offset] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = offset + 30 + archive.readUInt16LE(offset + 26);
    at += 46 + nameLength;
    return [name, inflateRawSync(archive.subarray(start, start + packed)).toString()];
  });
}
