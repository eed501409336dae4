/// Tells bytes that are no text by what they begin with, and by control characters.
enum BinarySignature {
  /// What the bytes look like; `nil` if they may be text.
  static func describe(_ bytes: [UInt8]) -> String? {
    for (signature, name) in signatures where bytes.starts(with: signature) { return name }
    if bytes.count >= 12, bytes.starts(with: Array("RIFF".utf8)) {
      let kind = bytes[8..<12]
      for (signature, name) in riffKinds where kind.elementsEqual(signature.utf8) { return name }
    }
    if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return "an MP4 or HEIF file" }
    if bytes.count >= 262, bytes[257..<262].elementsEqual("ustar".utf8) { return "a tar archive" }
    return nil
  }

  /// The share of control characters that text does not use is over a tenth of the first 4 KiB: says so; else `nil`.
  ///
  /// Tab, line feed, form feed, carriage return and escape (ISO-2022-JP) are used by text.
  static func describeControls(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(4096)
    let controls = sample.count { byte in
      byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D && byte != 0x1B || byte == 0x7F
    }
    guard controls * 10 > sample.count else { return nil }
    return "binary data (\(controls) of the first \(sample.count) bytes are control characters)"
  }

  private static let signatures: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF87a".utf8), "a GIF picture"),
    (Array("GIF89a".utf8), "a GIF picture"),
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (or an office document)"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
    ([0x1F, 0x8B], "gzip data, which is not unpacked here"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
    (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], "bzip2 data"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"),
    ([0x00, 0x61, 0x73, 0x6D], "a WebAssembly program"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document"),
    (Array("OggS".utf8), "an Ogg file"),
    (Array("ID3".utf8) + [0x03], "an MP3 file"),
    (Array("ID3".utf8) + [0x04], "an MP3 file"),
    (Array("fLaC".utf8), "a FLAC file"),
    ([0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM file"),
    (Array("wOFF".utf8), "a font"),
    (Array("wOF2".utf8), "a font"),
    ([0x00, 0x00, 0x01, 0x00], "an icon"),
    ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6F, 0x72, 0x6D, 0x61, 0x74], "an SQLite database"),
  ]

  private static let riffKinds = [
    ("WEBP", "a WebP picture"), ("WAVE", "a WAV file"), ("AVI ", "an AVI file"),
  ]
}
