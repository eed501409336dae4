import Testing

@testable import EntityModel

@Suite struct MurmurHashTests {
  /// The numbers that spaCy's documentation gives for these words.
  @Test func knownValues() {
    #expect("apple".withMurmur == 8566208034543834098)
    #expect("coffee".withMurmur == 3197928453018144401)
    #expect("I".withMurmur == 4690420944186131903)
  }
}
