import Documents
import Testing

@testable import Enrichment

/// A sentence whose names are marked, so that the grammar of acts can be tested without a model:
/// `[person:lee|Ann Lee] met [country:FR~|French] officials.` The tilde marks a demonym.
struct ActSentence {
  let text: String
  let entities: [Entity]

  init(_ marked: String) {
    var text = ""
    var count = 0
    var places: [String: Int] = [:]
    var entities: [Entity] = []
    var rest = Substring(marked)
    func append(_ piece: Substring) {
      text += piece
      count += piece.unicodeScalars.count
    }
    while let open = rest.firstIndex(of: "["), let bar = rest[open...].firstIndex(of: "|"),
      let close = rest[bar...].firstIndex(of: "]")
    {
      append(rest[..<open])
      let isDemonym = rest[rest.index(before: bar)] == "~"
      let id = String(rest[rest.index(after: open)..<bar].prefix { $0 != "~" })
      let name = rest[rest.index(after: bar)..<close]
      // The text stands after an empty title and two line feeds.
      let start = count + 2
      append(name)
      let mention = Mention(
        range: TextRange(start: start, end: count + 2), text: String(name), sentence: 0, confidence: 1,
        method: isDemonym ? "demonym" : "model")
      if let place = places[id] {
        entities[place].mentions.append(mention)
      } else {
        places[id] = entities.count
        entities.append(
          Entity(
            id: id, name: String(name), kind: String(id.prefix { $0 != ":" }), salience: 0.5, mentions: [mention]))
      }
      rest = rest[rest.index(after: close)...]
    }
    append(rest)
    self.text = text
    self.entities = entities
  }

  /// The relations, each as `subject predicate object`, with the amount, the date and the place that it has.
  func relations() throws -> [String] {
    let pipeline = try Pipeline.shared.get()
    let article = Article(declaredLanguage: "en", paragraphs: [text])
    let scalars = Array(article.annotatedText.unicodeScalars.map(\.value))
    let model = pipeline.model(scalars, 0, language: "en", script: "Latn", declared: "en")
    let amounts = pipeline.amounts.recognize(model, countries: [], site: nil)
    let dates = pipeline.dates.recognize(
      model, published: PublicationTime(rfc3339: "2025-03-12"), isAmerican: false)
    let holders = RoleHolders(model, entities, pipeline.roles)
    let relations = pipeline.relations.find(
      model, entities: entities, holders: holders, amounts: amounts, dates: dates, quotations: [])
    return relations.map {
      var shown = "\($0.subject) \($0.predicate) \($0.object ?? "-")"
      if let amount = $0.amount { shown += " \(Int(amounts[amount].value))" }
      if let date = $0.date { shown += " on \(date)" }
      if let place = $0.place { shown += " in \(place)" }
      return shown
    }
  }
}
