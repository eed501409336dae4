import Documents

/// An enriched document for people: its text with the annotations marked, and tables of what they stand for.
struct DocumentView {
  let hasColours: Bool
  /// Without the text.
  let isBrief: Bool

  func show(_ document: EnrichedDocument, nearDuplicates: [DocumentID] = []) {
    for line in lines(document, nearDuplicates: nearDuplicates) { Output.line(line) }
  }

  /// All lines, safe for a terminal.
  func lines(_ document: EnrichedDocument, nearDuplicates: [DocumentID] = []) -> [String] {
    let annotations = document.annotations
    var lines = head(document, nearDuplicates)
    if !isBrief {
      let text = AnnotatedText(document)
      lines += [""] + (hasColours ? text.lines() : text.plainLines())
      if hasColours {
        lines += ["", AnnotationStyle.allCases.map { $0.apply(to: $0.label) }.joined(separator: "  ")]
      }
    }
    let names = Dictionary(annotations.entities.map { ($0.id, $0.name) }) { first, _ in first }
    for section in [
      EntityTable.section(annotations.entities), ValueTables.amounts(annotations.amounts),
      ValueTables.quantities(annotations.quantities), ValueTables.dates(annotations.dates),
      quotations(annotations.quotations, names), relations(annotations, names),
      summary(annotations),
    ] where !section.rows.isEmpty {
      lines += ["", hasColours ? "\u{1B}[1m\(section.title)\u{1B}[22m" : section.title]
      lines += Output.columns(section.rows.map { row in [""] + row.map { Output.printable($0) } })
    }
    return lines + [""]
  }

  private static let maximumNearDuplicates = 5

  private func head(_ document: EnrichedDocument, _ nearDuplicates: [DocumentID]) -> [String] {
    let article = document.article
    let annotations = document.annotations
    var rows = [["id", "\(document.capture.id), version \(document.capture.version)"]]
    func add(_ label: String, _ value: String?) { if let value, !value.isEmpty { rows.append([label, value]) } }
    add("url", article.canonicalURL ?? document.capture.url)
    add("site", article.site)
    add("authors", article.authors.joined(separator: ", "))
    add("published", article.publishedAt?.description ?? "unknown")
    let direction = annotations.direction == .rightToLeft ? "from right to left" : nil
    add(
      "language",
      [annotations.language ?? "unknown", annotations.script, direction].compactMap { $0 }.joined(separator: ", "))
    add("languages", Self.text(annotations.languages))
    add("journey", document.provenance.map { "\($0.stage) (\($0.worker))" }.joined(separator: " -> "))
    if !nearDuplicates.isEmpty {
      let shown = nearDuplicates.prefix(Self.maximumNearDuplicates).map(\.rawValue).joined(separator: " ")
      let rest = nearDuplicates.count - Self.maximumNearDuplicates
      add("near to it", rest > 0 ? "\(shown) and \(rest) more" : shown)
    }
    return Output.columns(rows.map { $0.map { Output.printable($0) } })
  }

  private func quotations(_ quotations: [Quotation], _ names: [String: String]) -> TableSection {
    TableSection(
      title: "quotations",
      rows: quotations.map { quotation in
        let speaker = quotation.speakerID.flatMap { names[$0] } ?? quotation.speaker ?? "unknown"
        return ["\(speaker)\(quotation.cue.map { " (\($0))" } ?? "")", quotation.quote]
      })
  }

  private func relations(_ annotations: Annotations, _ names: [String: String]) -> TableSection {
    func name(_ id: String) -> String { names[id] ?? id }
    return TableSection(
      title: "who did what",
      // Who says what stands with the quotations.
      rows: annotations.relations.filter { $0.quotation == nil }.map { relation in
        var words = [name(relation.subject), relation.predicate.replacing("_", with: " ")]
        if let object = relation.object { words.append(name(object)) }
        if let amount = relation.amount, annotations.amounts.indices.contains(amount) {
          words.append("(\(annotations.amounts[amount].mention.text))")
        }
        if let place = relation.place { words.append("in \(name(place))") }
        if let date = relation.date { words.append("at \(date)") }
        return [words.joined(separator: " "), relation.mention.text]
      })
  }

  private func summary(_ annotations: Annotations) -> TableSection {
    var rows = annotations.summary.map { ["summary", $0.mention.text] }
    let phrases = annotations.keyphrases.map(\.mention.text)
    if !phrases.isEmpty { rows.append(["keyphrases", phrases.joined(separator: ", ")]) }
    if !annotations.topics.isEmpty { rows.append(["topics", annotations.topics.map(\.name).joined(separator: ", ")]) }
    if let tone = annotations.tone { rows.append(["tone (weak)", Self.text(tone)]) }
    if let readability = annotations.readability { rows.append(["to read", Self.text(readability)]) }
    return TableSection(title: "in short", rows: rows)
  }
}

extension DocumentView {
  fileprivate static func text(_ readability: Readability) -> String {
    let minutes = max(1, Int(min(readability.minutes, 1e6).rounded()))
    let length = "\(readability.words) words, \(minutes) min"
    guard let score = readability.score, let formula = readability.formula else { return length }
    return "\(length), \(formula) \(Int(max(-1e6, min(score, 1e6)).rounded()))"
  }
}

extension DocumentView {
  private static let maximumCues = 5

  /// `negative -0.41: 3 positive and 12 negative of 380 words, such as crisis, attack`
  fileprivate static func text(_ tone: Tone) -> String {
    let score = (tone.score * 100).rounded() / 100
    let counts =
      "\(tone.label) \(score): \(tone.positive) positive and \(tone.negative) negative of \(tone.words) words"
    var words: [String] = []
    for cue in tone.cues where words.count < maximumCues {
      let word = cue.mention.text.lowercased()
      if !words.contains(word) { words.append(word) }
    }
    return words.isEmpty ? counts : "\(counts), such as \(words.joined(separator: ", "))"
  }

  /// Each language with its share of the text, in the order in which they first occur: `en 70 %, uk 30 %`.
  fileprivate static func text(_ languages: [LanguageRun]) -> String {
    var order: [String] = []
    var lengths: [String: Int] = [:]
    for run in languages {
      if lengths[run.language] == nil { order.append(run.language) }
      // Ranges come from messages, and may be anything.
      let length = max(0, min(run.range.end, 1 << 30)) - max(0, min(run.range.start, 1 << 30))
      lengths[run.language, default: 0] += max(0, length)
    }
    let total = Double(max(1, lengths.values.reduce(0, +)))
    return order.map { "\($0) \(Int((Double(lengths[$0] ?? 0) / total * 100).rounded())) %" }.joined(separator: ", ")
  }
}

/// Rows under a title.
struct TableSection {
  var title: String
  var rows: [[String]]
}
