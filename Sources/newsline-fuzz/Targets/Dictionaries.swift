/// Words that mean something to a reader.
enum Dictionaries {
  static let json = bytes([
    "{", "}", "[", "]", ",", ":", "\"", "\\u0000", "\\ud800", "\\udc00", "\\ud83d\\ude00", "null", "true", "-", "0",
    "1e999",
    "-0.0", "9223372036854775807", "9223372036854775808", "1E-400", "\"content\":", "\"content_base64\":", "\"url\":",
    "\"captured_at\":", "\"metadata\":{", "\"provenance\":[", "\"paragraphs\":[", "\"version\":", "\"id\":", "====",
    "\\",
    "https://[::1]:99999/%ff?#", "2025-06-18T13:16:00+99:99", "0000-00-00", "\u{FEFF}", "\u{0}",
    "\"blocks\":[{\"kind\":",
  ])

  static let html = bytes([
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE html>", "<script>", "</script>", "<style>",
    "<title>", "</title>", "<p>", "</p>", "<div>", "</div>", "<article>", "<table><tr><td>", "<svg><math>",
    "<template>",
    "<a href='javascript:", "<time datetime='", "<meta property='og:title' content='", "<meta charset='utf-16'>",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":", "&#0;", "&#x10FFFF;",
    "&#xD800;",
    "&nbsp;", "&amp", "&;", "'", "\"", "=", "<plaintext>", "<noscript>", "<frameset>", "<br>", "<li>", "<h1>",
    "<b><i></b></i>",
  ])

  static let text = bytes([
    "\n", "\n\n", "TRENDING\n", "Read more: ", "By ", "Updated: 18-06-2025 18:46 IST\n", "1 Sep, 2021 12:49",
    "99/99/9999",
    "\u{2014}", "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{FFFD}", "\u{1F600}",
    "e\u{301}\u{301}\u{301}",
    "$", "\u{20AC}1.2bn ", "50-billion-euro ", "Rs 500 crore ", "between $5 and $7 million ",
    "99999999999999999999999999 dollars ",
    "Tuesday ", "last week ", "in December ", "0000-00-00 ", "Paris ", "U.S. ", "\u{41A}\u{438}\u{457}\u{432} ",
    "\u{6771}\u{4EAC}\u{3002}", "\u{5D0}\u{5D1} ", ".", "?!", "said ",
    "\u{0}", "\t", "\r", "\u{85}", "\u{2028}",
  ])

  static let characterSets: [[UInt8]] =
    [
      [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0xC0, 0x80],
      [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0x1B, 0x24, 0x42], [0x1B, 0x28, 0x42], [0x8F, 0xA1], [0x81, 0x30, 0x81, 0x30], [0x80],
      [0xA0],
      [0x7E, 0x7B], [0], [0, 0], [0xD8, 0x00], [0x00, 0xDC],
    ] + bytes(labels.map { "<meta charset=\"\($0)\">" })

  /// Names of character sets, sound and not.
  static let labels = [
    "utf-8", "utf-16", "utf-16le", "utf-16be", "utf-32", "windows-1250", "windows-1251", "windows-1252", "windows-1253",
    "windows-1255", "windows-1256", "windows-1258", "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-8",
    "iso-8859-15",
    "koi8-r", "koi8-u", "ibm866", "macintosh", "x-mac-cyrillic", "gbk", "gb18030", "big5", "euc-jp", "iso-2022-jp",
    "shift_jis", "euc-kr", "utf-7", "x-user-defined", "replacement", "", "nonsense", "\"utf-8", "utf-8;x=y",
  ]

  private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
