/// What a document must be like to be found: a query, understood.
///
/// The tree knows nothing of how a store keeps its documents; each store translates it. Values are values: no part of a tree is
/// text in the language of a database.
///
/// `speaker` and `quote` are about one quotation if they stand side by side: among the children of an `and`, each `speaker` begins
/// a quotation, and the `quote`s before the first and after each of them belong to it (``quotations(of:)``).
public indirect enum QueryNode: Sendable, Hashable {
  /// Words in the text, the title, the byline or in quotations.
  case text(TextCondition)
  /// Who or what the article names.
  case entity(NameCondition)
  /// Who is quoted.
  case speaker(NameCondition)
  /// A subject.
  case topic(NameCondition)
  /// A country that the article names: ISO 3166-1 alpha-2, in capitals.
  case country(String)
  /// The language of the text (BCP 47), in lower case; `en` also finds `en-GB`.
  case language(String)
  /// The name of a site or its host, in lower case; `gazette.example` also finds `www.gazette.example`.
  case site(String)
  /// Who delivered the capture, exactly.
  case source(String)
  /// The media type of the capture, in lower case.
  case contentType(String)
  /// The days of publication; undated articles do not match.
  case published(DayRange)
  /// An amount of money that the article names.
  case amount(AmountCondition)
  /// All of these, at least two.
  case and([QueryNode])
  /// At least one of these, at least two.
  case or([QueryNode])
  /// Not this one.
  case not(QueryNode)

  /// All of some conditions; `nil` if there is none. One alone stands for itself.
  public static func all(_ nodes: [QueryNode]) -> QueryNode? {
    nodes.count > 1 ? .and(nodes) : nodes.first
  }

  /// Any of some conditions; `nil` if there is none. One alone stands for itself.
  public static func any(_ nodes: [QueryNode]) -> QueryNode? {
    nodes.count > 1 ? .or(nodes) : nodes.first
  }

  /// How many conditions there are, and how deep they lie; walked no deeper than is allowed.
  var size: (leaves: Int, depth: Int) { size(within: Self.maximumDepth + 1) }

  private func size(within depth: Int) -> (leaves: Int, depth: Int) {
    let children: [QueryNode]
    switch self {
    case .and(let nodes), .or(let nodes): children = nodes
    case .not(let node): children = [node]
    default: return (1, 0)
    }
    guard depth > 0 else { return (0, 1) }
    return children.reduce((0, 1)) { sum, node in
      let size = node.size(within: depth - 1)
      return (sum.0 + size.leaves, max(sum.1, size.depth + 1))
    }
  }

  /// The deepest tree that is answered: groups and exclusions inside each other. Twice what the language allows, because an `and` may
  /// hold an `or` without parentheses that count.
  static let maximumDepth = 2 * QueryParser.maximumDepth + 2
  /// The most conditions of a tree that is answered.
  static let maximumLeaves = 256

  /// Checks that it is small enough to be answered.
  func validate() throws(StoreError) {
    let (leaves, depth) = size
    guard leaves <= Self.maximumLeaves, depth <= Self.maximumDepth else {
      throw .invalidQuery(reason: "a tree of more than \(Self.maximumLeaves) conditions or \(Self.maximumDepth) levels")
    }
  }

  /// The words and phrases that a document should have, for highlights and suggestions: those under no `not`, in order, without
  /// those of quotations.
  var positiveTexts: [TextCondition] {
    switch self {
    case .text(let condition): condition.field == .quote ? [] : [condition]
    case .and(let nodes), .or(let nodes): nodes.flatMap(\.positiveTexts)
    default: []
    }
  }
}

extension QueryNode {
  /// The tree with other conditions in the place of those of words.
  ///
  /// - Parameter excluded: whether those under a `not` are changed too.
  func mapTexts(excluded: Bool, _ change: (TextCondition) throws -> TextCondition) rethrows -> QueryNode {
    switch self {
    case .text(let condition): .text(try change(condition))
    case .and(let nodes): .and(try nodes.map { try $0.mapTexts(excluded: excluded, change) })
    case .or(let nodes): .or(try nodes.map { try $0.mapTexts(excluded: excluded, change) })
    case .not(let node) where excluded: .not(try node.mapTexts(excluded: excluded, change))
    default: self
    }
  }
}

/// What one quotation must be like.
public struct QuotationCondition: Sendable, Hashable {
  /// Who speaks; `nil` for anybody.
  public var speaker: NameCondition?
  /// What is said, all of it; empty for anything.
  public var quotes: [TextCondition] = []
}

extension QueryNode {
  /// The quotations that the children of an `and` ask for, and its other children.
  public static func quotations(of nodes: [QueryNode]) -> (quotations: [QuotationCondition], others: [QueryNode]) {
    var quotations: [QuotationCondition] = []
    var others: [QueryNode] = []
    for node in nodes {
      switch node {
      case .speaker(let speaker):
        if let last = quotations.last, last.speaker == nil {
          quotations[quotations.count - 1].speaker = speaker
        } else {
          quotations.append(QuotationCondition(speaker: speaker))
        }
      case .text(let text) where text.field == .quote:
        if quotations.isEmpty { quotations.append(QuotationCondition()) }
        quotations[quotations.count - 1].quotes.append(text)
      default: others.append(node)
      }
    }
    return (quotations, others)
  }
}

extension QueryNode {
  /// Reads a query in the language of docs/search.md; `nil` if it is blank. The work grows with the length, which is bounded.
  ///
  /// - Throws: `QueryError` with the place and the way out.
  public init?(_ text: String) throws(QueryError) {
    guard let node = try QueryParser.parse(text) else { return nil }
    self = node
  }
}
