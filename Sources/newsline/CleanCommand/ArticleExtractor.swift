import ArgumentParser
import Cleaning
import Documents
import Ingestion
import Pipeline

/// What `newsline clean` writes.
enum ArticleFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown

  /// What the names of files end in.
  var fileExtension: String {
    switch self {
    case .text: "txt"
    case .json: "json"
    case .markdown: "md"
    }
  }
}

/// Takes the article out of a page, as bytes to be written.
struct ArticleExtractor: Sendable {
  /// What came of a page.
  enum Outcome {
    /// The article, with a line end.
    case document([UInt8])
    /// There is none; why.
    case rejected(Rejection)
  }

  private let format: ArticleFormat
  private let withMetadata: Bool
  private let ingester: Ingester
  private let cleaner = Cleaner()
  private let line: LocalLine

  init(format: ArticleFormat, withMetadata: Bool, configuration: Configuration) throws {
    self.format = format
    self.withMetadata = withMetadata
    ingester = Ingester(
      configuration: IngestConfiguration(maximumContentBytes: configuration.integer(.maximumContentBytes)))
    line = try LocalLine(upTo: .clean, configuration: configuration)
  }

  /// The article of a page.
  func extract(_ record: Record, input: InputPlace) -> Outcome {
    do throws(Rejection) {
      if format == .json {
        do throws(LocalLine.Failure) {
          return .document(try line.document(of: record, input: input.description) + [0x0A])
        } catch {
          throw error.rejection
        }
      }
      let now = Timestamp.now
      let capture = try ingester.capture(from: record, receivedAt: now)
      let article = try cleaner.clean(capture)
      var text = format == .markdown ? MarkdownArticle.text(article) : article.text + "\n"
      if withMetadata {
        // A capture time that nobody gave is the present, which says nothing of the page.
        let capturedAt = capture.capturedAt == now ? nil : capture.capturedAt
        text =
          FrontMatter.text(article, url: capture.url, capturedAt: capturedAt, input: input.description) + "\n" + text
      }
      return .document(Array(text.utf8))
    } catch {
      return .rejected(error)
    }
  }
}
