import Testing

@testable import newsline_faults

@Suite("Addresses in Kafka's protocol")
struct AddressRewritingTests {
  private func rewrite(_ frame: [UInt8], _ api: Int16, _ version: Int16) throws -> [UInt8] {
    try AddressRewriting.rewrite(frame, api: api, version: version) { host, port in ("proxy-of-\(host)", port + 1) }
  }

  private func metadata(host: String, port: Int32) -> [UInt8] {
    var frame: [UInt8] = []
    frame.append(integer: Int32(7))  // correlation id
    frame.append(integer: Int32(0))  // throttle time
    frame.append(integer: Int32(1))  // brokers
    frame.append(integer: Int32(1))
    frame.append(wire: host)
    frame.append(integer: port)
    frame.append(wire: nil)
    frame.append(contentsOf: [1, 2, 3])
    return frame
  }

  @Test("Brokers get other addresses in metadata; all else stays")
  func metadata() throws {
    let rewritten = try rewrite(metadata(host: "kafka", port: 9092), AddressRewriting.metadata, 8)
    #expect(rewritten == metadata(host: "proxy-of-kafka", port: 9093))
  }

  @Test("So does a coordinator; an answer that names none stays")
  func coordinator() throws {
    func frame(error: Int16, host: String, port: Int32) -> [UInt8] {
      var frame: [UInt8] = []
      frame.append(integer: Int32(7))
      frame.append(integer: Int32(0))
      frame.append(integer: error)
      frame.append(wire: nil)
      frame.append(integer: Int32(1))
      frame.append(wire: host)
      frame.append(integer: port)
      return frame
    }
    #expect(
      try rewrite(frame(error: 0, host: "kafka", port: 1), AddressRewriting.findCoordinator, 1)
        == frame(error: 0, host: "proxy-of-kafka", port: 2))
    let failure = frame(error: 15, host: "", port: -1)
    #expect(try rewrite(failure, AddressRewriting.findCoordinator, 2) == failure)
  }

  @Test("Versions with another encoding are not offered", arguments: [Int16(0), 3])
  func versions(version: Int16) throws {
    func frame(highest: Int16) -> [UInt8] {
      var frame: [UInt8] = []
      frame.append(integer: Int32(7))
      frame.append(integer: Int16(0))
      if version < 3 { frame.append(integer: Int32(2)) } else { frame.append(3) }
      for (api, highest) in [(AddressRewriting.metadata, highest), (Int16(11), Int16(9))] {
        frame.append(integer: api)
        frame.append(integer: Int16(0))
        frame.append(integer: highest)
        if version >= 3 { frame.append(0) }
      }
      return frame
    }
    #expect(try rewrite(frame(highest: 12), AddressRewriting.apiVersions, version) == frame(highest: 8))
    #expect(try rewrite(frame(highest: 5), AddressRewriting.apiVersions, version) == frame(highest: 5))
  }

  @Test("A frame that ends early is an error, not a crash")
  func truncated() {
    let whole = metadata(host: "kafka", port: 9092).dropLast(3)
    for length in 0..<whole.count {
      #expect(throws: WireError.self) { try rewrite(Array(whole.prefix(length)), AddressRewriting.metadata, 8) }
    }
  }
}
