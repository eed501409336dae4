import SeededRandom
import Testing

@Suite("The generator of a run")
struct SplitMix64Tests {
  @Test("The numbers are those of the published algorithm")
  func numbers() {
    // From the reference implementation (https://prng.di.unimi.it/splitmix64.c), seed 1234567.
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }
}
