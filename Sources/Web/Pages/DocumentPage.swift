import Documents
import SearchIndex

/// An article with everything that is known about it.
struct DocumentPage {
  let document: EnrichedDocument
  /// The first of the documents whose text is nearly the same.
  let nearDuplicates: [EnrichedDocument]
  let nearDuplicateCount: Int

  /// So many near-duplicates are shown.
  static let maximumDuplicates = 20
  private static let maximumRemoved = 500

  var content: HTML {
    let marks = TextMarks(document)
    return """
      <article class="document" lang="\(document.annotations.language ?? "")" dir="auto">
      <h1>\(document.article.title == nil ? "Untitled" : marks.title)</h1>
      \(subtitle)\
      \(byline)\
      \(summary)\
      <div class="text">
      \(marks.paragraphs)</div>
      </article>
      <aside class="facts" aria-label="What the article holds">
      \(names)\(amounts)\(quotations)\(relations)\(dates)\(topics)\(duplicates)\(journey)\(removed)</aside>
      """
  }

  private var article: Article { document.article }
  private var annotations: Annotations { document.annotations }

  private var subtitle: HTML { article.subtitle.map { "<p class=\"subtitle\">\($0)</p>\n" } ?? "" }

  private var byline: HTML {
    var parts: [HTML] = []
    if !article.authors.isEmpty { parts.append("<span>\(article.authors.joined(separator: ", "))</span>") }
    if let site = article.site { parts.append("<span>\(site)</span>") }
    if let time = article.publishedAt?.description {
      parts.append("<time datetime=\"\(time)\">\(Self.shown(time))</time>")
    }
    if let language = annotations.language { parts.append("<span>\(language)</span>") }
    if let minutes = annotations.readability?.minutes { parts.append("<span>\(Self.rounded(minutes)) min</span>") }
    if let link = WebLink.external(document.capture.url) {
      parts.append("<a href=\"\(link)\" rel=\"noopener noreferrer nofollow\">Original</a>")
    }
    parts.append("<a href=\"/api/documents/\(document.capture.id.rawValue)\">JSON</a>")
    if let subject = annotations.entities.max(by: { $0.salience < $1.salience }),
      let name = NameCondition(subject.id), case .id = name
    {
      let query = QueryNode.entity(name).description
      parts.append("<a href=\"\(AlertsPage.path(query))\">Alert me on \(subject.name)</a>")
    }
    return "<p class=\"byline\">\(HTML(joining: parts, separator: " "))</p>\n"
  }

  private var summary: HTML {
    guard !annotations.summary.isEmpty else { return "" }
    let sentences = annotations.summary.map { "<li>\($0.mention.text)</li>\n" as HTML }
    return "<details class=\"summary\"><summary>In three sentences</summary><ul>\(sentences)</ul></details>\n"
  }

  private var names: HTML {
    let ordered = annotations.entities.enumerated().sorted {
      ($1.element.salience, $0.offset) < ($0.element.salience, $1.offset)
    }
    let rows = ordered.map { _, entity in
      """
      <tr><td><a class="name \(TextMarks.style(of: entity.kind))" href="/entities/\(WebLink.encoded(entity.id))">\(entity.name)</a></td>\
      <td>\(entity.kind)</td><td class="number">\(entity.mentions.count)</td></tr>

      """ as HTML
    }
    return Self.table("Names", ["Name", "Kind", "Mentions"], rows) + PlacesMap(annotations.entities).figure
  }

  private var amounts: HTML {
    Self.table(
      "Money", ["In the text", "Value"],
      annotations.amounts.map { "<tr><td>\($0.mention.text)</td><td>\(ValueText.amount($0))</td></tr>\n" })
  }

  private var dates: HTML {
    Self.table(
      "Times", ["In the text", "Value"],
      annotations.dates.map { "<tr><td>\($0.mention.text)</td><td>\(ValueText.date($0))</td></tr>\n" })
  }

  private var quotations: HTML {
    guard !annotations.quotations.isEmpty else { return "" }
    let items = annotations.quotations.map { quotation in
      let speaker: HTML =
        if let id = quotation.speakerID {
          "<a href=\"/entities/\(WebLink.encoded(id))\">\(name(of: id) ?? quotation.speaker ?? id)</a>"
        } else {
          "\(quotation.speaker ?? "unknown")"
        }
      return "<li><blockquote>\(quotation.quote)</blockquote><p class=\"speaker\">\(speaker)</p></li>\n" as HTML
    }
    return "<section><h2>Quotations</h2><ul class=\"quotations\">\(items)</ul></section>\n"
  }

  private var relations: HTML {
    let acts = annotations.relations.filter { $0.quotation == nil }
    guard !acts.isEmpty else { return "" }
    let items = acts.map { act in
      let words = [name(of: act.subject), act.predicate, act.object.flatMap(name)].compactMap { $0 }
      return """
        <li><strong>\(words.joined(separator: " "))</strong>\(act.date.map { ", \($0)" } ?? "")\
        <p class="evidence">\(act.mention.text)</p></li>

        """ as HTML
    }
    return "<section><h2>Who did what</h2><ul class=\"relations\">\(items)</ul></section>\n"
  }

  private var topics: HTML {
    let words = annotations.topics.map(\.name) + annotations.keyphrases.map(\.mention.text)
    guard !words.isEmpty || annotations.tone != nil else { return "" }
    let tone: HTML? = annotations.tone.map {
      "<p class=\"evidence\">Tone, by a word list and weak: \($0.label) (\(String(($0.score * 100).rounded() / 100)))</p>"
    }
    return """
      <section><h2>About</h2><ul class="words">\(words.map { "<li>\($0)</li>" as HTML })</ul>\(tone)</section>

      """
  }

  private var duplicates: HTML {
    guard !nearDuplicates.isEmpty else { return "" }
    let shown = nearDuplicates.map { other in
      let site = other.article.site ?? WebLink.host(other.capture.url)
      let facts = [site, other.article.publishedAt.map { String($0.description.prefix(10)) }].compactMap { $0 }
      return """
        <li><a href="/documents/\(other.capture.id.rawValue)">\(other.article.title ?? "Untitled")</a>\
        <span class="facts-line">\(facts.map { "<span>\($0)</span> " as HTML })</span></li>

        """ as HTML
    }
    let rest = nearDuplicateCount - shown.count
    return """
      <section><h2>Near-duplicates</h2><ul>\(shown)</ul>\(rest > 0 ? "<p>and \(rest) more</p>" : "")</section>

      """
  }

  private var journey: HTML {
    let steps = document.provenance.map { step in
      """
      <li><strong>\(step.stage)</strong> \(step.version) on \(step.worker), <time datetime="\(step.startedAt.description)">\
      \(step.startedAt.description)</time>, \(Self.rounded(step.durationMilliseconds)) ms</li>

      """ as HTML
    }
    return "<section><h2>Journey</h2><ol class=\"journey\">\(steps)</ol></section>\n"
  }

  private var removed: HTML {
    guard !article.removed.isEmpty else { return "" }
    let blocks = article.removed.prefix(Self.maximumRemoved).map {
      "<li><span class=\"kind\">\($0.kind.rawValue.replacing("_", with: " "))</span> \($0.text)</li>\n" as HTML
    }
    return """
      <section><details><summary>What was removed (\(article.removed.count))</summary><ul class="removed">\(blocks)</ul></details>\
      </section>

      """
  }

  private func name(of id: String) -> String? { annotations.entities.first { $0.id == id }?.name }

  private static func rounded(_ value: Double) -> String {
    value.isFinite && abs(value) < 1e12 ? String(Int64(value.rounded(.up))) : "?"
  }

  /// `2025-10-14 11:05 +03:00` of RFC 3339's `2025-10-14T11:05:00+03:00`; a bare day stays one.
  private static func shown(_ time: String) -> String {
    let clock = time.dropFirst(11)
    guard let zone = clock.firstIndex(where: { "Z+-".contains($0) }) else { return time }
    return "\(time.prefix(10)) \(clock.prefix(5)) \(clock[zone...] == "Z" ? "UTC" : clock[zone...])"
  }

  private static func table(_ title: String, _ heads: [String], _ rows: [HTML]) -> HTML {
    guard !rows.isEmpty else { return "" }
    let head = heads.map {
      "<th scope=\"col\"\($0 == "Mentions" ? " class=\"number\"" as HTML : "")>\($0)</th>" as HTML
    }
    return """
      <section><h2>\(title)</h2><table><thead><tr>\(head)</tr></thead><tbody>
      \(rows)</tbody></table></section>

      """
  }
}
