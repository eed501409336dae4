import Documents
import Kafka
import Testing

@testable import newsline

@Suite("Records for the topic of ingest")
struct SubmissionRecordTests {
  private let url = Record.Header(name: HeaderName.url, text: "https://paper.example/a")

  @Test("Captures of one page have one key: their own, else the address, else none")
  func key() {
    let value = Array("a page".utf8)
    #expect(ProducerRecord(submission: Record(key: [7], value: value, headers: [url])).key == [7])
    let keyless = ProducerRecord(submission: Record(value: value, headers: [url]))
    #expect(keyless.key == Array("https://paper.example/a".utf8))
    #expect(keyless.value == value)
    #expect(keyless.headers.map(\.name) == [HeaderName.url])
    #expect(keyless.partition == nil && keyless.timestamp == nil)
    #expect(ProducerRecord(submission: Record(value: value)).key == nil)
  }
}
