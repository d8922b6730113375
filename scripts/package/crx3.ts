import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** The key that signs releases for self-hosting, and the extension id that follows from it. */
export interface Signer {
  key: KeyObject;
  /** The public key, DER. */
  spki: Buffer;
  id: string;
}

/** Takes an RSA key as PEM text. The id stays the same as long as the key does. */
export function signerOf(pem: string): Signer {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'rsa') throw new Error('The key must be an RSA key');
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { key, spki, id: idOf(spki) };
}

/** Wraps a ZIP archive as CRX3: `Cr24`, version, length of the header, header (protocol buffers), archive. */
export function crx3(archive: Buffer, { key, spki }: Signer): Buffer {
  const signedData = field(1, digestOf(spki));
  const toSign = Buffer.concat([
    Buffer.from('CRX3 SignedData\0'),
    uint32(signedData.length),
    signedData,
    archive,
  ]);
  const proof = Buffer.concat([field(1, spki), field(2, sign('sha256', toSign, key))]);
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)]);
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, archive]);
}

/** Sixteen bytes of the key's digest, each half byte as a letter from `a` to `p`. */
function idOf(spki: Buffer): string {
  return digestOf(spki)
    .toString('hex')
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function digestOf(spki: Buffer): Buffer {
  return createHash('sha256').update(spki).digest().subarray(0, 16);
}

/** A length-delimited field of a protocol buffer. */
function field(number: number, content: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(content.length), content]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Buffer.from([...bytes, rest]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
