import ArchiveFixtures
import Testing

@testable import Ingestion

@Suite struct GzipStreamTests {
  private func events(_ bytes: [UInt8], chunkBytes: Int = 65_536) -> [GzipStream.Event] {
    let stream = GzipStream(MemorySource(bytes, chunkBytes: chunkBytes))
    var events: [GzipStream.Event] = []
    while true {
      let event = stream.nextEvent()
      if case .bytes(let more) = event, case .bytes(let bytes)? = events.last {
        events[events.count - 1] = .bytes(bytes + more)
      } else {
        events.append(event)
      }
      if event == .end { return events }
    }
  }

  private let one = Array("one one one one".utf8)
  private let two = Array("two two two two".utf8)
  private let three = Array("three three three".utf8)

  @Test(arguments: [1, 7, 65_536]) func membersComeOneByOne(chunkBytes: Int) {
    let bytes = [one, two, three].flatMap(WARCFixture.gzip)
    #expect(
      events(bytes, chunkBytes: chunkBytes) == [
        .bytes(one), .memberEnd, .bytes(two), .memberEnd, .bytes(three), .memberEnd, .end,
      ])
  }

  @Test(arguments: [1, 65_536]) func whatIsNotPackedPassesThrough(chunkBytes: Int) {
    #expect(events(one, chunkBytes: chunkBytes) == [.bytes(one), .end])
    #expect(events([0x1F], chunkBytes: chunkBytes) == [.bytes([0x1F]), .end])
    #expect(events([], chunkBytes: chunkBytes) == [.end])
  }

  @Test func zerosBetweenMembersAreFilling() {
    let bytes = WARCFixture.gzip(one) + [UInt8](repeating: 0, count: 700) + WARCFixture.gzip(two) + [0, 0]
    #expect(events(bytes) == [.bytes(one), .memberEnd, .bytes(two), .memberEnd, .end])
  }

  @Test(arguments: [1, 65_536]) func aDamagedMemberEndsAndTheNextIsFound(chunkBytes: Int) {
    var damaged = WARCFixture.gzip(one)
    damaged[12] ^= 0xFF
    let found = events(damaged + WARCFixture.gzip(two), chunkBytes: chunkBytes)
    #expect(found.suffix(3) == [.bytes(two), .memberEnd, .end])
    #expect(found.contains { if case .damaged = $0 { true } else { false } })
  }

  @Test func aWrongChecksumIsDamage() {
    var damaged = WARCFixture.gzip(one)
    damaged[damaged.count - 6] ^= 1
    #expect(
      events(damaged) == [.damaged("the gzip data are damaged: incorrect data check"), .end])
  }

  @Test(arguments: [0, 1, 5, 9, 12, 20]) func theMemberBehindOneThatIsCutOffIsNotLost(kept: Int) {
    // Inflating takes the beginning of the second member for data of the first.
    let bytes = WARCFixture.gzip(three) + WARCFixture.gzip(one).prefix(kept) + WARCFixture.gzip(two)
    let found = events(bytes)
    #expect(found.prefix(2) == [.bytes(three), .memberEnd])
    #expect(found.suffix(3) == [.bytes(two), .memberEnd, .end])
  }

  @Test func aFileThatIsCutOffSaysSo() {
    let found = events(Array(WARCFixture.gzip(one).dropLast(3)))
    #expect(found == [.bytes(one), .damaged("the gzip data are cut off"), .end])
  }

  @Test func whatFollowsTheLastMemberIsDamage() {
    let found = events(WARCFixture.gzip(one) + Array("and then some text".utf8))
    #expect(found == [.bytes(one), .memberEnd, .damaged("no gzip member begins where one should"), .end])
  }

  @Test func aBombIsLeftAndTheNextMemberRead() {
    let bomb = WARCFixture.gzip([UInt8](repeating: 0x20, count: 100 << 20))
    let stream = GzipStream(MemorySource(bomb + WARCFixture.gzip(two)))
    var unpacked = 0
    var wasDamaged = false
    var last: [UInt8] = []
    loop: while true {
      switch stream.nextEvent() {
      case .bytes(let bytes):
        unpacked += bytes.count
        last = bytes
      case .damaged: wasDamaged = true
      case .memberEnd, .failed: continue
      case .end: break loop
      }
    }
    #expect(wasDamaged)
    #expect(last == two)
    #expect(unpacked < GzipStream.maximumUnratedBytes + (1 << 20))
  }

  @Test func lookingAgainIsBounded() {
    // Members in members: each begins in the data of the one before and fails only at its end.
    var bytes: [UInt8] = []
    while bytes.count < 4 << 20 {
      bytes += [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 0, 0xFF, 0xFF, 0, 0]
    }
    let stream = GzipStream(MemorySource(bytes))
    var unpacked = 0
    while true {
      let event = stream.nextEvent()
      if case .bytes(let bytes) = event { unpacked += bytes.count }
      if event == .end { break }
    }
    // What was read, once more what may be read again, and the initial budget.
    #expect(unpacked <= 2 * bytes.count + (2 << 20))
  }

  @Test func inflatingInMemoryIsBounded() throws {
    let million = [UInt8](repeating: 0x61, count: 1_000_000)
    #expect(
      try Inflater.inflate(WARCFixture.gzip(million)[...], .gzip, limit: 1_000_000) == .bytes(million, isCutOff: false))
    #expect(try Inflater.inflate(WARCFixture.gzip(million)[...], .gzip, limit: 999_999) == .tooLarge)
    #expect(try Inflater.inflate(WARCFixture.zlib(one)[...], .zlib, limit: 100) == .bytes(one, isCutOff: false))
    #expect(try Inflater.inflate(WARCFixture.deflated(one)[...], .raw, limit: 100) == .bytes(one, isCutOff: false))
    #expect(try Inflater.inflate([], .gzip, limit: 100) == .bytes([], isCutOff: true))
    let two = WARCFixture.gzip(one) + WARCFixture.gzip(self.two)
    #expect(try Inflater.inflate(two[...], .gzip, limit: 100) == .bytes(one + self.two, isCutOff: false))
    guard case .damaged = try Inflater.inflate(one[...], .gzip, limit: 100) else {
      Issue.record("text was taken for gzip")
      return
    }
  }
}
