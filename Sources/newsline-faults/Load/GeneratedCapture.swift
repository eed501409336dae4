import Documents

/// One capture of one page, made up: small, all different, and clean enough to pass every stage.
struct GeneratedCapture: Sendable {
  private static let subjects = ["The harbour", "A bridge", "The council", "The ministry", "A museum", "The railway"]
  private static let verbs = ["opened", "closed", "extended", "repaired", "presented", "bought"]
  private static let places = ["Kyiv", "Paris", "Lisbon", "Warsaw", "Tallinn", "Rome"]
  private static let firstCapture: Int64 = 1_750_000_000_000

  /// Which page.
  var page: Int
  /// Which of its captures, in hours after the first; less than zero for one that was made before.
  var hours: Int

  private var url: String { "https://load.example/report/\(page)" }
  private var capturedAt: Timestamp {
    Timestamp(millisecondsSince1970: Self.firstCapture + Int64(page) + Int64(hours) * 3_600_000)
  }

  /// The record that is submitted: JSON, or the page itself with headers.
  var record: Record {
    let key = Array(url.utf8)
    guard page % 4 == 0 else {
      let submission = Submission(
        content: .text(html), url: url, contentType: "text/html", capturedAt: capturedAt, source: "generated")
      return Record(key: key, value: submission.json())
    }
    return Record(
      key: key, value: Array(html.utf8),
      headers: [
        Record.Header(name: HeaderName.url, text: url),
        Record.Header(name: HeaderName.capturedAt, text: capturedAt.description),
        Record.Header(name: HeaderName.source, text: "generated"),
      ])
  }

  private var html: String {
    let number = page + 37 * hours
    let paragraphs = (0..<2).map { index -> String in
      let subject = Self.pick(Self.subjects, number + index)
      let verb = Self.pick(Self.verbs, number / 6 + index)
      let place = Self.pick(Self.places, number / 36 + index)
      return
        "<p>\(subject) \(verb) its new hall in \(place) on Tuesday, in the presence of \(page + 100) guests, and said that"
        + " the work had cost $\(abs(number) % 90 + 10) million over \(index + 2) years, which is less than was planned.</p>"
    }
    return "<html><head><title>Report \(page) of the day, as of hour \(hours)</title></head><body><article>"
      + "<h1>Report \(page) of the day, as of hour \(hours)</h1>\(paragraphs.joined())</article></body></html>"
  }

  private static func pick(_ words: [String], _ number: Int) -> String {
    words[(number % words.count + words.count) % words.count]
  }
}
