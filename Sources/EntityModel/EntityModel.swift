import CEntityKernels
import Synchronization

/// Something that a model found in a text.
public struct FoundEntity: Sendable, Equatable {
  /// The first scalar.
  public var start: Int
  /// Past the last scalar.
  public var end: Int
  /// What it is.
  public var label: EntityLabel
  /// 0...1: the product of the parser's probabilities for the actions that made the entity. Ordered, not calibrated.
  public var confidence: Double

  /// Creates a found entity.
  public init(start: Int, end: Int, label: EntityLabel, confidence: Double) {
    self.start = start
    self.end = end
    self.label = label
    self.confidence = confidence
  }
}

/// A named-entity recogniser for English: spaCy's pipelines `en_core_web_sm` and `en_core_web_md` without spaCy.
///
/// The weights are mapped from a file that `scripts/fetch-models` makes, read-only, so processes share them. A model never
/// changes and may be used from any number of tasks at once; each call takes a workspace of its own (4 MiB, most of it a cache
/// of words) out of a pool and gives it back. Time is linear in the text, memory beyond the tokens is fixed.
public final class EntityModel: Sendable {
  /// At most so many workspaces are kept while nobody uses them.
  static let keptWorkspaces = 16

  /// Name, version, licence and author of the weights, a line each.
  public let about: String
  private let tokenizer: EntityTokenizer
  private let reserved: ReservedNumbers
  private let words: WordFeatureTable
  private let network: Network
  private let actions: ActionTable
  private let pool = Mutex<[Workspace]>([])

  /// Maps a model file and checks it.
  ///
  /// - Throws: ``EntityModelError`` if the file is missing, damaged, of another version or no model.
  public convenience init(path: String) throws(EntityModelError) { try self.init(path: path, level: .widest) }

  /// The same with given kernels.
  init(path: String, level: KernelLevel) throws(EntityModelError) {
    let file = try ModelFile(path: path)
    about = String(decoding: try file.bytes("about"), as: UTF8.self)
    reserved = try ReservedNumbers(file)
    tokenizer = try EntityTokenizer(file, reserved: reserved)
    words = try WordFeatureTable(file, reserved: reserved)
    network = try Network(file, level: level)
    actions = try ActionTable(file, scores: network.upper.columns)
  }

  /// The vectors of the processor that the kernels use: `avx512`, `avx2` or `baseline`.
  public static var kernel: String { String(cString: newsline_kernel_name()) }

  /// The tokens of a text.
  public func tokens(of scalars: [UInt32]) -> [ModelToken] {
    read(scalars) { text in tokenizer.tokens(text) }
  }

  /// The entities of a text, in its order, without overlaps.
  public func entities(in scalars: [UInt32]) -> [FoundEntity] {
    var workspace = pool.withLock { $0.popLast() } ?? Workspace(network)
    let found = read(scalars) { text in entities(text, tokenizer.tokens(text), &workspace) }
    pool.withLock { [workspace] kept in
      if kept.count < Self.keptWorkspaces { kept.append(workspace) }
    }
    return found
  }

  private func read<Result>(_ scalars: [UInt32], _ body: (ScalarText) -> Result) -> Result {
    scalars.withUnsafeBufferPointer { scalars in
      tokenizer.traits(of: scalars).withUnsafeBufferPointer { traits in
        body(ScalarText(scalars: scalars, traits: traits, reserved: reserved))
      }
    }
  }

  private func entities(_ text: ScalarText, _ tokens: [ModelToken], _ workspace: inout Workspace) -> [FoundEntity] {
    let encoder = Encoder(network: network, words: words, text: text, tokens: tokens)
    var parser = EntityParser(network: network, actions: actions)
    var start = 0
    var previous = 0
    while start < tokens.count {
      let piece = start..<min(start + Workspace.piece, tokens.count)
      encoder.encode(piece, previous: previous, &workspace)
      parser.parse(
        piece, of: tokens.count, isSpace: { text.traits[Int(tokens[$0].start)].contains(.space) }, &workspace)
      previous = piece.count
      start = piece.upperBound
    }
    return parser.spans.map { span in
      FoundEntity(
        start: Int(tokens[span.first].start), end: Int(tokens[span.last].end), label: actions.labels[span.label],
        confidence: Double(span.confidence))
    }
  }
}
