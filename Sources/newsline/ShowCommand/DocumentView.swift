import Documents

/// An enriched document for people: its text with the annotations marked, and tables of what they stand for.
struct DocumentView {
  let hasColours: Bool
  /// Without the text.
  let isBrief: Bool

  func show(_ document: EnrichedDocument) {
    for line in lines(document) { Output.line(line) }
  }

  /// All lines, safe for a terminal.
  func lines(_ document: EnrichedDocument) -> [String] {
    let annotations = document.annotations
    var lines = head(document)
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
      quotations(annotations.quotations, names), relations(annotations.relations, names),
      summary(annotations),
    ] where !section.rows.isEmpty {
      lines += ["", hasColours ? "\u{1B}[1m\(section.title)\u{1B}[22m" : section.title]
      lines += Output.columns(section.rows.map { row in [""] + row.map { Output.printable($0) } })
    }
    return lines + [""]
  }

  private func head(_ document: EnrichedDocument) -> [String] {
    let article = document.article
    let annotations = document.annotations
    var rows = [["id", "\(document.capture.id), version \(document.capture.version)"]]
    func add(_ label: String, _ value: String?) { if let value, !value.isEmpty { rows.append([label, value]) } }
    add("url", article.canonicalURL ?? document.capture.url)
    add("site", article.site)
    add("authors", article.authors.joined(separator: ", "))
    add("published", article.publishedAt?.description ?? "unknown")
    add("language", [annotations.language ?? "unknown", annotations.script].compactMap { $0 }.joined(separator: ", "))
    add("journey", document.provenance.map { "\($0.stage) (\($0.worker))" }.joined(separator: " -> "))
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

  private func relations(_ relations: [Relation], _ names: [String: String]) -> TableSection {
    TableSection(
      title: "who did what",
      // Who says what stands with the quotations.
      rows: relations.filter { $0.quotation == nil }.map { relation in
        let named = { (id: String?) in id.map { names[$0] ?? $0 } }
        let parts = [named(relation.subject), relation.predicate, named(relation.object)].compactMap { $0 }
        let around = [relation.date, named(relation.place).map { "in \($0)" }].compactMap { $0 }
        return [([parts.joined(separator: " ")] + around).joined(separator: ", "), relation.mention.text]
      })
  }

  private func summary(_ annotations: Annotations) -> TableSection {
    var rows = annotations.summary.map { ["summary", $0.mention.text] }
    let phrases = annotations.keyphrases.map(\.mention.text)
    if !phrases.isEmpty { rows.append(["keyphrases", phrases.joined(separator: ", ")]) }
    if !annotations.topics.isEmpty { rows.append(["topics", annotations.topics.map(\.name).joined(separator: ", ")]) }
    if let read = annotations.readability {
      let score = read.score.flatMap { score in read.formula.map { ", \($0) \(score)" } } ?? ""
      rows.append(["reading", "\(read.words) words, \(read.minutes) minutes\(score)"])
    }
    return TableSection(title: "in short", rows: rows)
  }
}

/// Rows under a title.
struct TableSection {
  var title: String
  var rows: [[String]]
}
