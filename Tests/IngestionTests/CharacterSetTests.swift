import Documents
import Testing

@testable import Ingestion

@Suite struct CharacterSetTests {
  private func decode(_ bytes: [UInt8], declared: String? = nil, isMarkup: Bool = true) throws -> String {
    try TextDecoder.decode(bytes, declared: declared.flatMap { CharacterSet(label: $0) }, isMarkup: isMarkup)
  }

  private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  @Test(arguments: Sample.all) func aDeclaredSetIsDecoded(_ sample: Sample) throws {
    #expect(try decode(sample.bytes, declared: sample.charset) == sample.text)
  }

  @Test(arguments: Sample.all) func aPageMayDeclareItsSet(_ sample: Sample) throws {
    let page = Array("<html><head><meta charset=\"\(sample.charset)\"></head><body>".utf8) + sample.bytes
    #expect(try decode(page).hasSuffix(sample.text))
    // Plain text is not searched for tags.
    let plain = try decode(Array("<meta charset=koi8-r>\n".utf8) + Sample.all[0].bytes, isMarkup: false)
    #expect(plain.hasSuffix(Sample.all[0].text))
  }

  /// ISO-2022-JP is all ASCII bytes: without a label it is not looked for.
  @Test(arguments: Sample.all.filter { $0.charset != "iso-2022-jp" })
  func anUndeclaredSetIsGuessed(_ sample: Sample) throws {
    #expect(try decode(sample.bytes) == sample.text)
    let page = Array("<html><body><p class=\"a\">Menu | Home | Contact</p>\n".utf8) + sample.bytes
    #expect(try decode(page).hasSuffix(sample.text))
  }

  /// A server that says UTF-8 about old pages.
  @Test(arguments: Sample.all.filter { $0.charset != "iso-2022-jp" })
  func aWrongDeclarationOfUTF8IsSeenThrough(_ sample: Sample) throws {
    #expect(try decode(sample.bytes, declared: "utf-8") == sample.text)
  }

  @Test func wellFormedUTF8BeatsAnyDeclaration() throws {
    for label in ["windows-1251", "iso-8859-1", "gbk", "utf-16"] {
      #expect(try decode(Array("Київ — cœur".utf8), declared: label) == "Київ — cœur")
    }
    #expect(try decode(Array("<meta charset=windows-1251>Київ".utf8)).hasSuffix("Київ"))
  }

  @Test func aByteOrderMarkBeatsEverything() throws {
    let text = "Київ 東京 🌾"
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array(text.utf8), declared: "koi8-r") == text)
    let units = Array(text.utf16)
    #expect(try decode([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == text)
    #expect(try decode([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == text)
  }

  @Test func utf16WithoutAMark() throws {
    let text = "The ministers met — in Paris."
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try decode(little) == text)
    #expect(try decode(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == text)
    let cyrillic = Array("Міністри зустрілися у Києві.".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try decode(cyrillic, declared: "utf-16le") == "Міністри зустрілися у Києві.")
    // An unpaired surrogate and an odd byte.
    #expect(try decode([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0, 0x43]) == "A\u{FFFD}B\u{FFFD}")
  }

  @Test func aLittleDamageIsRepaired() throws {
    var bytes = Array("Київ, Одеса, Львів".utf8)
    bytes[2] = 0xFF
    #expect(try decode(bytes).hasPrefix("К\u{FFFD}"))
    #expect(try decode(bytes).hasSuffix("їв, Одеса, Львів"))
    // Cut off in the middle of a character.
    #expect(try decode(Array("Київ".utf8.dropLast()), declared: "utf-8") == "Киї\u{FFFD}")
  }

  @Test func oneStraySignIsWindows1252() throws {
    #expect(try decode(latin1("Prices rose 5 \u{80} \u{96} that is all")) == "Prices rose 5 € – that is all")
    #expect(try decode(latin1("caf\u{E9}")) == "café")
  }

  @Test func latin1IsWindows1252() {
    for label in ["iso-8859-1", "Latin1", "US-ASCII", " \tascii\n"] {
      #expect(CharacterSet(label: label) == .windows1252)
    }
    #expect(CharacterSet(label: "iso-8859-9") == .windows1254)
    #expect(CharacterSet(label: "GB2312") == .gb18030)
    #expect(CharacterSet(label: "utf-7") == nil)
    #expect(CharacterSet(label: String(repeating: "u", count: 1000)) == nil)
  }

  @Test func nonsenseIsUndecodable() {
    var state: UInt64 = 1
    let bytes = (0..<4000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return 0x80 | UInt8(state >> 57)
    }
    let error = #expect(throws: Rejection.self) { try decode(bytes, declared: "utf-8") }
    #expect(error?.code == .undecodable)
    #expect(error?.reason.contains("4000 bytes, declared as utf-8") == true)
  }

  /// Capitals of windows-1251 are the small letters of KOI8-R.
  @Test func textInCapitalsIsText() throws {
    let capitals = "МИНИСТРЫ ОБСУДИЛИ В КИЕВЕ ДОГОВОР О ПОСТАВКАХ ЗЕРНА"
    let bytes = capitals.unicodeScalars.map { $0 == " " ? 0x20 : UInt8($0.value - 0x410 + 0xC0) }
    #expect(try decode(bytes) == capitals)
  }

  @Test func nulsAreRemoved() throws {
    #expect(try decode(Array("a\0b\0\0 Київ".utf8)) == "ab Київ")
  }

  @Test func everySetHasADecoder() {
    for set in CharacterSet.allCases where ![.utf8, .utf16LE, .utf16BE].contains(set) {
      if set.iconvName == nil {
        #expect(SingleByteDecoder(set)?.upperHalf.count == 128, "\(set)")
      } else {
        #expect(MultiByteDecoder.decode(Array("abc".utf8), set: set)?.text == "abc", "\(set)")
      }
    }
  }

  @Test func damagedMultiByteTextKeepsTheRest() {
    let good = Sample.all.first { $0.charset == "shift_jis" }!
    let damaged = [0x82, 0xA0, 0xFF] + good.bytes + [0x82]
    let result = MultiByteDecoder.decode(damaged, set: .shiftJIS)
    #expect(result?.text == "あ\u{FFFD}" + good.text + "\u{FFFD}")
    #expect(result?.errors == 2)
  }

  @Test(arguments: [
    ("<meta charset=koi8-r>", CharacterSet.koi8R),
    ("<META CharSet = 'windows-1251' />", .windows1251),
    ("<meta http-equiv=Content-Type content=\"text/html; charset=Shift_JIS\">", .shiftJIS),
    ("<meta content=\"text/html; charset=big5\" http-equiv='content-type'>", .big5),
    ("<!-- <meta charset=koi8-r> --><meta charset=euc-kr>", .eucKR),
    ("<p title='<meta charset=koi8-r>'><meta charset=ibm866>", .ibm866),
    ("<script>x</script><meta name=a charset=\"iso-8859-2\">", .iso8859_2),
    ("<meta charset=utf-16>", .utf8),
    ("<?xml version=\"1.0\" encoding=\"windows-1251\"?><html>", .windows1251),
  ])
  func theDeclarationOfAPageIsFound(_ page: String, _ set: CharacterSet) {
    #expect(MetaCharset.find(in: Array(page.utf8)) == set)
  }

  @Test(arguments: [
    "<meta content=\"text/html; charset=big5\">", "<meta charset=none-such>", "<meta charset", "<meta charset=",
    "<meta",
    "<", "<!--", "<meta charset=\"koi8-r", "<metacharset=koi8-r>", "<!-- <meta charset=koi8-r>",
    "<meta content=charset http-equiv=content-type>", "<?xml", "</", "<a href='", "<a =>",
  ])
  func brokenDeclarationsAreNone(_ page: String) {
    let found = MetaCharset.find(in: Array(page.utf8))
    #expect(found == nil || page.contains("\"koi8-r"))
    _ = MetaCharset.find(in: Array((String(repeating: " ", count: 1024) + "<meta charset=koi8-r>").utf8))
  }

  @Test func onlyTheFirst1024BytesAreSearched() {
    let page = String(repeating: " ", count: 1020) + "<meta charset=koi8-r>"
    #expect(MetaCharset.find(in: Array(page.utf8)) == nil)
  }
}
