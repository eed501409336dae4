import Documents
import SeededRandom
import Testing

@Suite("Trace context")
struct TraceContextTests {
  private static let valid = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

  private func record(_ headers: [(String, String)]) -> Record {
    Record(value: [], headers: headers.map { Record.Header(name: $0.0, text: $0.1) })
  }

  @Test("A traceparent is read and written as it was")
  func roundTrip() throws {
    let context = try #require(TraceContext(parent: Array(Self.valid.utf8)))
    #expect(context.traceID.description == "4bf92f3577b34da6a3ce929d0e0e4736")
    #expect(context.spanText == "00f067aa0ba902b7")
    #expect(context.isSampled)
    #expect(context.parent == Self.valid)
  }

  @Test(
    "Flags: the last bit says whether somebody records it, the others are let be",
    arguments: [("00", false), ("01", true), ("02", false), ("03", true), ("fe", false), ("ff", true)])
  func flags(flags: String, isSampled: Bool) {
    let context = TraceContext(parent: Array((Self.valid.dropLast(2) + flags).utf8))
    #expect(context?.isSampled == isSampled)
  }

  @Test(
    "What is not a traceparent to the letter is none",
    arguments: [
      "", "00", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
      "00-" + String(repeating: "0", count: 32)
        + "-00f067aa0ba902b7-01",
      "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
      "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1g",
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-extra",
      "00-4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7-01",
      " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.what",
      "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-" + String(repeating: "x", count: 1_000_000),
      "00-4bf92f3577b34da6a3ce929d0e0e473é-00f067aa0ba902b7-0",
    ])
  func invalid(text: String) {
    #expect(TraceContext(parent: Array(text.utf8)) == nil)
  }

  @Test("A later version is read as far as it is known")
  func laterVersion() {
    let context = TraceContext(parent: Array("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what".utf8))
    #expect(context?.parent == Self.valid)
  }

  @Test(
    "A tracestate is kept as it came, if it is valid",
    arguments: [
      "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE", "a=1", "fw529a3039@dt=FfAf2f_/*-", "a=1 , b=2", "a= 1", "a=1,,b=2",
      "0tenant@system=x!~",
    ])
  func validState(text: String) {
    #expect(TraceContext(parent: Array(Self.valid.utf8), state: Array(text.utf8))?.state == text)
  }

  @Test(
    "A tracestate that is not valid is left out, and the trace stays",
    arguments: [
      "a", "=1", "a=", "A=1", "a=1,a=2", "1a=1", "a=1=2", "a@b@c=1", "a@1b=1", "a=\u{7F}", "a=é", "a=\n", ", ,",
      (0..<33).map { "k\($0)=1" }.joined(separator: ","), "a=" + String(repeating: "x", count: 257),
      "a=" + String(repeating: "x", count: 100_000), String(repeating: ",", count: 513),
    ])
  func invalidState(text: String) {
    let context = TraceContext(parent: Array(Self.valid.utf8), state: Array(text.utf8))
    #expect(context?.parent == Self.valid)
    #expect(context?.state == "")
  }

  @Test("Any bytes at all are read without harm, and what is read is written as valid")
  func anyBytes() {
    var random = SplitMix64(seed: 41)
    for _ in 0..<20_000 {
      var parent = Array(Self.valid.utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let index = Int.random(in: 0..<parent.count, using: &random)
        parent[index] = UInt8.random(in: 0...255, using: &random)
      }
      let state = (0..<Int.random(in: 0...20, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      guard let context = TraceContext(parent: parent, state: state) else { continue }
      #expect(TraceContext(parent: Array(context.parent.utf8), state: Array(context.state.utf8)) == context)
    }
  }

  @Test("A record's last headers count; headers without a value, or not of UTF-8, are none")
  func records() {
    let other = Self.valid.replacing("00f067aa0ba902b7", with: "00000000000000ff")
    #expect(record([("traceparent", "junk"), ("traceparent", other)]).traceContext?.spanID == 255)
    #expect(record([("traceparent", other), ("traceparent", "junk")]).traceContext == nil)
    #expect(Record(value: [], headers: [.init(name: "traceparent", value: nil)]).traceContext == nil)
    #expect(Record(value: [], headers: [.init(name: "traceparent", value: [0xFF, 0xFE])]).traceContext == nil)
  }

  @Test("What a stage writes hands a valid context on as it came, and no other")
  func handedOn() {
    let context = StageContext(worker: "w", version: "1", now: { Timestamp(millisecondsSince1970: 0) })
    let input = record([("traceparent", Self.valid), ("tracestate", "a=1")])
    let headers = context.headers(following: input, schema: RawDocument.schema)
    #expect(headers.suffix(2) == input.headers.suffix(2))
    for bad in ["junk", String(repeating: "a", count: 1_000_000), Self.valid + "-more"] {
      let headers = context.headers(
        following: record([("traceparent", bad), ("tracestate", "a=1")]), schema: RawDocument.schema)
      #expect(!headers.contains { $0.name.hasPrefix("trace") })
    }
  }
}
