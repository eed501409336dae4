import Documents
import Ingestion

extension FuzzTarget {
  /// WARC files, packed and not; whatever they hold, reading comes to an end and what comes out is within its limits.
  static func archives(_ corpus: Corpus) -> FuzzTarget {
    let limit = 1 << 20
    return FuzzTarget(
      name: "archives", corpus: files(corpus), dictionary: Dictionaries.archives
    ) { input in
      var reader = SubmissionReader(archive: input, name: "fuzz.warc.gz", maximumRecordBytes: limit)
      var pages = 0
      var reports = 0
      while let item = reader.next() {
        switch item {
        case .record(let record, _):
          pages += 1
          if record.value.isEmpty || record.value.count > limit { return "a page of \(record.value.count) bytes" }
          if record.headers.count != 4 { return "a page without its headers" }
        case .archive(_, let report):
          reports += 1
          if report.pages != pages { return "\(pages) pages, but \(report.pages) by the report" }
        case .failed(_, let reason): if reason.isEmpty { return "damage without a reason" }
        case .skipped: return "something is skipped"
        }
      }
      return reports <= 1 ? nil : "\(reports) reports"
    }
  }

  /// Small crawls of the project's pages: plain, and packed as one gzip member with stored blocks, which the mutator can
  /// change without breaking it at once.
  private static func files(_ corpus: Corpus) -> [[UInt8]] {
    let pages = corpus.pages.filter { !$0.isEmpty && $0.count < 20_000 }
    return stride(from: 0, to: pages.count, by: 3).flatMap { start -> [[UInt8]] in
      let file = pages[start..<min(start + 3, pages.count)].enumerated().flatMap { record($0.element, $0.offset) }
      return [file, stored(file)]
    }
  }

  private static func record(_ page: [UInt8], _ number: Int) -> [UInt8] {
    let chunked = number == 1
    let body = chunked ? Array("\(String(page.count, radix: 16))\r\n".utf8) + page + Array("\r\n0\r\n\r\n".utf8) : page
    let coding = chunked ? "Transfer-Encoding: chunked\r\n" : number == 2 ? "Content-Encoding: gzip\r\n" : ""
    let block =
      Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(coding)\r\n".utf8) + (number == 2 ? stored(body) : body)
    let head = """
      WARC/1.0\r
      WARC-Type: response\r
      WARC-Target-URI: https://news.example/\(number)\r
      WARC-Date: 2026-03-01T10:00:00Z\r
      Content-Type: application/http; msgtype=response\r
      Content-Length: \(block.count)\r
      \r

      """
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A gzip member of stored blocks, without a right checksum.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    for start in stride(from: 0, to: bytes.count, by: 65_535) {
      let block = bytes[start..<min(start + 65_535, bytes.count)]
      let low = UInt8(block.count & 0xFF)
      let high = UInt8(block.count >> 8)
      output += [start + 65_535 >= bytes.count ? 1 : 0, low, high, ~low, ~high] + block
    }
    return output + [UInt8](repeating: 0, count: 8)
  }
}

extension Dictionaries {
  /// Words that mean something to readers of WARC files.
  static let archives =
    [
      "WARC/1.0\r\n", "WARC/1.1\r\n", "WARC-Type: response\r\n", "WARC-Type: conversion\r\n", "Content-Length: ",
      "Content-Length: 99999999\r\n", "Content-Length: 0\r\n", "\r\n\r\n", "\r\n", "HTTP/1.1 200 OK\r\n",
      "Transfer-Encoding: chunked\r\n", "Content-Encoding: deflate\r\n", "Content-Encoding: br, gzip\r\n",
      "WARC-Truncated: length\r\n", "WARC-Date: 2026\r\n", "0\r\n\r\n", "ffffffffffff\r\n", " folded\r\n",
    ].map { Array($0.utf8) } + [
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF], [0x1F, 0x8B], [0x03, 0x00], [0x78, 0x9C], [0, 0xFF, 0xFF, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0],
    ]
}
