import Testing

@testable import Cleaning

@Suite struct TextTests {
  private func fold(_ text: String) -> String {
    var output: [UInt8] = []
    var folder = TextFolder()
    var text = text
    text.withUTF8 { folder.append($0, to: &output, blockStart: 0) }
    return String(decoding: output, as: UTF8.self)
  }

  private func statistics(_ text: String) -> TextStatistics {
    var text = text
    return text.withUTF8 { TextStatistics($0, lexicon: .shared) { _, _ in } }
  }

  @Test func foldingKeepsWhatIsSeen() {
    #expect(fold("  a \u{A0}\t b\u{AD}c\u{200B}\u{FEFF}\u{2003}d \u{0}") == "a bc d")
    #expect(fold("a\u{85}b\u{92}s") == "a…b’s")
    #expect(fold("می\u{200C}خواهم 👩\u{200D}🚒") == "می\u{200C}خواهم 👩\u{200D}🚒")
  }

  @Test(arguments: [
    ("cafÃ© â€œsoâ€\u{9D} heâ€™s", "café “so” he’s"), ("Tom &amp; Jo&#8217;s &lt;b&gt;", "Tom & Jo’s <b>"),
    ("Ã is fine; AT&T too; &nosuch; &#xD800;", "Ã is fine; AT&T too; &nosuch; &#xD800;"),
    ("e\u{301}te\u{301}", "\u{E9}t\u{E9}"), ("Київ — це місто", "Київ — це місто"),
  ]) func repair(_ text: String, _ expected: String) {
    #expect(Array(TextRepair.repaired(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func countsOfALine() {
    let text = statistics("The council, after midnight, voted for 14 piers: “We did it.”")
    #expect(text.words == 11)
    #expect(text.ending == .sentence)
    #expect(text.beginning == .uppercase)
    #expect(text.commas == 2)
    #expect(text.digits == 2)
    #expect(text.stopWords >= 4)
  }

  @Test(arguments: [
    ("said.", TextStatistics.Ending.sentence), ("说。", .sentence), ("है।", .sentence), ("“So?”", .question),
    ("as follows:", .colon), ("and then…", .ellipsis), ("and then...", .ellipsis), ("A headline", .other),
    ("(aside)", .bracket),
  ]) func endings(_ text: String, _ expected: TextStatistics.Ending) {
    #expect(statistics(text).ending == expected)
  }

  @Test func ideographsAreHalfWords() { #expect(statistics("市议会投票决定").words == 3.5) }

  @Test func phrasesAreFoundWhereverTheyStand() {
    let text = statistics("Please subscribe to our newsletter today")
    #expect(text.phraseWords[Lexicon.Category.promotion.rawValue] >= 4)
    #expect(statistics("Also on coast.example more").leadingCues.contains(.pointer))
    #expect(!statistics("It was also on the list").leadingCues.contains(.pointer))
  }

  @Test func elementWordsAreSplitInEveryStyle() {
    func hints(_ name: String) -> ElementHints {
      var name = name
      return name.withUTF8 { ElementHints.words(in: $0) }
    }
    #expect(hints("post-body").contains(.content))
    #expect(hints("relatedPosts").contains(.otherStories))
    #expect(hints("SHARE_buttons").contains(.sharing))
    #expect(!hints("download").contains(.advertisement))
  }
}
