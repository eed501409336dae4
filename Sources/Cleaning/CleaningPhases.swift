import Documents

/// The steps of cleaning one by one, for measuring what each costs; not used in cleaning.
package struct CleaningPhases {
  /// The steps, in order.
  package enum Phase: String, CaseIterable, Sendable {
    case blocks, facts, columns, model, selection, metadata, kind, assembly
  }

  private let cleaner: Cleaner

  /// Creates the steps of a cleaner.
  package init(_ cleaner: Cleaner) { self.cleaner = cleaner }

  /// Cleans a capture; calls `step` after each step.
  package func run(_ capture: Capture, step: (Phase) -> Void) {
    let page = Page(
      content: capture.content ?? "",
      isHTML: capture.contentType == "text/html",
      maximumBlocks: cleaner.configuration.maximumBlocks
    )
    step(.blocks)
    guard !page.blocks.isEmpty else { return }
    let measures = BlockMeasures(page, lexicon: .shared)
    step(.facts)
    let features = BlockFeatures(page, measures)
    step(.columns)
    let probabilities = BlockModel.shared.probabilities(features)
    step(.model)
    var selection = Selection(page, features, probabilities, recallWeight: cleaner.configuration.recallWeight)
    step(.selection)
    guard selection.bodyWords >= Float(cleaner.configuration.minimumWords) else { return }
    let reader = MetadataReader(page: page, capture: capture)
    let metadata = reader.read(&selection)
    step(.metadata)
    let rules = reader.contentTypeRules(selection)
    let (contentType, continuation) = (rules.contentType, rules.continuation)
    step(.kind)
    _ = ArticleAssembly(
      page: page, selection: selection, metadata: metadata, contentType: contentType, continuation: continuation
    ).article()
    step(.assembly)
  }
}
