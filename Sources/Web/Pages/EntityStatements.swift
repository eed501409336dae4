import Documents

/// What is said by somebody, and what others say of them, in articles.
struct EntityStatements {
  /// A quotation with where it stands.
  struct Statement: Equatable {
    var quote: String
    /// Who says it, as people know them; `nil` if that is not known.
    var speaker: String?
    /// The id of the entity that speaks.
    var speakerID: String?
    var document: DocumentID
    var title: String
    var published: String?
  }

  /// What the entity says, in the order of the articles.
  private(set) var said: [Statement] = []
  /// What is said with its name in it, by others.
  private(set) var about: [Statement] = []

  /// The most of each.
  private static let maximum = 20

  /// - Parameters:
  ///   - id: that of an entity.
  ///   - documents: where it is looked for; each comes once.
  init(of id: String, in documents: [EnrichedDocument]) {
    for document in documents {
      let annotations = document.annotations
      let mentions = annotations.entities.first { $0.id == id }?.mentions.map(\.range) ?? []
      for quotation in annotations.quotations {
        let range = quotation.mention.range
        let isNamed = mentions.contains { $0.start >= range.start && $0.end <= range.end }
        guard quotation.speakerID == id || isNamed else { continue }
        let speaker = annotations.entities.first { $0.id == quotation.speakerID }
        let statement = Statement(
          quote: quotation.quote, speaker: speaker?.name ?? quotation.speaker, speakerID: quotation.speakerID,
          document: document.capture.id, title: document.article.title ?? "Untitled",
          published: document.article.publishedAt?.description)
        if quotation.speakerID == id {
          if said.count < Self.maximum { said.append(statement) }
        } else if about.count < Self.maximum {
          about.append(statement)
        }
      }
    }
  }
}
