import Documents

/// Puts the article together from what was decided.
struct ArticleAssembly {
  let page: Page
  let selection: Selection
  let metadata: Metadata
  let contentType: ContentType
  let continuation: Continuation?

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
    var measures = QualityMeasures(words: selection.bodyWords)
    let lastBody = selection.lastBody ?? 0
    for (index, block) in page.blocks.enumerated() {
      let text = page.bytes.withUnsafeBufferPointer {
        TextRepair.repaired(UnsafeBufferPointer(rebasing: $0[block.range]))
      }
      if selection.isBody[index] {
        article.paragraphs.append(text)
        article.blocks.append(Block(kind: kind(index, block), text: text))
        measures.add(
          selection.statistics[index], selection.words[index], isListItem: block.kind == .listItem)
      } else {
        article.removed.append(RemovedBlock(kind: removedKind(index, block, lastBody), text: text))
        measures.addRemoved(selection.statistics[index])
      }
    }
    article.quality = measures.quality
    article.quality.contentType = contentType
    article.quality.continuation = continuation
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
