/// What a stage has learned from the records of one partition. A value: a batch is processed with what was known when it
/// began, whatever is learned meanwhile.
///
/// It must follow from the lessons in their order alone, so that workers that were taught the same know the same, wherever
/// they run and however often they start anew.
public protocol StageMemory: Sendable {
  /// Takes in a lesson.
  mutating func learn(_ lesson: any StageLesson)
  /// Its entries that have changed since the last call, in no particular order.
  mutating func takeChanges() -> [MemoryEntry]
  /// Takes back an entry as it was handed out last.
  mutating func restore(_ entry: MemoryEntry)
}

/// What a record teaches. It must not depend on what was known when the record was processed.
public protocol StageLesson: Sendable {}

/// A part of a stage's memory, as it is kept outside of the worker.
public struct MemoryEntry: Sendable, Hashable {
  /// What it is about; not empty, and its first byte is not 0.
  public var key: [UInt8]
  /// What is known; empty if it was forgotten.
  public var value: [UInt8]

  /// Creates an entry.
  public init(key: [UInt8], value: [UInt8]) {
    self.key = key
    self.value = value
  }
}

/// A stage that learns from the records of a partition how to process those that follow.
public protocol LearningStage: Stage {
  /// A memory that knows nothing.
  func makeMemory() -> any StageMemory

  /// Processes one record, as ``Stage/process(_:in:)`` does.
  ///
  /// - Parameters:
  ///   - memory: what was learned before; made by ``makeMemory()``.
  ///   - position: the offset up to which the records of the partition were learned from.
  /// - Returns: the records, and what is to be learned, if anything.
  func process(
    _ record: Record, in context: StageContext, knowing memory: any StageMemory, upTo position: Int64
  ) throws(Rejection) -> (outputs: [Record], lesson: (any StageLesson)?)
}

/// What a step of a document's journey was based on besides the document.
public struct MemoryUse: Sendable, Hashable {
  /// The offset in the input's partition up to which records had been learned from.
  public var position: Int64
  /// How many of them were about the same thing: for `clean`, pages of the same site, of those remembered.
  public var pages: Int
  /// How many blocks were left out because of it.
  public var blocks: Int
  /// Fields that this version does not know, passed on as they came.
  public var unknownFields = JSONObject()

  /// Creates a note.
  public init(position: Int64, pages: Int, blocks: Int) {
    self.position = position
    self.pages = pages
    self.blocks = blocks
  }
}
