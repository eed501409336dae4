import Foundation
import Testing

@testable import newsline_fuzz

@Suite("Fuzzing")
struct FuzzTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    "A few hundred damaged inputs bring no reader down",
    arguments: ["submissions", "archives", "character-sets", "html", "text", "messages", "enrichment", "queries"])
  func damaged(name: String) throws {
    let target = try #require(try FuzzTarget.all(try Corpus(root: Self.root)).first { $0.name == name })
    var mutator = Mutator(corpus: target.corpus, dictionary: target.dictionary, seed: 7)
    for count in 0..<150 { #expect(target.run(mutator.next()) == nil, "input \(count)") }
  }

  @Test("What once brought a reader down does so no more")
  func regressions() throws {
    let corpus = try Corpus(root: Self.root)
    #expect(!corpus.regressions.isEmpty)
    for target in try FuzzTarget.all(corpus) {
      for input in corpus.regressions { #expect(target.run(input) == nil) }
    }
  }

  @Test("The same seed gives the same inputs, which differ from each other and from the corpus")
  func mutations() {
    let corpus = [Array("<html><p>one two three</p></html>".utf8)]
    var one = Mutator(corpus: corpus, dictionary: Dictionaries.html, seed: 3)
    var two = Mutator(corpus: corpus, dictionary: Dictionaries.html, seed: 3)
    let inputs = (0..<100).map { _ in one.next() }
    #expect(inputs == (0..<100).map { _ in two.next() })
    #expect(Set(inputs).count > 90)
  }

  @Test("A reader that says something else than it read is noticed")
  func control() {
    let target = FuzzTarget(name: "planted", corpus: [[1]], dictionary: [[2]]) { $0.contains(2) ? "planted" : nil }
    var mutator = Mutator(corpus: target.corpus, dictionary: target.dictionary, seed: 1)
    #expect((0..<200).contains { _ in target.run(mutator.next()) != nil })
  }
}
