import Documents

/// The stage `clean`: a `raw-document` becomes a `clean-document`.
public struct CleanStage: Stage {
  private let cleaner: Cleaner
  private let keepsContent: Bool

  /// Creates the stage.
  ///
  /// - Parameter keepsContent: whether the page itself travels on. It is ten times the size of everything else, and
  ///   nothing after this stage reads it.
  public init(configuration: CleanerConfiguration = .init(), keepsContent: Bool = false) {
    cleaner = Cleaner(configuration: configuration)
    self.keepsContent = keepsContent
  }

  /// `clean`.
  public var name: StageName { .clean }

  /// Cleans one document by itself.
  public func process(_ record: Record, in context: StageContext) throws(Rejection) -> [Record] {
    try process(record, in: context, knowing: nil, upTo: 0).outputs
  }

  /// Cleans one document, with what is known of its site if that is given.
  func process(
    _ record: Record, in context: StageContext, knowing memory: SiteMemory?, upTo position: Int64
  ) throws(Rejection) -> (outputs: [Record], lesson: PageLesson?) {
    let step = DocumentStep(name: name, context: context)
    let document = try RawDocument(decoding: record)
    let page = try cleaner.clean(document.capture, knowing: memory)
    var capture = document.capture
    if !keepsContent { capture.content = nil }
    var output = CleanDocument(
      capture: capture, article: page.article, provenance: document.provenance, unknownFields: document.unknownFields)
    var entry = step.ended()
    if memory != nil {
      entry.memory = MemoryUse(position: position, pages: page.knownPages, blocks: page.recurringBlocks)
    }
    output.provenance.append(entry)
    return ([step.record(output, id: capture.id, following: record)], page.lesson)
  }
}

/// The stage `clean` with a memory of sites: what comes back on many pages of a site is furniture even if it reads like
/// prose.
public struct LearningCleanStage: LearningStage {
  private let stage: CleanStage

  /// Creates the stage.
  public init(_ stage: CleanStage) { self.stage = stage }

  /// `clean`.
  public var name: StageName { stage.name }

  /// A ``SiteMemory``.
  public func makeMemory() -> any StageMemory { SiteMemory() }

  /// Cleans one document by itself.
  public func process(_ record: Record, in context: StageContext) throws(Rejection) -> [Record] {
    try stage.process(record, in: context)
  }

  /// Cleans one document with what is known of its site.
  public func process(
    _ record: Record, in context: StageContext, knowing memory: any StageMemory, upTo position: Int64
  ) throws(Rejection) -> (outputs: [Record], lesson: (any StageLesson)?) {
    let (outputs, lesson) = try stage.process(
      record, in: context, knowing: memory as? SiteMemory ?? SiteMemory(), upTo: position)
    return (outputs, lesson)
  }
}
