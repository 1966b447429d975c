/**
 * Bytes to text. In: the bytes of a file, with what the transport said of their encoding. Out: the text and the encoding's
 * name. Refuses (a reason): what is not text (pictures, archives, PDF, NUL bytes). Broken sequences become U+FFFD.
 */

type Decoder = InstanceType<typeof TextDecoder>;

export type Decoded =
  | { readonly text: string; readonly encoding: string }
  | { readonly refused: 'binary' | 'unsupported' | 'empty'; readonly reason: string };

/** First bytes of formats that are not text, and what a person calls them. `unsupported`: could hold a report, but isn't read yet. */
const MAGIC: readonly (readonly [bytes: string, refused: 'binary' | 'unsupported', name: string])[] = [
  ['%PDF-', 'unsupported', 'a PDF document'],
  ['PK\x03\x04', 'unsupported', 'a ZIP archive or office document'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'unsupported', 'an old office document'],
  ['{\\rtf', 'unsupported', 'an RTF document'],
  ['\x1f\x8b', 'unsupported', 'a gzip archive'],
  ['BZh', 'unsupported', 'a bzip2 archive'],
  ['\xfd7zXZ\x00', 'unsupported', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'unsupported', 'a zstd archive'],
  ["7z\xbc\xaf'\x1c", 'unsupported', 'a 7z archive'],
  ['WARC/', 'unsupported', 'a web archive (WARC)'],
  ['\x89PNG\r\n', 'binary', 'a PNG picture'],
  ['\xff\xd8\xff', 'binary', 'a JPEG picture'],
  ['GIF8', 'binary', 'a GIF picture'],
  ['RIFF', 'binary', 'a picture, sound or video file'],
  ['\x7fELF', 'binary', 'a program'],
  ['MZ\x90', 'binary', 'a program'],
  ['\xca\xfe\xba\xbe', 'binary', 'a program'],
  ['SQLite format 3\x00', 'binary', 'a database'],
  ['ID3', 'binary', 'a sound file'],
  ['OggS', 'binary', 'a sound or video file'],
  ['wOFF', 'binary', 'a font'],
  ['wOF2', 'binary', 'a font'],
];

/** How far in the declared charset of an HTML or XML file is looked for; the HTML standard says 1024, pages take more. */
const CHARSET_WINDOW = 4096;
const NUL_WINDOW = 65_536;

/**
 * @param bytes the whole file
 * @param charset what the transport or the caller says; outranked by a byte order mark and by valid UTF-8
 */
export function decode(bytes: Uint8Array, charset?: string | null): Decoded {
  if (bytes.length === 0) return { refused: 'empty', reason: 'The file is empty.' };
  const head = latin1(bytes.subarray(0, CHARSET_WINDOW));
  for (const [magic, refused, name] of MAGIC) {
    if (head.startsWith(magic))
      return { refused, reason: `This is ${name}${refused === 'binary' ? ', not text' : ', which is not read yet'}.` };
  }
  const marked = byteOrderMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const wide = unmarkedUtf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  if (looksBinary(bytes)) return { refused: 'binary', reason: 'This is not text: it holds bytes that no text holds.' };

  const declared = decoderFor(charset) ?? decoderFor(declaredCharset(head));
  // A seven-bit encoding with escapes is also valid UTF-8: only the declaration tells.
  if (declared && /^(?:iso-2022|hz|replacement)/.test(declared.encoding)) return decoded(declared, bytes);
  const strict = utf8(bytes, true);
  if (strict !== null) return { text: strict, encoding: 'utf-8' };
  const lenient = utf8(bytes, false) as string;
  if (mostlyUtf8(lenient)) return { text: lenient, encoding: 'utf-8' };
  if (declared && declared.encoding !== 'utf-8') return decoded(declared, bytes);
  return decoded(new TextDecoder('windows-1252'), bytes);
}

function decoded(decoder: Decoder, bytes: Uint8Array): Decoded {
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: nearly every second byte of western text is NUL, and always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  // Four fifths on one side and none on the other: measured on nothing but arithmetic; a picture has NULs on both.
  if (odd > pairs * 0.8 && even === 0) return 'utf-16le';
  if (even > pairs * 0.8 && odd === 0) return 'utf-16be';
  return null;
}

function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, NUL_WINDOW);
  let control = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i];
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  return control > length * 0.05;
}

/** Broken here and there, but UTF-8: more good sequences of several bytes than bad ones. */
function mostlyUtf8(text: string): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) bad++;
    else if (unit > 127) good++;
  }
  return good >= bad;
}

function utf8(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function declaredCharset(head: string): string | null {
  const found =
    /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i.exec(head) ??
    /^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})/i.exec(head);
  return found ? found[1] : null;
}

function decoderFor(label: string | null | undefined): Decoder | null {
  if (!label) return null;
  try {
    const decoder = new TextDecoder(label.trim());
    // A page that can be read as ASCII far enough to declare UTF-16 isn't UTF-16 (HTML standard).
    return decoder.encoding.startsWith('utf-16') ? null : decoder;
  } catch {
    return null;
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
