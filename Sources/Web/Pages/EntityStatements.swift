import Documents

/// What is said by somebody, and what is said of them, in articles.
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
  /// What is said with its name in it: by others, as far as it is known who speaks.
  private(set) var about: [Statement] = []

  /// The most of each.
  private static let maximum = 20
  /// The most quotations and mentions of a document that are looked at.
  private static let maximumLookedAt = 1000

  /// - Parameters:
  ///   - id: that of an entity.
  ///   - documents: where it is looked for; each comes once.
  init(of id: String, in documents: [EnrichedDocument]) {
    for document in documents {
      let annotations = document.annotations
      let mentions =
        annotations.entities.first { $0.id == id }?.mentions.prefix(Self.maximumLookedAt).map(\.range) ?? []
      for quotation in annotations.quotations.prefix(Self.maximumLookedAt) {
        let isOwn = quotation.speakerID == id
        guard (isOwn ? said : about).count < Self.maximum else {
          // A hostile document may have very many, and as many names.
          if said.count + about.count == 2 * Self.maximum { return }
          continue
        }
        let range = quotation.mention.range
        guard isOwn || mentions.contains(where: { $0.start >= range.start && $0.end <= range.end }) else { continue }
        let speaker = annotations.entities.first { $0.id == quotation.speakerID }
        let statement = Statement(
          quote: quotation.quote, speaker: speaker?.name ?? quotation.speaker, speakerID: quotation.speakerID,
          document: document.capture.id, title: document.article.title ?? "Untitled",
          published: document.article.publishedAt?.description)
        if isOwn { said.append(statement) } else { about.append(statement) }
      }
    }
  }
}
