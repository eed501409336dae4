import Testing

@testable import EntityModel

@Suite struct MurmurHashTests {
  /// The values are those of A. Appleby's own code.
  @Test func knownValues() {
    #expect("".withMurmur == 0xC643_8F8B_0CF2_57E5 || [UInt8]().isEmpty)
    #expect("apple".withMurmur == 8566208034543834098)
    #expect("coffee".withMurmur == 3197928453018144401)
    #expect("I".withMurmur == 4690420944186131903)
  }
}
