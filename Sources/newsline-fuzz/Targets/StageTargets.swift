import Cleaning
import Documents
import Enrichment
import Ingestion

extension FuzzTarget {
  /// Whatever comes in: submissions, bare pages, any bytes; the result must decode again.
  static func submissions(_ corpus: Corpus) -> FuzzTarget {
    let stage = IngestStage()
    return FuzzTarget(
      name: "submissions", corpus: corpus.pages + corpus.messages.values.sorted { $0.count < $1.count },
      dictionary: Dictionaries.json + Dictionaries.html
    ) { input in
      outcome(of: stage, Record(value: input)) { (record) throws(Rejection) in _ = try RawDocument(decoding: record) }
    }
  }

  /// Bytes that say, or do not say, what character set they are in.
  static func characterSets(_ corpus: Corpus) -> FuzzTarget {
    let stage = IngestStage()
    return FuzzTarget(
      name: "character-sets", corpus: corpus.pages, dictionary: Dictionaries.characterSets
    ) { input in
      let labels = Dictionaries.labels
      let label = labels[input.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % labels.count]
      let headers = [Record.Header(name: HeaderName.contentType, text: "text/html; charset=\(label)")]
      return outcome(of: stage, Record(value: input, headers: headers)) { (record) throws(Rejection) in
        _ = try RawDocument(decoding: record)
      }
    }
  }

  /// Pages of HTML.
  static func html(_ corpus: Corpus) -> FuzzTarget {
    cleaning("html", "text/html", corpus, Dictionaries.html)
  }

  /// Pages of plain text.
  static func text(_ corpus: Corpus) -> FuzzTarget {
    cleaning("text", "text/plain", corpus, Dictionaries.text)
  }

  private static func cleaning(
    _ name: String, _ contentType: String, _ corpus: Corpus, _ dictionary: [[UInt8]]
  ) -> FuzzTarget {
    let stage = CleanStage()
    return FuzzTarget(name: name, corpus: corpus.pages, dictionary: dictionary) { input in
      outcome(of: stage, raw(String(decoding: input, as: UTF8.self), contentType)) { (record) throws(Rejection) in
        let document = try CleanDocument(decoding: record)
        let isSound = document.article.paragraphs.allSatisfy { !$0.contains("\0") && !$0.isEmpty }
        guard isSound else { throw Rejection(code: .invalidMessage, reason: "an empty paragraph, or one with NUL") }
      }
    }
  }

  /// Articles, whatever their text.
  static func enrichment(_ corpus: Corpus) throws -> FuzzTarget {
    let stage = try EnrichStage.make()
    return FuzzTarget(name: "enrichment", corpus: corpus.pages, dictionary: Dictionaries.text) { input in
      let paragraphs = String(decoding: input, as: UTF8.self).split(separator: "\n").map(String.init)
      let article = Article(title: paragraphs.first, paragraphs: Array(paragraphs.dropFirst()))
      let document = CleanDocument(capture: capture("text/plain", nil), article: article, provenance: [])
      return outcome(of: stage, Record(value: document.json())) { (record) throws(Rejection) in
        _ = try EnrichedDocument(decoding: record)
      }
    }
  }

  private static func raw(_ content: String, _ contentType: String) -> Record {
    Record(value: RawDocument(capture: capture(contentType, content), provenance: []).json())
  }

  private static func capture(_ contentType: String, _ content: String?) -> Capture {
    Capture(
      id: DocumentID(digest: (0..<32).map { UInt8($0) }), version: 1, url: "https://news.example/2025/06/18/story",
      source: "fuzz", capturedAt: Timestamp(millisecondsSince1970: 1_750_000_000_000), contentType: contentType,
      content: content, metadata: JSONObject())
  }

  /// A rejection is as good as a document; what is neither is not.
  private static func outcome(
    of stage: any Stage, _ record: Record, check: (Record) throws(Rejection) -> Void
  ) -> String? {
    let context = StageContext(
      worker: "fuzz", version: "0", now: { Timestamp(millisecondsSince1970: 1_750_000_000_000) })
    let outputs: [Record]
    do throws(Rejection) { outputs = try stage.process(record, in: context) } catch { return nil }
    guard outputs.count == 1 else { return "\(outputs.count) outputs" }
    do throws(Rejection) { try check(outputs[0]) } catch { return "the output is not sound: \(error)" }
    return nil
  }
}
