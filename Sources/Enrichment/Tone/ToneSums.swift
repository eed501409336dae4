/// What the cues of a text add up to, and which of them weigh most.
struct ToneSums {
  /// A cue that was found.
  struct Cue {
    /// The token of the first word that negates or strengthens it, or its own.
    var first: Int
    /// Its token.
    var last: Int
    var isNegated: Bool
    /// Its weight in the list.
    var base: Int8
    /// Its weight here.
    var weight: Double
  }

  var words = 0
  private(set) var positive = 0
  private(set) var negative = 0
  private(set) var different = 0
  private(set) var positiveWeight = 0.0
  private(set) var negativeWeight = 0.0
  /// The cues that weigh most, the heaviest first, those of one weight in the order of the text.
  private(set) var heaviest: [Cue] = []

  /// Adds a cue; it is new if its word has not been one before.
  mutating func add(_ cue: Cue, isNew: Bool) {
    if isNew { different += 1 }
    if cue.weight > 0 {
      positive += 1
      positiveWeight += cue.weight
    } else {
      negative += 1
      negativeWeight -= cue.weight
    }
    let most = ToneRecognizer.maximumEvidence
    if heaviest.count == most, let least = heaviest.last, abs(least.weight) >= abs(cue.weight) { return }
    if heaviest.count == most { heaviest.removeLast() }
    // At most so many are moved, whatever the text is.
    let place = heaviest.firstIndex { abs($0.weight) < abs(cue.weight) } ?? heaviest.count
    heaviest.insert(cue, at: place)
  }
}
