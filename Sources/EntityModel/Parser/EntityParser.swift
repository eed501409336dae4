import CEntityKernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A run of tokens that names something.
struct TokenSpan: Equatable {
  /// The first token.
  var first: Int
  /// The last token.
  var last: Int
  /// The label's number.
  var label: Int
  /// The product of the probabilities of the actions that made it.
  var confidence: Float
}

/// The transition system: at each token the best action that is allowed, from left to right, without looking back.
struct EntityParser {
  let network: Network
  let actions: ActionTable
  private var open: (first: Int, label: Int, confidence: Float)?
  /// What the open entity's first token adds to the hidden layer; it may lie in an earlier piece.
  private var openFeature = [Float](repeating: 0, count: Network.hidden * 2)
  private(set) var spans: [TokenSpan] = []

  init(network: Network, actions: ActionTable) {
    self.network = network
    self.actions = actions
  }

  /// Goes on over a piece that has been encoded.
  ///
  /// - Parameters:
  ///   - count: the tokens of the whole text.
  ///   - isSpace: whether a token is white space, where no entity begins.
  mutating func parse(
    _ piece: Range<Int>,
    of count: Int,
    isSpace: (Int) -> Bool,
    _ workspace: inout Workspace
  ) {
    for token in piece {
      score(row: token - piece.lowerBound + 1, &workspace)
      if open == nil {
        outside(token, row: token - piece.lowerBound + 1, isLast: token + 1 == count, isSpace(token), workspace)
      } else {
        inside(token, isLast: token + 1 == count, workspace)
      }
    }
  }

  private mutating func score(row: Int, _ workspace: inout Workspace) {
    let pieces = Network.hidden * 2
    workspace.lower.withUnsafeBufferPointer { lower in
      openFeature.withUnsafeBufferPointer { feature in
        workspace.scores.withUnsafeMutableBufferPointer { scores in
          guard let start = lower.baseAddress else { return }
          let current = start + row * pieces * 3
          newsline_scores(
            network.level.number, current,
            open == nil ? network.pad.start + pieces : feature.baseAddress,
            open == nil ? network.pad.start + 2 * pieces : start + (row - 1) * pieces * 3 + 2 * pieces,
            network.lowerBias.start, network.upper.start, network.upperBias.start, network.upper.columns,
            scores.baseAddress)
        }
      }
    }
  }

  private mutating func outside(_ token: Int, row: Int, isLast: Bool, _ isSpace: Bool, _ workspace: borrowing Workspace)
  {
    var best = ActionTable.Action(score: -1, label: -1)
    var begins = false
    var most = -Float.infinity
    for (action, isBegin) in actions.outside {
      if action.label >= 0, isSpace || isBegin && isLast { continue }
      let score = workspace.scores[action.score]
      if score > most { (best, begins, most) = (action, isBegin, score) }
    }
    guard best.label >= 0 else { return }
    var sum: Float = 0
    for (action, isBegin) in actions.outside where !(isBegin && isLast) {
      sum += expf(workspace.scores[action.score] - most)
    }
    if begins {
      open = (token, best.label, 1 / sum)
      let pieces = Network.hidden * 2
      let start = row * pieces * 3 + pieces
      for index in 0..<pieces { openFeature[index] = workspace.lower[start + index] }
    } else {
      spans.append(TokenSpan(first: token, last: token, label: best.label, confidence: 1 / sum))
    }
  }

  private mutating func inside(_ token: Int, isLast: Bool, _ workspace: borrowing Workspace) {
    guard let entity = open else { return }
    let scores = actions.inside[entity.label]
    let goOn = workspace.scores[scores.goOn]
    let end = workspace.scores[scores.end]
    // Of equal scores the first action wins, and going on comes before ending.
    if !isLast, goOn >= end {
      open?.confidence *= 1 / (1 + expf(end - goOn))
    } else {
      let share = isLast ? 1 : 1 / (1 + expf(goOn - end))
      spans.append(
        TokenSpan(first: entity.first, last: token, label: entity.label, confidence: entity.confidence * share))
      open = nil
    }
  }
}
