/// A character set that captures may be written in: those of the WHATWG Encoding Standard that news pages use.
///
/// The raw value is the set's name in that standard.
enum CharacterSet: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LE = "utf-16le"
  case utf16BE = "utf-16be"
  case ibm866
  case iso8859_2 = "iso-8859-2"
  case iso8859_3 = "iso-8859-3"
  case iso8859_4 = "iso-8859-4"
  case iso8859_5 = "iso-8859-5"
  case iso8859_6 = "iso-8859-6"
  case iso8859_7 = "iso-8859-7"
  case iso8859_8 = "iso-8859-8"
  case iso8859_10 = "iso-8859-10"
  case iso8859_13 = "iso-8859-13"
  case iso8859_14 = "iso-8859-14"
  case iso8859_15 = "iso-8859-15"
  case iso8859_16 = "iso-8859-16"
  case koi8R = "koi8-r"
  case koi8U = "koi8-u"
  case macintosh
  case macCyrillic = "x-mac-cyrillic"
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case gb18030
  case big5
  case eucJP = "euc-jp"
  case shiftJIS = "shift_jis"
  case iso2022JP = "iso-2022-jp"
  case eucKR = "euc-kr"

  /// The set that a label of a header or page names (Encoding Standard, section 4.2); `nil` if the label is unknown.
  init?(label: some StringProtocol) {
    var bytes: [UInt8] = []
    for byte in label.utf8 {
      guard bytes.count < 40 else { return nil }
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: continue
      case 0x41...0x5A: bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    guard let found = EncodingLabels.table[String(decoding: bytes, as: UTF8.self)] else { return nil }
    self = found
  }

  /// The name under which the C library converts a multi-byte set; `nil` for sets that are decoded here.
  var iconvName: String? {
    switch self {
    case .gb18030: "GB18030"
    // Supersets, as browsers read them.
    case .big5: "BIG5-HKSCS"
    case .eucJP: "EUC-JP-MS"
    case .shiftJIS: "CP932"
    case .iso2022JP: "ISO-2022-JP"
    case .eucKR: "CP949"
    default: nil
    }
  }
}
