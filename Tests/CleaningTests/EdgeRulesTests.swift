import Foundation
import Testing

@testable import Cleaning

/// On a page of this project's own, which has both: see `seeds/README.md`.
@Suite struct EdgeRulesTests {
  private func paragraphs(_ change: (String) -> String = { $0 }) throws -> [String] {
    let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "seeds")
    let page = try String(contentsOf: seeds.appending(path: "lakeland-flood-fund.html"), encoding: .utf8)
    return try article(change(page), html: true).paragraphs
  }

  @Test func aFeedOfOtherStoriesAndAnAdvertisementAreNotTheText() throws {
    let paragraphs = try paragraphs()
    #expect(
      paragraphs.last
        == "The fund is to be run by a small office in Győr with a staff of 24. Its first payments are promised for January 15, 2026."
    )
    #expect(!paragraphs.contains { $0.contains("Storm-proof") })
    #expect(paragraphs.count == 7)
  }

  @Test(
    arguments: [
      "Если вы нашли опечатку, сообщите нам.", "Found a typo? Tell us.",
      "Якщо ви помітили помилку, виділіть її мишкою.",
    ]) func aRequestToReportTyposIsNotTheText(line: String) throws
  {
    #expect(try article((story + [line]).joined(separator: "\n\n")).paragraphs == story)
  }

  /// Its length tells a text from an advertisement, whatever the page calls the element.
  @Test func aLongTextInAnElementOfThatNameStays() throws {
    let text =
      "Storm-proof windows were what most owners asked for, "
      + String(repeating: "said the mayor of the town, ", count: 8)
      + "when the water had gone."
    let paragraphs = try paragraphs {
      $0.replacing("ADVERTISEMENT<br>Storm-proof windows, 0% financing until spring", with: text)
    }
    #expect(paragraphs.contains { $0.hasPrefix("Storm-proof windows were what") })
  }
}
