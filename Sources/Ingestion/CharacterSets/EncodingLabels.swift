/// The labels of the WHATWG Encoding Standard, section 4.2: what pages and servers call the character sets.
enum EncodingLabels {
  static let table: [String: CharacterSet] = {
    var table: [String: CharacterSet] = [:]
    for (set, labels) in labels {
      for label in labels.split(separator: " ") { table[String(label)] = set }
    }
    return table
  }()

  private static let labels: [(CharacterSet, String)] = [
    (.utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
    (.utf16LE, "utf-16 utf-16le ucs-2 unicode unicodefeff csunicode iso-10646-ucs-2"),
    (.utf16BE, "utf-16be unicodefffe"),
    (.ibm866, "ibm866 866 cp866 csibm866"),
    (.iso8859_2, "iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 l2 latin2 csisolatin2"),
    (.iso8859_3, "iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 l3 latin3 csisolatin3"),
    (.iso8859_4, "iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 l4 latin4 csisolatin4"),
    (.iso8859_5, "iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic csisolatincyrillic"),
    (
      .iso8859_6,
      "iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-8859-6-e iso-8859-6-i iso-ir-127 arabic asmo-708"
        + " ecma-114 csiso88596e csiso88596i csisolatinarabic"
    ),
    (
      .iso8859_7,
      "iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 sun_eu_greek ecma-118 elot_928"
        + " csisolatingreek"
    ),
    (
      .iso8859_8,
      "iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-8859-8-e iso-8859-8-i iso-ir-138 hebrew visual"
        + " logical csiso88598e csiso88598i csisolatinhebrew"
    ),
    (.iso8859_10, "iso-8859-10 iso8859-10 iso885910 iso-ir-157 l6 latin6 csisolatin6"),
    (.iso8859_13, "iso-8859-13 iso8859-13 iso885913"),
    (.iso8859_14, "iso-8859-14 iso8859-14 iso885914"),
    (.iso8859_15, "iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 csisolatin9"),
    (.iso8859_16, "iso-8859-16"),
    (.koi8R, "koi8-r koi koi8 koi8_r cskoi8r"),
    (.koi8U, "koi8-u koi8-ru"),
    (.macintosh, "macintosh mac x-mac-roman csmacintosh"),
    (.macCyrillic, "x-mac-cyrillic x-mac-ukrainian"),
    (.windows874, "windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
    (.windows1250, "windows-1250 cp1250 x-cp1250"),
    (.windows1251, "windows-1251 cp1251 x-cp1251"),
    (
      .windows1252,
      "windows-1252 cp1252 x-cp1252 ansi_x3.4-1968 ascii us-ascii cp819 ibm819 csisolatin1 iso-8859-1 iso8859-1 iso88591"
        + " iso_8859-1 iso_8859-1:1987 iso-ir-100 l1 latin1 x-user-defined"
    ),
    (.windows1253, "windows-1253 cp1253 x-cp1253"),
    (
      .windows1254,
      "windows-1254 cp1254 x-cp1254 csisolatin5 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 l5"
        + " latin5"
    ),
    (.windows1255, "windows-1255 cp1255 x-cp1255"),
    (.windows1256, "windows-1256 cp1256 x-cp1256"),
    (.windows1257, "windows-1257 cp1257 x-cp1257"),
    (.windows1258, "windows-1258 cp1258 x-cp1258"),
    (.gb18030, "gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58"),
    (.big5, "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
    (.eucJP, "euc-jp cseucpkdfmtjapanese x-euc-jp"),
    (.shiftJIS, "shift_jis shift-jis sjis ms_kanji ms932 windows-31j x-sjis csshiftjis"),
    (.iso2022JP, "iso-2022-jp csiso2022jp"),
    (
      .eucKR,
      "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 iso-ir-149 cseuckr csksc56011987"
    ),
  ]
}
