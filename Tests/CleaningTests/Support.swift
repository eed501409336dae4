import Documents
import Testing

@testable import Cleaning

/// A capture of some content, taken on 2026-11-22.
func capture(_ content: String?, html: Bool = false, url: String? = nil) -> Capture {
  Capture(
    id: DocumentID(digest: [UInt8](repeating: 7, count: 16)),
    version: 1,
    url: url,
    capturedAt: Timestamp(rfc3339: "2026-11-22T12:00:00Z")!,
    contentType: html ? "text/html" : "text/plain",
    content: content
  )
}

/// The article of some content.
func article(_ content: String, html: Bool = false, url: String? = nil) throws -> Article {
  try Cleaner().clean(capture(content, html: html, url: url))
}

/// Three paragraphs of news, made up.
let story = [
  "The harbour council of Velmora voted on Tuesday to rebuild the old grain pier, ending a dispute that had divided the "
    + "town for nearly a decade. Nine of the eleven members backed the plan after a debate that lasted past midnight.",
  "Mayor Ilse Brandt said the work would begin in spring and cost about 14 million euros, most of which the region has "
    + "promised to pay. She added that fishing crews would keep their berths while the pier is closed.",
  "Opponents argued that the money should go to the flooded streets behind the market instead. They said they would ask "
    + "the court in the provincial capital to review the vote before the contract is signed.",
]
let storyTitle = "Velmora council votes to rebuild the old grain pier after decade of dispute"
