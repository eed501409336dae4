import Documents

/// Puts the article together from what was decided.
struct ArticleAssembly {
  let page: Page
  let selection: Selection
  let metadata: Metadata

  /// The article.
  func article() -> Article {
    var article = Article(
      title: metadata.title.map { TextRepair.repaired($0.value) },
      subtitle: metadata.subtitle.map { TextRepair.repaired($0.value) },
      description: metadata.description?.value,
      authors: metadata.authors?.value.map(TextRepair.repaired) ?? [],
      publishedAt: metadata.publishedAt?.value,
      modifiedAt: metadata.modifiedAt?.value,
      site: metadata.site.map { TextRepair.repaired($0.value) },
      canonicalURL: metadata.canonicalURL?.value,
      image: metadata.image?.value,
      section: metadata.section?.value,
      tags: metadata.tags?.value ?? [],
      metadataSources: metadata.sources,
      declaredLanguage: metadata.language?.value
    )
    var measures = QualityMeasures()
    let lastBody = selection.lastBody ?? 0
    for (index, block) in page.blocks.enumerated() {
      let text = page.bytes.withUnsafeBufferPointer {
        TextRepair.repaired(UnsafeBufferPointer(rebasing: $0[block.range]))
      }
      if selection.isBody[index] {
        article.paragraphs.append(text)
        article.blocks.append(Block(kind: kind(index, block), text: text))
        measures.add(selection.statistics[index])
      } else {
        article.removed.append(RemovedBlock(kind: removedKind(index, block, lastBody), text: text))
        measures.addRemoved(selection.statistics[index])
      }
    }
    article.quality = measures.quality
    return article
  }

  private func kind(_ index: Int, _ block: PageBlock) -> Block.Kind {
    if page.hasMarkup || block.kind != .paragraph { return block.kind }
    // In plain text, a short line without a stop between longer ones is a heading.
    let text = selection.statistics[index]
    let isOpen = text.ending == .other || text.ending == .question || text.ending == .colon
    guard isOpen, text.words >= 1, text.words <= 14, text.beginning == .uppercase || text.beginning == .digit,
      index + 1 < selection.isBody.count, selection.isBody[index + 1],
      selection.statistics[index + 1].words > text.words, selection.statistics[index + 1].words >= 12
    else { return .paragraph }
    return .heading
  }

  private func removedKind(_ index: Int, _ block: PageBlock, _ lastBody: Int) -> RemovedBlock.Kind {
    if let kind = selection.kinds[index] { return kind }
    return RemovedKinds.kind(
      of: selection.statistics[index],
      hints: block.element >= 0 ? page.elements[block.element].inheritedHints : [],
      isAfterText: index > lastBody,
      isCaption: block.kind == .caption
    )
  }
}

/// Sums up the measures of a text.
struct QualityMeasures {
  private var paragraphs = 0
  private var terminated = 0
  private var scalars = 0
  private var visible = 0
  private var letters = 0
  private var words: Float = 0
  private var removed = 0

  /// Adds a block of the article.
  mutating func add(_ text: TextStatistics) {
    paragraphs += 1
    if text.ending == .sentence || text.ending == .question || text.ending == .ellipsis { terminated += 1 }
    scalars += text.scalars
    visible += max(text.scalars - max(Int(text.words) - 1, 0), 1)
    letters += text.letters
    words += text.words
  }

  /// Adds a block that was left out.
  mutating func addRemoved(_ text: TextStatistics) { removed += text.scalars }

  /// The measures.
  var quality: Quality {
    let characters = scalars + max(paragraphs - 1, 0) * 2
    return Quality(
      characters: characters,
      words: Int(words.rounded()),
      removedCharacters: removed,
      meanWordLength: words > 0 ? Double(letters) / Double(words) : 0,
      terminalPunctuationFraction: paragraphs > 0 ? Double(terminated) / Double(paragraphs) : 0,
      letterFraction: visible > 0 ? min(1, Double(letters) / Double(visible)) : 0
    )
  }
}
