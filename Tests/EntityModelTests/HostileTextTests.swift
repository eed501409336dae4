import SeededRandom
import Testing

@testable import EntityModel

@Suite struct HostileTextTests {
  /// Tokens stand in order, do not overlap, and leave out nothing but single spaces; entities are ranges of tokens.
  private func isSound(_ scalars: [UInt32], _ model: EntityModel) -> Bool {
    let tokens = model.tokens(of: scalars)
    var place: Int32 = 0
    for token in tokens {
      guard token.start == place || token.start == place + 1 && scalars[Int(place)] == 0x20, token.end > token.start
      else {
        return false
      }
      place = token.end
    }
    guard Int(place) == scalars.count || Int(place) + 1 == scalars.count && scalars.last == 0x20 else { return false }
    let starts = Set(tokens.map(\.start))
    let ends = Set(tokens.map(\.end))
    var last = 0
    for entity in model.entities(in: scalars) {
      guard starts.contains(Int32(entity.start)), ends.contains(Int32(entity.end)), entity.start >= last,
        entity.end > entity.start
      else { return false }
      last = entity.end
    }
    return true
  }

  @Test func emptyAndSpaces() throws {
    let model = try TemporaryModel.model()
    #expect(model.tokens(of: []).isEmpty && model.entities(in: []).isEmpty)
    for text in [" ", "  ", "\n", "\n\n \n", "a ", " a", "a  b", "\u{0}"] {
      #expect(isSound(text.scalarValues, model), "\(text.debugDescription)")
    }
    #expect(model.tokenTexts("a  b\n\nc ") == ["a", " ", "b", "\n\n", "c"])
  }

  private func anyModel() throws -> EntityModel {
    try FetchedModel.isThere("sm") ? EntityModel(path: FetchedModel.path("sm")) : TemporaryModel.model()
  }

  /// What looks at all the rest of a token again for each scalar takes minutes here.
  @Test func longTokens() throws {
    let model = try anyModel()
    for unit in [
      "a", ".", "(", ")", "a.", ".)", "a@", "@a.b", "-", "a-", "--", "$", "1", "1,", "'s", ":)", "http://", "\u{301}",
      "U.", "İ",
    ] {
      let text = String(repeating: unit, count: 20_000 / unit.unicodeScalars.count).scalarValues
      #expect(isSound(text, model), "\(unit)")
    }
  }

  @Test(arguments: 0..<8)
  func randomScalars(seed: UInt64) throws {
    let model = try anyModel()
    var random = SplitMix64(seed: seed)
    let marks = Array(" \n\t.,:;'\"-@/()$€%+*^~=<>…—–’“”«»0123456789aAbBzZéÉ中ж\u{A0}\u{200B}\u{1F600}".unicodeScalars)
    let scalars = (0..<3000).map { _ -> UInt32 in
      // Values that are no scalars must not hurt either.
      if random.below(20) == 0 { return UInt32(random.below(0x12_0000)) }
      return marks[random.below(marks.count)].value
    }
    #expect(isSound(scalars, model))
    #expect(isSound([UInt32.max, 0xD800, 0x11_0000, 0x41], model))
  }
}
