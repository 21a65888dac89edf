// A zip file that is the same, byte for byte, whenever and wherever it is made.
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day a zip knows. */
const DATE = 0x21;
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** A regular file that everyone may read. */
const MODE = (0o100644 << 16) >>> 0;

/**
 * @param {Record<string, Buffer>} files  content by path
 * @returns {Buffer}
 */
export function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const path of Object.keys(files).sort()) {
    const name = Buffer.from(path);
    const content = files[path];
    const packed = deflateRawSync(content, { level: 9 });
    const known = Buffer.alloc(26);
    known.writeUInt16LE(VERSION, 0);
    known.writeUInt16LE(UTF8, 2);
    known.writeUInt16LE(DEFLATED, 4);
    known.writeUInt16LE(DATE, 8);
    known.writeUInt32LE(crc32(content), 10);
    known.writeUInt32LE(packed.length, 14);
    known.writeUInt32LE(content.length, 18);
    known.writeUInt16LE(name.length, 22);

    const place = Buffer.alloc(14);
    place.writeUInt32LE(MODE, 6);
    place.writeUInt32LE(at, 10);
    const madeBy = Buffer.from([VERSION, 3]);
    parts.push(Buffer.from('PK\x03\x04'), known, name, packed);
    directory.push(Buffer.from('PK\x01\x02'), madeBy, known, place, name);
    at += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = Object.keys(files).length;
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]);
}
