import Documents

/// Pages that are all different and all clean: what a load is made of.
public enum GeneratedPages {
  private static let subjects = ["The harbour", "A bridge", "The council", "The ministry", "A museum", "The railway"]
  private static let verbs = ["opened", "closed", "extended", "repaired", "presented", "bought"]
  private static let places = ["Kyiv", "Paris", "Lisbon", "Warsaw", "Tallinn", "Rome"]

  /// A JSON submission.
  public static func submission(_ number: Int) -> [UInt8] {
    let paragraphs = (0..<6).map { index -> String in
      let subject = subjects[(number + index) % subjects.count]
      let verb = verbs[(number / 6 + index) % verbs.count]
      let place = places[(number / 36 + index) % places.count]
      return
        "<p>\(subject) \(verb) its new hall in \(place) on Tuesday, in the presence of \(number + 100) guests, and said"
        + " that the work had cost $\(number % 90 + 10) million over \(index + 2) years, which is less than was planned.</p>"
    }
    let page =
      "<html><head><title>Report \(number) of the day</title></head><body><nav><a href=/a>Home</a></nav><article>"
      + "<h1>Report \(number) of the day</h1>\(paragraphs.joined())</article><footer>All rights reserved</footer></body></html>"
    return Submission(
      content: .text(page), url: "https://load.example/report/\(number)", contentType: "text/html",
      capturedAt: Timestamp(millisecondsSince1970: 1_750_000_000_000 + Int64(number)), source: "generated"
    ).json()
  }
}
