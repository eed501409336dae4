import ArchiveFixtures
import Testing

@testable import Ingestion

@Suite struct WARCReaderTests {
  private func items(_ bytes: [UInt8], limit: Int = 100_000, chunkBytes: Int = 65_536) -> [WARCReader.Item] {
    var reader = WARCReader(
      cursor: StreamCursor(MemorySource(bytes, chunkBytes: chunkBytes)), maximumBlockBytes: limit
    ) { $0.type == "resource" }
    var items: [WARCReader.Item] = []
    while let item = reader.next() { items.append(item) }
    return items
  }

  /// What was found, in short.
  private func brief(_ items: [WARCReader.Item]) -> [String] {
    items.map { item in
      switch item {
      case .record(let record): "\(record.number) \(String(decoding: record.block, as: UTF8.self))"
      case .unwanted(let head): head.type
      case .tooLarge: "too large"
      case .damaged(let reason, let number): "damaged \(number): \(reason)"
      }
    }
  }

  private func resource(_ text: String, length: Int? = nil) -> [UInt8] {
    WARCFixture.record("resource", Array(text.utf8), contentType: "text/plain", length: length)
  }

  private func files(_ records: [[UInt8]]) -> [[UInt8]] {
    [records.flatMap { $0 }, WARCFixture.gzipped(records), WARCFixture.gzip(records.flatMap { $0 })]
  }

  @Test(arguments: [1, 3, 65_536]) func recordsComeFromPlainAndPackedFilesAlike(chunkBytes: Int) {
    for file in files([WARCFixture.info, resource("one"), resource(""), resource("three")]) {
      #expect(brief(items(file, chunkBytes: chunkBytes)) == ["warcinfo", "2 one", "3 ", "4 three"])
    }
  }

  @Test func aFileInBlocksThatAreNotRecordsIsRead() {
    // Some tools pack a fixed number of bytes into each member.
    let bytes = resource("one") + resource("two") + resource("three")
    for size in [10, 50, 100, 333] {
      let members = stride(from: 0, to: bytes.count, by: size).flatMap {
        WARCFixture.gzip(Array(bytes[$0..<min($0 + size, bytes.count)]))
      }
      #expect(brief(items(members)) == ["1 one", "2 two", "3 three"], "\(size)")
    }
  }

  @Test func fieldsAreReadLeniently() {
    let text = "WARC/1.1\nwarc-TYPE:resource\nBroken\nX-Folded: one\n  two\nContent-length:\t3\n\none\n\n"
    guard case .record(let record)? = items(Array(text.utf8)).first else {
      Issue.record("no record")
      return
    }
    #expect(record.head["x-folded"] == "one two")
    #expect(record.head["broken"] == nil)
    #expect(record.block == Array("one".utf8))
  }

  @Test func addressesAndDates() {
    func head(_ fields: (String, String)...) -> WARCHead { WARCHead(fields: fields.map { (name: $0.0, value: $0.1) }) }
    #expect(head(("warc-target-uri", "<https://a.example/>")).targetURI == "https://a.example/")
    #expect(head(("warc-target-uri", "https://a.example/")).targetURI == "https://a.example/")
    #expect(head(("warc-date", "2026-01-02T03:04:05Z")).date == "2026-01-02T03:04:05Z")
    #expect(head(("warc-date", "2026-01-02T03:04:05.123456789Z")).date == "2026-01-02T03:04:05.123456789Z")
    #expect(head(("warc-date", "2026-01-02")).date == "2026-01-02T00:00:00Z")
    for date in ["", "2026", "yesterday", "2026-13-01T00:00:00Z", "20260102030405"] {
      #expect(head(("warc-date", date)).date == nil, "\(date)")
    }
    #expect(head(("content-length", "12")).contentLength == 12)
    for length in ["", "-1", "1e3", "12 bytes", "99999999999999999999"] {
      #expect(head(("content-length", length)).contentLength == nil, "\(length)")
    }
  }

  @Test func aRecordOverTheLimitIsNotHeld() {
    let large = String(repeating: "x", count: 5000)
    for file in files([resource("one"), resource(large), resource("three")]) {
      #expect(brief(items(file, limit: 4999)) == ["1 one", "too large", "3 three"])
      #expect(brief(items(file, limit: 5000))[1].count == 5002)
    }
  }

  @Test func aLengthThatIsTooLongLosesNoOtherRecord() {
    let long = resource("two", length: 60)
    let damaged = "damaged 2: the length of a record is wrong"
    #expect(
      brief(items(resource("one") + long + resource("three") + resource("four")))
        == ["1 one", damaged, "3 three", "4 four"])
    #expect(
      brief(items(WARCFixture.gzipped([resource("one"), long, resource("three")])))
        == ["1 one", "damaged 2: a record ends before its 60 bytes are over", "3 three"])
  }

  @Test func aLengthThatIsTooShortLosesNoOtherRecord() {
    for file in files([resource("one"), resource("twotwotwo", length: 3), resource("three")]) {
      #expect(brief(items(file)) == ["1 one", "damaged 2: the length of a record is wrong", "3 three"])
    }
  }

  @Test func aRecordWithoutALengthIsPassedOver() {
    for field in ["Content-Length: many", "X: y"] {
      let broken = Array("WARC/1.0\r\nWARC-Type: resource\r\n\(field)\r\n\r\nWARC/x is no version\r\n\r\n".utf8)
      for file in files([resource("one"), broken, resource("three")]) {
        #expect(brief(items(file)) == ["1 one", "damaged 2: a record without a valid Content-Length", "3 three"])
      }
    }
  }

  @Test func fieldsWithoutEndAreBounded() {
    let endless = Array("WARC/1.0\r\nX: \(String(repeating: "y", count: 100_000))".utf8)
    let many = Array("WARC/1.0\r\n\(String(repeating: "X: y\r\n", count: 20_000))".utf8)
    for broken in [endless, many] {
      for file in files([resource("one"), broken + Array("\r\n\r\n".utf8), resource("three")]) {
        #expect(
          brief(items(file)) == ["1 one", "damaged 2: the fields of a record are over 65536 bytes", "3 three"])
      }
    }
  }

  @Test func aDamagedMemberCostsItsRecordOnly() {
    var second = WARCFixture.gzip(resource("two two two two"))
    second[second.count - 7] ^= 0x10
    let file = WARCFixture.gzip(resource("one")) + second + WARCFixture.gzip(resource("three"))
    // What does not come out is not counted.
    #expect(
      brief(items(file)) == ["1 one", "damaged 1: the gzip data are damaged: incorrect data check", "2 three"])
  }

  @Test(arguments: [1, 65_536]) func whatIsNoRecordIsPassedOver(chunkBytes: Int) {
    let rubbish = Array("rubbish WARC/1.0\r\nmore of it\r\n".utf8)
    #expect(
      brief(items(resource("one") + rubbish + resource("two"), chunkBytes: chunkBytes))
        == ["1 one", "damaged 1: something that is no record", "2 two"])
    #expect(
      brief(items(WARCFixture.gzipped([resource("one"), rubbish, resource("two")]), chunkBytes: chunkBytes))
        == ["1 one", "damaged 1: something that is no record", "2 two"])
    #expect(
      brief(items(WARCFixture.gzipped([rubbish, resource("one")]), chunkBytes: chunkBytes))
        == ["damaged 0: something that is no record", "1 one"])
  }

  @Test func aFileMayEndAnywhere() {
    let bytes = resource("one") + resource("two")
    let packed = WARCFixture.gzipped([resource("one"), resource("two")])
    for file in [bytes, packed] {
      for end in 0..<file.count {
        let found = brief(items(Array(file.prefix(end))))
        #expect(found.count <= 3)
        #expect(found.filter { !$0.hasPrefix("damaged") }.allSatisfy { ["1 one", "2 two"].contains($0) })
      }
    }
  }

  @Test func lookingAgainIsBounded() {
    // Each record says that it holds all that follow, and none does.
    let record = Array("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 90000\r\n\r\n".utf8)
    let file = (0..<40_000).flatMap { _ in record }
    #expect(items(file).count <= 40_001)
  }

  @Test func membersThatAreEmptyChangeNothing() {
    let empty = WARCFixture.gzip([])
    let one =
      WARCFixture.gzip(Array(resource("one").prefix(40))) + empty
      + WARCFixture.gzip(Array(resource("one").dropFirst(40)))
    #expect(
      brief(items(empty + one + empty + empty + WARCFixture.gzip(resource("two")) + empty)) == ["1 one", "2 two"])
  }
}
